import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Does what an operation brought about at the county beyond itself.
  func apply(
    _ effect: OperationEffect, of result: OperationResult, about operation: ResultSubject,
    at now: Instant, in database: Database
  ) throws {
    let application = effect.application?.rawValue ?? operation.application
    let shift = effect.shift?.rawValue ?? operation.shift
    let id = application.map { ApplicationID($0).text } ?? "\(result.sequence)"
    switch effect.kind {
    case .rightReturned:
      // What a release gave back was counted when it was made.
      guard result.status == .duplicate, result.code == .duplicatePerson,
        let key = try shiftKey(shift, in: database)
      else { return }
      try changeRights(key, by: -1, since: result.sequence, in: database)
    case .standbyUpgraded:
      // It may tell of the same person's standby elsewhere, which is that station's to answer.
      guard result.status == .applied, application == operation.application else { return }
      try upgrade(application, shift: shift, at: now, in: database)
    case .standbyKept:
      try addTask(
        .standbyKept, id: id, person: operation.person, application: application, shift: shift,
        in: database)
    case .personElsewhere:
      try addTask(
        .personElsewhere, id: id, person: operation.person, application: application,
        shift: operation.shift, in: database)
    }
  }

  /// Confirms a standby to whom the county gave a right, with a slip, in its name. What stands
  /// against it here, such as other work at the same time, leaves the standby and makes a task.
  private func upgrade(
    _ application: UUID?, shift: UUID?, at now: Instant, in database: Database
  ) throws {
    guard let application, let key = try shiftKey(shift, in: database) else { return }
    let id = ApplicationID(application)
    let row = try applicationRow(id, in: database)
    // It was confirmed here meanwhile: nothing is owed any more.
    guard try row.decoded("state", as: ApplicationState.self) == .standby else { return }
    try requireRight(to: key, in: database)
    do {
      try database.inSavepoint {
        try step(id, ApplicationTransition(.confirm, by: .county, at: now), in: database)
        return .commit
      }
      try endTask(.standbyNotUpgraded, id: id.text, in: database)
    } catch let refusal as Refusal {
      try addTask(
        .standbyNotUpgraded, id: id.text, person: row["personID"], application: application,
        shift: shift, detail: refusal.code, in: database)
    } catch let error as DatabaseError where Refusal(error) != nil {
      try addTask(
        .standbyNotUpgraded, id: id.text, person: row["personID"], application: application,
        shift: shift, detail: Refusal(error)?.code ?? "", in: database)
    }
  }

  func shiftKey(_ shift: UUID?, in database: Database) throws -> Int64? {
    guard let shift else { return nil }
    return try Int64.fetchOne(
      database, sql: "SELECT key FROM shift WHERE id = ?", arguments: [shift])
  }
}
