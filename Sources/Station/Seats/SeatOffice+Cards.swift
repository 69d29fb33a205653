import Attendant
import OddJobMarket
import SelfService
import Store
import Synchronization
import TerminalUI

/// A seat whose person waits for an attendant to say who they are, and whose visit that is.
struct VouchingAsked: Hashable, Sendable {
  var seat: SeatID
  var visit: Int
}

extension SeatOffice {
  /// Carries out what an attendant wants of cards and of people without one.
  func carryOut(_ effect: CardEffect, visit: Int, seat: SeatID, post: @escaping Post) {
    func answer(_ reply: CardReply) { post(.attendantReply(.cards(reply), visit: visit), seat) }
    switch effect {
    case .read(let text, let attendant):
      answer(.read(desk.attempt { try desk.holder(of: text, by: attendant) }))
      post(.marketChanged, nil)
    case .vouch(let person, let named, let attendant):
      let asked = vouchingAsked.withLock { asked in
        asked.filter { named == nil || $0.seat.description == named }
      }
      guard let first = asked.first else { return answer(.vouched(.failure(.nobodyAsks))) }
      guard asked.count == 1 else {
        return answer(.whichSeat(person, seats: asked.map(\.seat.description)))
      }
      let result = desk.attempt {
        try desk.store.vouch(for: person, at: first.seat.description, by: attendant)
      }
      if case .success(let known) = result {
        endVouching(at: first.seat, post: post)
        post(
          .selfServiceReply(.identified(.success(known.session)), visit: first.visit), first.seat)
      }
      answer(.vouched(result.map { Vouching(name: $0.name, seat: first.seat.description) }))
    case .renew(let person, let loss, let attendant):
      let result = desk.attempt {
        try desk.store.renewMemberCard(of: person, because: loss, by: attendant)
      }
      answer(.renewed(result))
      if case .success(let card) = result {
        printReceipt(card.receipt.number, by: attendant, visit: visit, seat: seat, post: post)
      }
    }
  }

  /// Somebody has neither card nor code: every attendant hears of it.
  func askVouching(visit: Int, seat: SeatID, post: @escaping Post) {
    let asking = VouchingAsked(seat: seat, visit: visit)
    vouchingAsked.withLock { asked in
      asked.removeAll { $0.seat == seat }
      asked.append(asking)
    }
    callAttendant(doing: nil, wantsVouching: true, visit: visit, seat: seat, post: post)
    post(.vouchingAsked(seat: seat.description), nil)
  }

  /// Whoever asked there has gone, or is known: every attendant hears of it.
  func endVouching(at seat: SeatID, post: Post) {
    let hasAsked = vouchingAsked.withLock { asked in
      let before = asked.count
      asked.removeAll { $0.seat == seat }
      return asked.count < before
    }
    if hasAsked { post(.vouchingEnded(seat: seat.description), nil) }
  }
}
