import OddJobMarket
import SelfService
import TerminalUI

/// A seat driven by hand: inputs go through the drawn frame, as in the loop.
struct Seat {
  var state: SelfService.State
  var effects: [SelfServiceEffect] = []
  var metrics = Metrics()
  var showsKeyHints = true

  init(
    _ size: Size = Size(rows: 30, columns: 100), settings: SelfService.Settings = .init(),
    demonstration: DemonstrationHint? = nil, badge: ConnectionBadge = .connected
  ) {
    state = .fresh(
      context: Market.context(size, badge: badge, demonstration: demonstration),
      settings: settings, summary: Market.summary, hasFigures: true, homeLoadedAt: Market.now)
  }

  var frame: Frame<SelfService.Message> {
    var frame = Frame<SelfService.Message>(
      size: state.context.size, theme: SelfService.theme(state), metrics: metrics,
      showsKeyHints: showsKeyHints)
    SelfService.render(state, into: &frame)
    return frame
  }

  var text: String { frame.canvas.text.joined(separator: "\n") }

  /// Sends a message and keeps the effects of this message alone.
  mutating func send(_ message: SelfService.Message) {
    effects = SelfService.update(&state, message)
  }

  mutating func reply(_ reply: SelfServiceReply) { send(.reply(reply)) }

  /// Presses a key; false when nothing answers it.
  @discardableResult
  mutating func press(_ key: Key) -> Bool {
    effects = []
    if let message = SelfService.overruling(.key(key), in: state) {
      send(message)
      return true
    }
    if let target = frame.target(for: key) {
      guard target.isEnabled else { return rests(target) }
      send(target.message)
      return true
    }
    guard let message = SelfService.message(for: .key(key), in: state) else { return false }
    send(message)
    return true
  }

  /// Gives what rests the touch, as the loop does.
  private mutating func rests(_ target: Target<SelfService.Message>) -> Bool {
    if let message = SelfService.messageForResting(why: target.whyDisabled, in: state) {
      send(message)
    }
    return false
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Touches the middle of the target with the label; false when there is none.
  @discardableResult
  mutating func tap(_ label: String) -> Bool {
    effects = []
    guard let rect = frame.targets.last(where: { $0.label == label && $0.rect != nil })?.rect else {
      return false
    }
    return tap(Position(row: rect.row + rect.rows / 2, column: rect.column + rect.columns / 2))
  }

  @discardableResult
  mutating func tap(_ position: Position) -> Bool {
    effects = []
    if let target = frame.target(at: position) {
      guard target.isEnabled else { return rests(target) }
      send(target.message)
      return true
    }
    guard let message = SelfService.message(for: .tap(position), in: state) else { return false }
    send(message)
    return true
  }

  /// Lets so many seconds pass, a tick each.
  mutating func wait(_ seconds: Int) {
    var all: [SelfServiceEffect] = []
    for _ in 0..<seconds {
      let next = Instant(milliseconds: state.context.now.milliseconds + 1_000)
      all += SelfService.update(&state, .tick(next))
    }
    effects = all
  }

  /// Answers the last page that was asked for.
  mutating func answerPage(_ cards: [PostingCard] = Market.cards, total: Int? = nil) {
    for effect in effects {
      guard case .loadPage(let filter, let offset, let limit) = effect else { continue }
      let page = PostingPage(
        cards: Array(cards.dropFirst(offset).prefix(limit)), offset: offset,
        total: total ?? cards.count, mark: Market.mark)
      reply(.page(filter, page))
      return
    }
  }

  /// Goes home and says who it is.
  mutating func identify(for tile: String = "7") {
    send(.homeTapped)
    press(.character(Character(tile)))
    type(Market.idNumber)
    press(.enter)
    type("2580")
    press(.enter)
    reply(.identified(.success(Market.person)))
  }
}
