import OddJobMarket
import Printing
import Store

extension Desk {
  /// Returns the roll of a shift as a paper, names and phones in full: the same lines as its table,
  /// and the chain keeps that they were handed out.
  ///
  /// - Throws: `Refusal.unknownRecord` where nobody has a place; what the store refuses.
  func rollPaper(_ shift: ShiftID, by attendant: AttendantID) throws -> Paper {
    var lines: [ExportedRollLine] = []
    try store.exportRolls(of: shift, on: nil, .full(by: attendant)) { lines.append($0) }
    guard let first = lines.first else { throw Refusal.unknownRecord }
    let unit = first.card.pay.unit
    return writer(.chinese).roll(
      PrintedRoll(
        number: Store.rollNumber(of: shift, on: first.card.day), issuedAt: now,
        title: first.card.title, day: first.card.day, window: first.card.window,
        meetingPoint: first.meetingPoint, pieces: unit.isPieceRate ? unit : nil,
        people: lines.map { line in
          PrintedRoll.Person(
            name: line.name, phone: line.phone, arrived: line.arrived, cause: line.cause,
            amount: unit.isPieceRate
              ? line.work?.units?.text : line.work?.worked.map { WorkDone.hoursText($0) })
        }))
  }
}
