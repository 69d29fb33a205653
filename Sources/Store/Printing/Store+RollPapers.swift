import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the number that a shift's roll has on paper: its day, and the end of the shift's own
  /// name, as in the name of its file.
  package static func rollNumber(of shift: ShiftID, on day: BusinessDay) -> String {
    day.date.text.filter { $0 != "-" } + "-" + shift.text.suffix(12)
  }

  /// Returns the shift whose roll has a number.
  ///
  /// - Throws: `Refusal.unknownRecord` for a number that no roll of this station has.
  package func shift(ofRoll number: String) throws -> ShiftID {
    let parts = number.split(separator: "-")
    guard parts.count == 2, parts[0].count == 8, let digits = Int(parts[0]),
      let date = CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    else { throw Refusal.unknownRecord }
    return try read { database in
      let ids = try UUID.fetchAll(
        database, sql: "SELECT id FROM shift WHERE day = ?", arguments: [BusinessDay(date).number])
      guard let id = ids.first(where: { ShiftID($0).text.hasSuffix(parts[1]) }) else {
        throw Refusal.unknownRecord
      }
      return ShiftID(id)
    }
  }
}
