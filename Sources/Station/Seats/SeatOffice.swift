import Attendant
package import OddJobMarket
import SelfService
import Store
import Synchronization
package import TerminalUI

/// Carries effects from the seats to the desk and answers back, off the thread of the terminals.
///
/// One task takes the effects in the order in which they came, so that what a person does second
/// is never done first.
package final class SeatOffice: Sendable {
  package let desk: Desk
  private let jobs: AsyncStream<Job>.Continuation
  private let stream: AsyncStream<Job>
  /// What is spelled waits for nobody else's reading or writing: characters come in the next frame.
  private let spellings: AsyncStream<Job>.Continuation
  private let spellingStream: AsyncStream<Job>
  private let aside: LongWork.Aside
  /// Nil for a station that works alone.
  package let duty: SyncDuty?
  /// Nil for a station without a printer.
  let printer: PrintDuty?
  /// Nil where nothing is said.
  package let speech: SpeechDuty?
  private let line = Mutex<Line?>(nil)
  private let matchings: DayMatchingRuns
  private let isListLoading = Atomic(false)
  /// The seats whose person waits for an attendant to say who they are.
  let vouchingAsked = Mutex<[VouchingAsked]>([])
  /// The seats that asked for help and have not been answered.
  let helpAsked = Mutex<[HelpAsked]>([])

  /// Where an answer goes: to one seat, or to all.
  package typealias Post = @Sendable (SeatProgram.Message, SeatID?) -> Void

  /// What answers go by while the office works. A function that lies in a generic place by itself is
  /// wrapped once more whenever somebody looks at it there, and every answer would pass through all
  /// of these wrappings.
  private struct Line: Sendable {
    var post: Post
  }

  private struct Job: Sendable {
    var seat: SeatID
    var work: Work
  }

  private enum Work: Sendable {
    case effect(SeatProgram.Effect)
    case clock(Minutes?)
    case readList
    case loadPeople(after: Int64)
    case readAhead(PostingsAtHand.Guess)
    case readLedger
    case usualPay
  }

  /// - Parameters:
  ///   - duty: keeps in touch with the county; nil for a station that works alone.
  ///   - printer: prints papers; nil where they are shown only.
  ///   - speech: says what seats want said; nil where nothing is.
  ///   - aside: carries out work that takes long, and returns at once.
  package init(
    desk: Desk, duty: SyncDuty? = nil, printer: PrintDuty? = nil, speech: SpeechDuty? = nil,
    aside: @escaping LongWork.Aside = LongWork.onOwnThread
  ) {
    self.desk = desk
    self.duty = duty
    self.printer = printer
    self.speech = speech
    matchings = DayMatchingRuns(desk: desk, aside: aside)
    self.aside = aside
    (stream, jobs) = AsyncStream.makeStream()
    (spellingStream, spellings) = AsyncStream.makeStream()
  }

  /// What the badge says now; read by the loop at every tick.
  package var connection: ConnectionBadge { duty?.badge ?? .standalone }

  /// Takes an effect from the loop's thread; returns at once.
  ///
  /// Speech begins and ends here and now, behind nobody's reading or writing; so does a call for help.
  package func take(_ effect: SeatProgram.Effect, from seat: SeatID) {
    // Before the office works it waits its turn like all else, so that nothing is lost.
    if effect.isAtOnce, let line = line.withLock({ $0 }) {
      carryOut(effect, seat: seat, post: line.post)
      return
    }
    let job = Job(seat: seat, work: .effect(effect))
    if case .selfService(.loadCharacters, _) = effect {
      spellings.yield(job)
    } else {
      jobs.yield(job)
    }
  }

  /// Opens what turns spelling into characters, behind the first screen.
  package func openCharacters() {
    let characters = desk.characters
    aside { characters.open() }
  }

  /// A seat has gone: what its last visitor left open goes as if they had left it themselves.
  package func seatLeft(_ seat: SeatID) {
    jobs.yield(Job(seat: seat, work: .effect(.selfService(.forget, visit: 0))))
  }

  /// Asks for what the clock brings: expiry of holds, the turn of the day.
  package func lookAtClock(elapsed: Minutes?) {
    jobs.yield(Job(seat: SeatID(0), work: .clock(elapsed)))
  }

  /// Fills the list in memory behind the first screen, chunk by chunk between what seats ask for.
  /// The people follow the postings, which are looked at first.
  package func loadList() {
    isListLoading.store(true, ordering: .relaxed)
    jobs.yield(Job(seat: SeatID(0), work: .readList))
  }

  private func loadPeople(after key: Int64) {
    jobs.yield(Job(seat: SeatID(0), work: .loadPeople(after: key)))
  }

  package func close() {
    jobs.finish()
    spellings.finish()
  }

  /// Works until closed.
  package func run(post: @escaping Post) async {
    line.withLock { $0 = Line(post: post) }
    desk.expectUsualPayAside()
    duty?.tell(post)
    let spelled = Task.detached { [self] in
      for await job in spellingStream {
        if case .effect(let effect) = job.work { carryOut(effect, seat: job.seat, post: post) }
      }
    }
    defer { spelled.cancel() }
    for await job in stream {
      switch job.work {
      case .effect(let effect):
        guard isPrepared(effect, post: post) else {
          // Again, behind whatever has been asked for meanwhile.
          jobs.yield(job)
          continue
        }
        carryOut(effect, seat: job.seat, post: post)
        readAhead(after: effect, seat: job.seat)
      case .clock(let elapsed):
        if desk.lookAtClock(elapsed: elapsed) { post(.marketChanged, nil) }
      case .readLedger:
        if !desk.reading(true, { try desk.readLedger() }) { jobs.yield(job) }
      case .usualPay: workOutUsualPay(post: post)
      case .readList:
        // The gate first: the list takes the room of what reading the rules leaves behind.
        desk.reading(()) { _ = try desk.gate() }
        if desk.reading(true, { try desk.readList() }) {
          isListLoading.store(false, ordering: .relaxed)
          post(.marketChanged, nil)
          loadPeople(after: 0)
        } else {
          jobs.yield(job)
        }
      case .loadPeople(let key):
        if let next = desk.reading(nil, { try desk.loadPeople(after: key) }) {
          loadPeople(after: next)
        }
      case .readAhead(let guess): desk.readAhead(guess)
      }
    }
  }

  /// Does one part of what an answer needs first, and returns whether it can be given now.
  private func isPrepared(_ effect: SeatProgram.Effect, post: Post) -> Bool {
    switch effect {
    case .selfService(.loadHome, _):
      if desk.isUsualPayDue { workOutUsualPay(post: post) }
      // The first screen shows the board already; figures counted row by row would hold up others.
      return !isListLoading.load(ordering: .relaxed)
    case .attendant(.floor(.loadUsual), _):
      // What can't be read now is not waited for.
      if desk.isUsualPayDue, workOutUsualPay(post: post) { return true }
      return desk.usualPay.withLock { $0.isKnown }
    case .attendant(.loadBoard(let day), _):
      return desk.reading(true) { try desk.readBoard(of: day) }
    case .attendant(let effect, _) where desk.needsLedger(effect):
      return desk.reading(true) { try desk.readLedger() }
    default: return true
    }
  }

  /// Works out one part of the usual pay, and returns whether no other follows; the seats hear of it
  /// when it is another.
  @discardableResult
  private func workOutUsualPay(post: Post) -> Bool {
    let before = desk.usualPay.withLock { $0.trades }
    guard desk.reading(true, { try desk.workOutUsualPay() }) else {
      jobs.yield(Job(seat: SeatID(0), work: .usualPay))
      return false
    }
    if desk.usualPay.withLock({ $0.trades }) != before { post(.marketChanged, nil) }
    return true
  }

  /// By then the answer has been drawn and written; a key that is held down repeats later still.
  private static let readAheadDelay = Duration.milliseconds(10)

  /// What the next key probably asks for is read once nobody waits for anything else.
  private func readAhead(after effect: SeatProgram.Effect, seat: SeatID) {
    guard case .attendant(let effect, _) = effect else { return }
    if desk.shouldBeginLedger(after: effect) { jobs.yield(Job(seat: seat, work: .readLedger)) }
    guard let guess = desk.guess(after: effect) else { return }
    let jobs = jobs
    Task.detached {
      try? await Task.sleep(for: Self.readAheadDelay)
      jobs.yield(Job(seat: seat, work: .readAhead(guess)))
    }
  }

  /// Carries out one effect and posts what comes of it.
  package func carryOut(
    _ effect: SeatProgram.Effect, seat: SeatID, post: @escaping Post
  ) {
    switch effect {
    case .attendant(.dayMatching(.run(let number)), let visit):
      matchings.start(number, visit: visit, seat: seat, post: post)
    case .attendant(.dayMatching(.cancel), _): matchings.callOff(seat: seat)
    case .attendant(.prints(let effect), let visit):
      carryOut(effect, visit: visit, seat: seat, post: post)
    case .attendant(.cards(let effect), let visit):
      carryOut(effect, visit: visit, seat: seat, post: post)
    case .selfService(.callAttendant(let doing), let visit):
      callAttendant(doing: doing, visit: visit, seat: seat, post: post)
    case .attendant(.answerHelp(let named), _): answerHelp(seat: named, post: post)
    case .selfService(.askVouching, let visit):
      askVouching(visit: visit, seat: seat, post: post)
    case .attendant(.sync(let effect), let visit):
      carryOut(effect, visit: visit, seat: seat, post: post)
    case .selfService(.speak(let announcement), let visit):
      guard let speech else {
        return post(.selfServiceReply(.speechFailed, visit: visit), seat)
      }
      speech.speak(announcement, at: seat) {
        post(.selfServiceReply(.speechFailed, visit: visit), seat)
      }
    case .selfService(.hush, _): speech?.hush(seat)
    case .selfService(.printPaper(let request), let visit):
      printPaper(request, visit: visit, seat: seat, post: post)
    case .selfService(.endVouching, _): endVouching(at: seat, post: post)
    case .selfService(let effect, let visit):
      if effect == .forget { endVouching(at: seat, post: post) }
      let answer = desk.answer(effect, at: seat.description)
      if let reply = answer.reply { post(.selfServiceReply(reply, visit: visit), seat) }
      if case .complaintFiled(.success) = answer.reply { post(.complaintFiled, nil) }
      if answer.changesMarket { post(.marketChanged, nil) }
    case .attendant(let effect, let visit):
      // Nobody at a locked seat waits for what it began.
      if effect == .lock { matchings.callOff(seat: seat) }
      let answer = desk.answer(effect)
      if let reply = answer.reply { post(.attendantReply(reply, visit: visit), seat) }
      if answer.changesMarket { post(.marketChanged, nil) }
      if answer.changesCalls { post(.numbersCalled(desk.callBoard()), nil) }
    case .loadCalls: post(.numbersCalled(desk.callBoard()), seat)
    }
  }
}

extension SeatProgram.Effect {
  /// Whether it waits for nothing that other seats have asked for.
  fileprivate var isAtOnce: Bool {
    switch self {
    case .selfService(.speak, _), .selfService(.hush, _): true
    case .selfService(.callAttendant, _), .attendant(.answerHelp, _): true
    default: false
    }
  }
}
