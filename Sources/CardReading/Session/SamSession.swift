import OddJobMarket

/// A session with a SAM_V reader as a value: bytes and time in, bytes and lines out.
///
/// It looks for a card, takes it, reads it once, and says when it has gone. Every question is asked up
/// to three times; noise, damaged answers and a card that is taken away end a question and nothing
/// more. It knows no line and no clock: times are milliseconds since any moment.
package struct SamSession: Sendable {
  package enum Action: Equatable, Sendable {
    case send(SamCommand)
    case say(CardLine)
  }

  static let triesMax = 3

  enum Stage: Equatable, Sendable {
    /// No line is open.
    case closed
    /// Waits until the time to ask.
    case resting
    case asking(SamCommand)
  }

  let times: SamTimes
  var stage = Stage.closed
  var decoder = SamFrameDecoder()
  /// When the answer is late, or the rest is over.
  var due: Int64 = 0
  /// How often the question has been asked.
  var tries = 0
  var isReady = false
  var isSilent = false
  /// How long a silent reader is left alone.
  var silence: Int64 = 0
  /// The card that lies there, read already.
  var lying: IDCardText?
  /// How often the card that lies there could not be read.
  var failures = 0

  package init(times: SamTimes = SamTimes()) {
    self.times = times
  }

  /// When the session wants to hear the time next; nil without a line.
  package var nextTick: Int64? { stage == .closed ? nil : due }

  /// A line is open.
  package mutating func opened(at now: Int64) -> [Action] {
    decoder.reset()
    isReady = false
    isSilent = false
    silence = times.answer
    forgetCard()
    return ask(.status, at: now)
  }

  /// The line has gone.
  package mutating func closed() -> [Action] {
    stage = .closed
    isReady = false
    decoder.reset()
    let hadCard = lying != nil
    forgetCard()
    return hadCard ? [.say(.removed)] : []
  }

  /// Bytes have come.
  package mutating func received(_ bytes: some Sequence<UInt8>, at now: Int64) -> [Action] {
    var actions: [Action] = []
    for found in decoder.feed(bytes) {
      guard case .asking(let command) = stage else { continue }
      switch found {
      case .frame(let frame): actions += take(frame, to: command, at: now)
      case .damaged: actions += again(command, orSay: .readerFaulty, at: now)
      }
    }
    return actions
  }

  /// The time has come on.
  package mutating func tick(at now: Int64) -> [Action] {
    guard now >= due else { return [] }
    switch stage {
    case .closed: return []
    case .resting: return ask(isReady ? .find : .status, at: now)
    case .asking(let command):
      // What has begun will not be ended by the answer to the same question.
      decoder.reset()
      return again(command, orSay: .readerSilent, at: now)
    }
  }

  mutating func ask(_ command: SamCommand, at now: Int64) -> [Action] {
    tries = 0
    return repeatQuestion(command, at: now)
  }

  private mutating func repeatQuestion(_ command: SamCommand, at now: Int64) -> [Action] {
    tries += 1
    stage = .asking(command)
    due = now + (command == .read ? times.reading : times.answer)
    return [.send(command)]
  }

  mutating func rest(_ time: Int64, at now: Int64) {
    stage = .resting
    due = now + time
  }

  /// Asks once more, or gives the reader up for a while, each time for twice as long.
  mutating func again(_ command: SamCommand, orSay fault: CardFault, at now: Int64) -> [Action] {
    if tries < Self.triesMax { return repeatQuestion(command, at: now) }
    let said: [Action] = isSilent ? [] : [.say(.fault(fault))]
    let removed: [Action] = lying == nil ? [] : [.say(.removed)]
    isReady = false
    isSilent = true
    forgetCard()
    rest(silence, at: now)
    silence = min(silence * 2, times.silentMax)
    return removed + said
  }

  mutating func forgetCard() {
    lying = nil
    failures = 0
  }
}
