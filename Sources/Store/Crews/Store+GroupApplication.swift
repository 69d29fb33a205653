import GRDB
package import OddJobMarket

extension Store {
  /// Applies for several people at once, each under the rules nobody may bypass, in one transaction.
  ///
  /// Looking is the same work taken back, so that it can't say anything else than what would
  /// happen. Whoever comes first in the list takes the places first.
  /// - Returns: what became of each, and a ticket to take all of them back; nothing is written for
  ///   somebody whom a rule stands against.
  package func applyTogether(
    _ people: [JobSeekerID], for shift: ShiftID, _ choice: GroupChoice, by attendant: AttendantID
  ) throws -> Undoable<GroupOutcome> {
    let now = surroundings.clock.now
    do {
      return try writeUndoable(by: attendant) { database in
        let row = try shiftRow(shift, in: database)
        var lines: [GroupLine] = []
        for person in people {
          lines.append(
            try groupLine(person, shift, by: .attendant(attendant), at: now, in: database))
        }
        var outcome = GroupOutcome(
          shift: shift, places: PlaceCount(shift: row),
          hiringMode: try row.decoded("hiringMode", as: HiringMode.self), lines: lines,
          isDone: true)
        let goes =
          switch choice {
          case .look: false
          case .everyone: lines.allSatisfy(\.isIn)
          case .whoeverCan: lines.contains(where: \.isIn)
          }
        guard goes else {
          outcome.isDone = false
          throw TakenBack(outcome: outcome)
        }
        return outcome
      }
    } catch let error as TakenBack {
      return Undoable(error.outcome, ticket: nil)
    }
  }

  /// Ends the transaction with nothing written, and carries out what would have been.
  private struct TakenBack: Error {
    var outcome: GroupOutcome
  }

  private func groupLine(
    _ person: JobSeekerID, _ shift: ShiftID, by actor: ActingParty, at now: Instant,
    in database: Database
  ) throws -> GroupLine {
    let name = try name(of: try personRow(person, in: database))
    var line = GroupLine(person: person, name: name, state: nil, refusal: nil)
    do {
      try database.inSavepoint {
        let outcome = try apply(person, shift: shift, by: actor, at: now, in: database)
        line.state = outcome.state
        line.refusal = outcome.refusal
        return line.isIn ? .commit : .rollback
      }
    } catch let refusal as Refusal {
      line.refusal = refusal
    } catch let error as DatabaseError {
      guard let refusal = Refusal(error) else { throw error }
      line.refusal = refusal
    }
    return line
  }
}
