import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns what a departure is called off from. The leader's phone is in it in full, and that it
  /// was looked at is an entry in the chain.
  package func departureSheet(
    _ shift: ShiftID, by attendant: AttendantID
  ) throws -> DepartureSheet {
    let now = surroundings.clock.now
    let people = try boardApplications(shift).filter {
      $0.state == .confirmed || $0.state == .departed
    }
    let (card, point) = try read { try cardAndMeetingPoint(shift, in: $0) }
    if point?.leaderPhone != nil {
      try write { database in
        try outbox.append(
          .phoneRevealed, by: .attendant(attendant), body: ["posting": .string(card.posting.text)],
          at: now, in: database)
      }
    }
    return DepartureSheet(card: card, meetingPoint: point, people: people)
  }

  /// Records in one transaction that people have left. Whose application has changed meanwhile is
  /// named in the answer; the van has gone without asking. The attendant may take it back for ten
  /// seconds, all of them together.
  package func depart(
    _ applications: [ApplicationID], by attendant: AttendantID
  ) throws -> Undoable<DepartureOutcome> {
    let now = surroundings.clock.now
    return try writeUndoable(by: attendant) { database in
      var outcome = DepartureOutcome(departed: [], refused: [:])
      for application in applications {
        do {
          try step(
            application, ApplicationTransition(.depart, by: .attendant(attendant), at: now),
            in: database)
          outcome.departed.append(application)
        } catch let refusal as Refusal {
          outcome.refused[application] = refusal
        }
      }
      return outcome
    }
  }

  func cardAndMeetingPoint(
    _ shift: ShiftID, in database: Database
  ) throws -> (PostingCard, MeetingPoint?) {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT \(PostingCard.selection), p.sealedMeetingPoint FROM \(PostingCard.tables)
          WHERE s.id = ?
          """, arguments: [shift.rawValue])
    else { throw Refusal.unknownRecord }
    let card = try PostingCard(row: row)
    return (card, try meetingPoint(row, posting: card.posting))
  }
}
