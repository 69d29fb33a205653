import Attendant
package import OddJobMarket
import Store

extension Desk {
  /// Carries out what the attendant's seat wants done with numbers (叫号).
  func answer(_ effect: CallingEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .loadQueue:
      DeskAnswer(
        .calling(.queue(reading([]) { try store.callQueue() }, turns: dayTurns())))
    case .callNext(let attendant): called { try store.callNext(by: attendant) }
    case .step(let number, let event, let attendant):
      called { try store.stepCall(of: number, event, by: attendant) }
    }
  }

  /// Returns the last numbers called, as every public seat shows them.
  package func callBoard() -> CallBoard {
    reading(CallBoard()) { try store.callBoard() }
  }

  private func called(_ body: () throws -> QueuedPerson) -> DeskAnswer<AttendantReply> {
    let result = attempt(body)
    var answer = DeskAnswer<AttendantReply>(.calling(.stepped(result)))
    if case .success = result { answer.changesCalls = true }
    return answer
  }
}
