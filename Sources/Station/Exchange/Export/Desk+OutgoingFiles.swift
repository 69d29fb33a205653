import Attendant
import Glibc
import OddJobMarket
import Store

/// Files that the attendant's seat writes, in the folder `outgoing` beside the database.
extension Desk {
  /// Writes the roll of a shift, names in full; the chain keeps that it was done.
  func writeRoll(_ shift: ShiftID, by attendant: AttendantID) -> Result<String, Refusal> {
    attempt {
      let card = try store.rollSheet(shift).card
      let day = settings.calendar.civilDate(of: card.window.start).text
      return try writeOutgoing(
        "roll-\(day)-\(shift.text.suffix(12)).csv", .roll,
        StationExport.Options(disclosure: .full(by: attendant), shift: shift))
    }
  }

  /// Writes the day sheet of a business day, masked as it goes to the county; one that is written
  /// again takes the place of the earlier.
  func writeDaySheet(of day: BusinessDay) -> Result<String, Refusal> {
    attempt {
      try writeOutgoing(
        "day-sheet-\(day.date.text).csv", .daySheet, StationExport.Options(day: day))
    }
  }

  private func writeOutgoing(
    _ name: String, _ table: StationExport.Table, _ options: StationExport.Options
  ) throws -> String {
    let directory = (store.path.lastIndex(of: "/").map { store.path[...$0] } ?? "") + "outgoing"
    guard mkdir(String(directory), 0o700) == 0 || errno == EEXIST else {
      throw Refusal.storageFailed(code: ExchangeError.Code.noOutput.rawValue)
    }
    var options = options
    options.path = "\(directory)/\(name)"
    do {
      _ = try StationExport(desk: self).run(table, options: options)
    } catch let error as ExchangeError {
      throw Refusal.storageFailed(code: error.code.rawValue)
    }
    return "\(directory)/\(name)"
  }
}
