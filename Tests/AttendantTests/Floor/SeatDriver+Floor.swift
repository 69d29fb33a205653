import OddJobMarket
import TerminalUI

@testable import Attendant

extension SeatDriver {
  /// People by what is typed of them: each ID tail is one person's, anything else nobody's.
  static func people(typed text: String) -> [PersonSummary] {
    (0..<4).map { Sample.person($0, isVerified: $0 > 0) }.filter { $0.idNumberTail == text }
  }

  /// Types a text, each key answered at once as the station does.
  mutating func typeAnswered(_ text: String) {
    for character in text {
      type(String(character))
      answerFloor()
    }
  }

  /// Presses keys, each answered at once as the station does.
  mutating func pressAnswered(_ keys: Key...) {
    for key in keys {
      press(key)
      answerFloor()
    }
  }

  /// Answers what was asked about the floor, and leaves a deal that was handed in.
  mutating func answerFloor() {
    for effect in taken() {
      switch effect {
      case .floor(.make): effects.append(effect)
      case .floor(.findPeople(let text)):
        reply(.floor(.peopleFound(text: text, Self.people(typed: text))))
      case .floor(let effect):
        reply(.floor(Sample.answer(to: effect, people: [], (0..<6).map { Sample.card($0) })))
      default: effects.append(effect)
      }
    }
  }

  /// Writes a deal of a known employer, a known trade and two known people.
  mutating func fillDeal() {
    pressAnswered(.f(7))
    typeAnswered("ds")
    pressAnswered(.enter)
    typeAnswered("by")
    pressAnswered(.enter)
    typeAnswered("1010")
    pressAnswered(.enter)
    typeAnswered("1011")
    pressAnswered(.enter)
  }

  /// The deal that was handed in.
  var deal: FloorDeal? {
    for effect in effects {
      if case .floor(.make(let deal, _)) = effect { return deal }
    }
    return nil
  }
}
