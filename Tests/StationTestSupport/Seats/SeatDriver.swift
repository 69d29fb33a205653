package import OddJobMarket
import SelfService
package import Station
import Synchronization
package import TerminalUI

/// A person at a seat of a real station without a terminal: taps and keys in, screens out, effects
/// carried out at once by the real desk on a real store.
package final class SeatDriver {
  package private(set) var state: SeatProgram.State
  package private(set) var frame: Frame<SeatProgram.Message>
  /// What the station told other seats because of this one since it was last passed on.
  private var told: [(message: SeatProgram.Message, seat: SeatID?)] = []
  private let office: SeatOffice
  private let seat: SeatID
  private let metrics: Metrics
  private let answers = Answers()

  /// - Parameters:
  ///   - kind: whose seat it is.
  ///   - hint: set for a demonstration.
  package init(
    office: SeatOffice, kind: SeatProgram.SeatKind = .publicSeat,
    size: Size = Size(rows: 30, columns: 100), hint: DemonstrationHint? = nil, seat: Int = 1
  ) {
    self.office = office
    self.seat = SeatID(seat)
    let factory = SeatFactory(settings: office.desk.settings, hint: hint, now: office.desk.now)
    metrics = factory.metrics
    state = factory.state(kind: kind, size: size)
    frame = Frame(size: size, metrics: factory.metrics)
    send(.started)
  }

  /// Gives the seat a message and carries out everything that follows from it.
  package func send(_ message: SeatProgram.Message) {
    var messages = [message]
    let answers = answers
    while !messages.isEmpty {
      for effect in SeatProgram.update(&state, messages.removeFirst()) {
        office.carryOut(effect, seat: seat) { message, seat in answers.take(message, to: seat) }
        let answered = answers.drain()
        told += answered.filter { $0.seat != seat }
        messages += answered.filter { $0.seat == nil || $0.seat == seat }.map(\.message)
      }
    }
    draw()
  }

  /// Gives the seat what the station has answered since, of what goes on beside it.
  package func takeLateAnswers() {
    for answer in answers.drain() { send(answer.message) }
  }

  /// Calls the body, on whatever thread answers, before an answer is taken.
  package func whenAnswered(_ body: @escaping @Sendable (SeatProgram.Message) -> Void) {
    answers.watch(body)
  }

  /// Gives other seats what the station told all of them because of this one.
  package func passOn(to others: SeatDriver...) { passOn(to: others) }

  /// Gives other seats what the station told all of them, or one of them, because of this one.
  package func passOn(to others: [SeatDriver]) {
    let messages = told
    told = []
    for other in others {
      for (message, seat) in messages where seat == nil || seat == other.seat {
        other.send(message)
      }
    }
  }

  /// Lets a second of the station's clock pass on this seat.
  package func tick() {
    send(.tick(office.desk.now, office.connection))
  }

  /// Taps the target whose label begins with the words.
  ///
  /// - Returns: whether there is such a target and it is enabled.
  @discardableResult
  package func tap(_ label: String) -> Bool {
    let target = frame.targets.last { $0.isEnabled && $0.rect != nil && $0.label.hasPrefix(label) }
    guard let target, let rect = target.rect else { return false }
    return tap(at: Position(row: rect.row + rect.rows / 2, column: rect.column + 1))
  }

  /// Taps a cell, as a finger does.
  @discardableResult
  package func tap(at position: Position) -> Bool {
    if let target = frame.target(at: position) {
      guard target.isEnabled else { return rests(target) }
      send(target.message)
      return true
    }
    guard let message = SeatProgram.message(for: .tap(position), in: state) else { return false }
    send(message)
    return true
  }

  /// Gives what rests the touch, as the loop does.
  private func rests(_ target: Target<SeatProgram.Message>) -> Bool {
    if let message = SeatProgram.messageForResting(why: target.whyDisabled, in: state) {
      send(message)
    }
    return false
  }

  /// Presses a key: a target's, or what the screen makes of it.
  package func press(_ key: Key) {
    if let message = SeatProgram.overruling(.key(key), in: state) {
      send(message)
    } else if let target = frame.target(for: key) {
      if target.isEnabled { send(target.message) } else { _ = rests(target) }
    } else if let message = SeatProgram.message(for: .key(key), in: state) {
      send(message)
    }
  }

  /// Types a text, a key at a time.
  package func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// What the screen shows, as text.
  package var screen: String { frame.canvas.text.joined(separator: "\n") }

  /// Whether the screen shows the words, wherever they stand.
  package func shows(_ words: String) -> Bool { screen.contains(words) }

  private func draw() {
    frame = Frame(
      size: state.selfService.context.size, theme: SeatProgram.theme(state), metrics: metrics)
    SeatProgram.render(state, into: &frame)
  }
}

/// What the desk answered, collected from a sendable closure.
private final class Answers: Sendable {
  typealias Answer = (message: SeatProgram.Message, seat: SeatID?)

  private let taken = Mutex<[Answer]>([])
  private let watcher = Mutex<Watcher?>(nil)

  private struct Watcher: Sendable {
    var sees: @Sendable (SeatProgram.Message) -> Void
  }

  func watch(_ body: @escaping @Sendable (SeatProgram.Message) -> Void) {
    watcher.withLock { $0 = Watcher(sees: body) }
  }

  func take(_ message: SeatProgram.Message, to seat: SeatID?) {
    watcher.withLock { $0 }?.sees(message)
    taken.withLock { $0.append((message, seat)) }
  }

  /// Returns what has come since the last time.
  func drain() -> [Answer] {
    taken.withLock { taken in
      defer { taken = [] }
      return taken
    }
  }
}
