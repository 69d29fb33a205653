import Attendant
import Glibc
import OddJobMarket
import Store

extension Desk {
  /// Writes the roll of a shift, names in full, into the folder `outgoing` beside the database; the
  /// local audit keeps that it was done.
  func writeRoll(_ shift: ShiftID, by attendant: AttendantID) -> Result<String, Refusal> {
    attempt {
      let place = store.path.lastIndex(of: "/").map { store.path[...$0] } ?? ""
      let directory = place + "outgoing"
      let card = try store.rollSheet(shift).card
      let day = settings.calendar.civilDate(of: card.window.start).text
      let path = "\(directory)/roll-\(day)-\(shift.text.suffix(12)).csv"
      guard mkdir(String(directory), 0o700) == 0 || errno == EEXIST else {
        throw Refusal.storageFailed(code: ExchangeError.Code.noOutput.rawValue)
      }
      do {
        _ = try StationExport(desk: self).run(
          .roll,
          options: StationExport.Options(disclosure: .full(by: attendant), path: path, shift: shift)
        )
      } catch let error as ExchangeError {
        throw Refusal.storageFailed(code: error.code.rawValue)
      }
      return path
    }
  }
}
