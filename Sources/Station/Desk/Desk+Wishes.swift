import Attendant
import OddJobMarket
import Store

extension Desk {
  /// Carries out what the attendant writes down of what people and employers wish.
  func answer(_ effect: WishEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .formParty(let members, let mayPart, let attendant):
      DeskAnswer(
        .wishes(
          .partyFormed(
            attempt {
              try store.formParty(members, mayPart: mayPart, by: .attendant(attendant))
            })))
    case .endParty(let person, let attendant):
      DeskAnswer(
        .wishes(
          .partyEnded(attempt { try store.endParty(of: person, by: .attendant(attendant)) })))
    case .name(let person, let shift, let attendant):
      DeskAnswer(
        .wishes(
          .named(
            attempt { try store.nameOrUnname(person, for: shift, by: .attendant(attendant)) })))
    case .loadPair(let application):
      DeskAnswer(.wishes(.pair(attempt { try store.pair(of: application) })))
    case .block(let block, let attendant):
      DeskAnswer(
        .wishes(
          .blocked(
            attempt {
              try store.block(block, by: attendant)
              return true
            })))
    case .unblock(let block, let attendant):
      DeskAnswer(
        .wishes(
          .blocked(
            attempt {
              try store.unblock(block, by: attendant)
              return false
            })))
    }
  }
}
