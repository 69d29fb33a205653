import DemonstrationCounty
import OddJobMarket
import Store

extension DemonstrationLoader {
  /// Does what an attendant would have done by now, by the store's own writes: crews, a suspended
  /// employer, a posting turned down, a roll of yesterday.
  func loadFloor(history: [DemonstrationPlacement], by attendant: AttendantID) throws {
    for crew in county.crews {
      guard let leader = crew.members.first else { continue }
      _ = try store.enrolCrew(
        name: crew.name, leader: leader,
        members: crew.members.map { CrewMembership(member: $0, consentedAt: now - 1) },
        by: attendant)
    }
    let suspension = county.suspension
    let employer = try store.addEmployer(
      name: suspension.name, kind: .soleTrader,
      phone: try PhoneNumber(validating: suspension.phone), by: .attendant(attendant))
    _ = try store.suspend(
      employer.id, reason: suspension.reason, through: today.advanced(by: suspension.days - 1),
      by: attendant)
    let rejected = county.rejectedPosting(on: today, calendar: calendar)
    try store.load(
      postings: [BulkPosting(posting: rejected.posting, shifts: rejected.shifts)],
      appendsOperations: false, by: .system)
    try store.review(
      rejected.posting.id, accepts: false, note: county.rejectionNote, by: attendant
    ) { try desk.gateFindings(for: $0) }
    try enterYesterdaysRoll(history, by: attendant)
  }

  /// The first shift of yesterday whose work is known: everybody worked its hours.
  private func enterYesterdaysRoll(
    _ history: [DemonstrationPlacement], by attendant: AttendantID
  ) throws {
    let yesterday = today.advanced(by: -1)
    for placement in history {
      guard let shift = placement.posting.shifts.first, shift.day == yesterday else { continue }
      let lines = try store.rollSheet(shift.id).rows
        .filter { $0.state == .settled || $0.state == .finished }
        .map { RollLine(application: $0.application, worked: shift.window.minutes) }
      guard lines.count > 1 else { continue }
      _ = try store.enterRoll(shift.id, lines, by: attendant)
      return
    }
  }
}

extension TimeWindow {
  fileprivate var minutes: Minutes {
    Minutes(Int((end.milliseconds - start.milliseconds) / 60_000))
  }
}
