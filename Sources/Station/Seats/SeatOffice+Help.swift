import OddJobMarket
import SelfService
import Synchronization
import TerminalUI

/// A seat that asked for help, and whose visit that was.
struct HelpAsked: Hashable, Sendable {
  var seat: SeatID
  var visit: Int
}

extension SeatOffice {
  /// Tells every attendant that somebody at a seat asks for help, and what they were doing.
  func callAttendant(
    doing: Wording?, wantsVouching: Bool = false, visit: Int, seat: SeatID, post: Post
  ) {
    helpAsked.withLock { asked in
      asked.removeAll { $0.seat == seat }
      asked.append(HelpAsked(seat: seat, visit: visit))
    }
    post(
      .called(
        seat: seat.description, doing: doing, at: desk.now, wantsVouching: wantsVouching), nil)
  }

  /// Tells the seat that an attendant comes, and the other attendants that somebody goes. Whoever
  /// has left the seat meanwhile is told nothing.
  func answerHelp(seat named: String, post: Post) {
    let answered = helpAsked.withLock { asked in
      let answered = asked.filter { $0.seat.description == named }
      asked.removeAll { $0.seat.description == named }
      return answered
    }
    for call in answered {
      post(.selfServiceReply(.attendantComes, visit: call.visit), call.seat)
    }
    post(.helpAnswered(seat: named), nil)
  }
}
