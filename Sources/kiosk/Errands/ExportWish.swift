import Glibc
import OddJobMarket
import Station
import Store

/// What a person asked to export, in the words of the command line.
struct ExportWish {
  let table: StationExport.Table
  let day: String?
  let shift: String?
  let encoding: String?

  /// Reads the words by the station's own calendar.
  ///
  /// - Parameter pin: an attendant's, for data in clear; nil for masked.
  /// - Throws: `FieldProblem` for a day that is none, `Refusal` for a PIN that is nobody's.
  func options(
    for desk: Desk, mapping: ExportMapping?, pin: String?
  ) throws -> StationExport.Options {
    let today = CivilDate(daysSince1970: desk.today.number)
    let day = try day.map { BusinessDay(try CivilDate(validating: $0, today: today)) }
    let disclosure: Disclosure =
      if let pin { .full(by: try desk.store.unlock(pin: pin).id) } else { .masked }
    return StationExport.Options(
      day: day, encoding: encoding.flatMap(ExportEncoding.init(rawValue:))?.chosen,
      disclosure: disclosure, mapping: mapping, shift: shift.flatMap { ShiftID(text: $0) })
  }
}
