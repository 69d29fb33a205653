import OddJobMarket
import TerminalUI

@testable import Attendant

/// A seat under test: keys in, effects out, frames as text.
struct SeatDriver {
  var state: AttendantState
  /// What the seat asked for since it was last looked at.
  var effects: [AttendantEffect] = []
  /// Keys pressed that were not text.
  var commandKeys = 0
  /// All keys pressed, text included.
  var keys = 0

  init(
    hint: DemonstrationHint? = nil, connection: ConnectionBadge = .offline(queued: 214),
    hasPrinter: Bool = false
  ) {
    state = AttendantState(
      setting: AttendantSetting(
        county: "三穗县", station: "文笔街道站", hint: hint, hasPrinter: hasPrinter),
      now: Sample.now, connection: connection)
  }

  /// A seat that has been unlocked, with the board and its first applications loaded.
  static func open(
    shifts: Int = 6, applications: [BoardApplication]? = nil, isDateInDoubt: Bool = false,
    hasPrinter: Bool = false
  ) -> SeatDriver {
    var seat = SeatDriver(hasPrinter: hasPrinter)
    seat.type("271828")
    seat.press(.enter)
    seat.reply(.unlocked(.success(Sample.attendant)))
    seat.reply(.places(Sample.places))
    let totals = BoardTotals(
      openPostings: 126, placesLeft: 412, signedIn: 203, confirmed: 161, arrived: 97, noShow: 3,
      inReview: 2, queued: 214)
    let cards = (0..<shifts).map { Sample.card($0) }
    seat.reply(.board(Sample.day, totals, cards, isDateInDoubt: isDateInDoubt))
    let people =
      applications ?? [
        Sample.application(0, .applied), Sample.application(1, .confirmed, isVerified: true),
        Sample.application(2, .confirmed), Sample.application(3, .departed),
        Sample.application(4, .arrived),
      ]
    if let first = cards.first { seat.reply(.applications(first.shift, people)) }
    seat.effects = []
    return seat
  }

  mutating func send(_ message: AttendantMessage) {
    effects += Attendant.update(&state, message)
  }

  mutating func reply(_ reply: AttendantReply) { send(.reply(reply)) }

  /// Presses keys as the loop does: what the drawn frame claims first.
  mutating func press(_ keys: Key...) {
    for key in keys { pressOne(key) }
  }

  private mutating func pressOne(_ key: Key) {
    keys += 1
    if case .character = key {} else { commandKeys += 1 }
    if let target = frame().target(for: key) {
      if target.isEnabled { send(target.message) }
    } else if let message = Attendant.message(for: .key(key), in: state) {
      send(message)
    }
  }

  mutating func type(_ text: String) {
    for character in text { pressOne(.character(character)) }
  }

  /// Returns what was asked for since the last look.
  mutating func taken() -> [AttendantEffect] {
    defer { effects = [] }
    return effects
  }

  func frame(_ rows: Int = 34, _ columns: Int = 120) -> Frame<AttendantMessage> {
    var frame = Frame<AttendantMessage>(
      size: Size(rows: rows, columns: columns), theme: Attendant.theme(state))
    Attendant.render(state, into: &frame)
    return frame
  }

  func text(_ rows: Int = 34, _ columns: Int = 120) -> String {
    frame(rows, columns).canvas.text.joined(separator: "\n")
  }

  /// Presses a character key or several, one after the other.
  mutating func press(_ characters: String) { type(characters) }

  var note: String? { state.workspace?.note?.wording(.chinese) }
}
