import Attendant
import OddJobMarket
import Store
import TerminalUI

extension SeatOffice {
  /// Carries out what an attendant wants of the sync with the county.
  func carryOut(_ effect: SyncEffect, visit: Int, seat: SeatID, post: @escaping Post) {
    func answer(_ reply: SyncReply) { post(.attendantReply(.sync(reply), visit: visit), seat) }
    switch effect {
    case .load:
      if let standing = desk.reading(nil, { try standing() }) { answer(.loaded(standing)) }
    case .begin: duty?.begin()
    case .stop: duty?.stop()
    case .markSeen(let sequence, let attendant):
      answer(.marked(refusal { try desk.store.markSeen(sequence, by: attendant) }))
      post(.county(.listChanged), nil)
    case .finishTask(let key, let attendant):
      answer(.marked(refusal { try desk.store.finishTask(key, by: attendant) }))
      post(.county(.listChanged), nil)
    }
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    switch desk.attempt(body) {
    case .success: nil
    case .failure(let refusal): refusal
    }
  }

  private func standing() throws -> CountyStanding {
    if let duty { return try duty.standing() }
    return CountyStanding(isSetUp: false, summary: try desk.store.syncSummary())
  }
}
