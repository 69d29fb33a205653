/// Which table the station is asked for, in the words of the one who asks: the station reads them by
/// its own calendar and its own rules.
package struct ExportRequest: Hashable, Sendable {
  package var table: String
  package var day: String?
  package var shift: String?
  package var encoding: String?
  /// An attendant's PIN, by which people's data leave in clear; nil for masked.
  package var pin: String?

  package init(
    table: String, day: String? = nil, shift: String? = nil, encoding: String? = nil,
    pin: String? = nil
  ) {
    self.table = table
    self.day = day
    self.shift = shift
    self.encoding = encoding
    self.pin = pin
  }

  /// The lines of the packet; an optional one is marked, since a PIN may be empty.
  var lines: [String] {
    [table] + [day, shift, encoding, pin].map { value in value.map { "=\($0)" } ?? "" }
  }

  /// - Returns: nil where it is not what `lines` would say.
  init?(lines: some Collection<String>) {
    let lines = Array(lines)
    guard lines.count == 5, lines.dropFirst().allSatisfy({ $0.isEmpty || $0.hasPrefix("=") })
    else { return nil }
    func value(_ index: Int) -> String? {
      lines[index].isEmpty ? nil : String(lines[index].dropFirst())
    }
    self.init(
      table: lines[0], day: value(1), shift: value(2), encoding: value(3), pin: value(4))
  }
}
