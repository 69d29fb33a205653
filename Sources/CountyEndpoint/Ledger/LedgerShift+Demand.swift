package import CountyAPI
package import OddJobMarket

/// How the demand stands in a store's column: an object of stations and counts, as JSON.
extension LedgerShift {
  /// The text of the column; nil where no station expects anything.
  package var demandText: String? {
    guard !demand.isEmpty else { return nil }
    let value = JSONValue.object(
      Dictionary(uniqueKeysWithValues: demand.map { ($0.key.text, JSONValue.number($0.value)) }))
    return String(decoding: value.canonicalBytes, as: UTF8.self)
  }

  /// Reads the text of the column.
  ///
  /// - Throws: `WireFault` for text that is no JSON.
  package static func demand(_ text: String?) throws(WireFault) -> [StationID: Int] {
    guard let text, case .object(let members) = try JSONValue(parsing: Array(text.utf8)) else {
      return [:]
    }
    var demand: [StationID: Int] = [:]
    for case (let name, .integer(let count)) in members {
      if let station = StationID(text: name) { demand[station] = Int(count) }
    }
    return demand
  }
}
