import Glibc

/// Serves several seats from one thread: waits, reads, updates, draws.
///
/// Only the thread that runs it may touch it; other threads hold its `handle`.
package final class EventLoop<P: Program> {
  /// What other threads talk to the loop through.
  package let handle: LoopHandle<P>
  let options: LoopOptions
  let wakePipe: WakePipe
  var seats: [SeatID: Seat<P>] = [:]
  var order: [SeatID] = []
  var isStopped = false
  private let perform: (P.Effect, SeatID) -> Void
  private let tick: (SeatID, P.State) -> P.Message?
  private let seatEnded: (SeatID, SeatEnd) -> Void
  private let now: () -> Duration
  private var nextTick: Duration
  private var lastNumber = 0

  /// Makes a loop without seats; none where the process has no descriptors left.
  ///
  /// - Parameters:
  ///   - now: The time since some fixed moment; the system's monotonic clock unless a test says else.
  ///   - tick: Asked for each seat once a `tickInterval`; its message, if any, goes to the seat.
  ///   - seatEnded: Told after a seat was removed and its terminal closed.
  ///   - perform: Carries out an effect; called on the loop's thread and must not wait.
  package init?(
    options: LoopOptions = LoopOptions(), now: @escaping () -> Duration = monotonicTime,
    tick: @escaping (SeatID, P.State) -> P.Message? = { _, _ in nil },
    seatEnded: @escaping (SeatID, SeatEnd) -> Void = { _, _ in },
    perform: @escaping (P.Effect, SeatID) -> Void
  ) {
    guard let wakePipe = WakePipe() else { return nil }
    self.wakePipe = wakePipe
    self.options = options
    self.now = now
    self.tick = tick
    self.seatEnded = seatEnded
    self.perform = perform
    handle = LoopHandle(mailbox: Mailbox(wake: { wakePipe.wake() }))
    nextTick = now() + options.tickInterval
  }

  /// The seats served, in the order they came.
  package var seatIDs: [SeatID] { order }

  /// Returns the state of a seat; none where it is not served.
  package func state(of seat: SeatID) -> P.State? { seats[seat]?.state }

  /// Serves one more terminal and returns its name; `messages` are its first.
  @discardableResult
  package func addSeat(
    _ terminal: any Terminal, state: P.State, metrics: Metrics = Metrics(),
    showsKeyHints: Bool = true, messages: [P.Message] = []
  ) -> SeatID {
    lastNumber += 1
    let id = SeatID(lastNumber)
    seats[id] = Seat(
      id: id, terminal: terminal, state: state, metrics: metrics, showsKeyHints: showsKeyHints)
    order.append(id)
    for message in messages { send(message, to: id) }
    return id
  }

  /// Stops serving a seat and gives its terminal back.
  package func removeSeat(_ id: SeatID, because reason: SeatEnd = .removed) {
    guard let seat = seats.removeValue(forKey: id) else { return }
    order.removeAll { $0 == id }
    // What a stuck terminal does not take now it will not take for us: nobody else waits for it.
    let isStuck = seat.terminal.hasPendingOutput
    seat.terminal.close()
    seatEnded(id, isStuck ? .hungUp : reason)
  }

  /// Reads a seat's terminal at once, its size included.
  package func look(at id: SeatID) {
    guard let seat = seats[id] else { return }
    take(seat.terminal.read(), at: id)
  }

  /// Gives a seat a message and has its effects carried out.
  package func send(_ message: P.Message, to id: SeatID) { _ = asks(message, at: id) }

  /// Gives a seat a message and returns whether it asked for anything.
  private func asks(_ message: P.Message, at id: SeatID) -> Bool {
    guard let seat = seats[id] else { return false }
    let effects = P.update(&seat.state, message)
    for effect in effects { perform(effect, id) }
    if P.isFinished(seat.state) { removeSeat(id, because: .finished) }
    return !effects.isEmpty
  }

  /// Runs until it is stopped or, unless it is to stay, the last seat has gone.
  package func run() {
    while !isStopped, !order.isEmpty || options.staysWithoutSeats { turn() }
    for id in order { removeSeat(id) }
  }

  /// Does one round: draws what is due, waits for something to happen or a time to come, and takes
  /// it in. `waitMax` limits the wait.
  package func turn(waitMax: Duration? = nil) {
    draw()
    let ready = wait(atMost: waitMax)
    if ready.isWoken { wakePipe.drain() }
    takeOrders()
    for (id, events) in ready.seats { serve(id, events) }
    flushLoneEscapes()
    releaseHeldKeys()
    tickSeats()
    draw()
  }

  private func takeOrders() {
    for order in handle.mailbox.drain() {
      switch order {
      case .message(let message, nil):
        for id in self.order { send(message, to: id) }
      case .message(let message, let id?):
        // An answer that asks for more leaves its frame to the answer to that.
        if asks(message, at: id) { awaitAnswer(at: id) } else { seats[id]?.awaitsUntil = nil }
      case .run(let work): work(self)
      case .stop: isStopped = true
      }
    }
  }

  private func serve(_ id: SeatID, _ events: SeatEvents) {
    guard let seat = seats[id] else { return }
    if events.canWrite { seat.terminal.flushOutput() }
    if events.canRead {
      take(seat.terminal.read(), at: id)
      seat.flushAt = seat.terminal.needsFlushTimeout ? now() + options.escapeTimeout : nil
    }
    // What was typed before the line went is taken first.
    if seat.terminal.isHungUp || (events.isGone && !events.canRead) {
      removeSeat(id, because: .hungUp)
    }
  }

  private func take(_ inputs: [Input], at id: SeatID) {
    guard let pace = options.scanPace, let seat = seats[id] else {
      return carryOut(inputs, at: id)
    }
    let time = now()
    let isListening = P.takesScans(seat.state)
    for input in inputs {
      guard let seat = seats[id] else { return }
      carryOut(seat.scans.take(input, at: time, within: pace, isListening: isListening), at: id)
    }
  }

  /// What was no reader's after all is what a person typed.
  private func releaseHeldKeys() {
    guard let pace = options.scanPace else { return }
    let time = now()
    for id in order {
      guard let seat = seats[id], let due = seat.scans.due(within: pace), due <= time else {
        continue
      }
      carryOut(seat.scans.release(), at: id)
    }
  }

  private func carryOut(_ inputs: [Input], at id: SeatID) {
    for input in inputs {
      guard let seat = seats[id] else { return }
      guard let message = seat.message(for: input) else { continue }
      if asks(message, at: id) { awaitAnswer(at: id) }
    }
  }

  /// Has the next frame wait for an answer; what waits already waits no longer for it.
  private func awaitAnswer(at id: SeatID) {
    guard let seat = seats[id], seat.awaitsUntil == nil, options.answerPatience > .zero else {
      return
    }
    seat.awaitsUntil = now() + options.answerPatience
  }

  private func flushLoneEscapes() {
    let time = now()
    for id in order {
      guard let seat = seats[id], let due = seat.flushAt, due <= time else { continue }
      seat.flushAt = nil
      take(seat.terminal.flushInput(), at: id)
    }
  }

  private func tickSeats() {
    let time = now()
    guard time >= nextTick else { return }
    nextTick += options.tickInterval
    // After a long sleep one tick is enough.
    if nextTick <= time { nextTick = time + options.tickInterval }
    for id in order {
      // A terminal that is not ours to be signalled for is looked at once in a while instead.
      if let terminal = seats[id]?.terminal { take(terminal.read(), at: id) }
      guard let seat = seats[id] else { continue }
      if let message = tick(id, seat.state) { send(message, to: id) }
    }
  }

  private func draw() {
    let time = now()
    for id in order {
      guard let seat = seats[id], isDue(seat, at: time) else { continue }
      seat.awaitsUntil = nil
      seat.show(at: time)
      if seat.terminal.isHungUp { removeSeat(id, because: .hungUp) }
    }
  }

  private func isDue(_ seat: Seat<P>, at time: Duration) -> Bool {
    guard !seat.terminal.hasPendingOutput, seat.isStale else { return false }
    return drawTime(of: seat).map { time >= $0 } ?? true
  }

  /// Before when a stale seat is not drawn; none where it may be at once.
  private func drawTime(of seat: Seat<P>) -> Duration? {
    let afterFrames = seat.shownBefore.map { $0 + options.frameInterval }
    guard let awaited = seat.awaitsUntil else { return afterFrames }
    return afterFrames.map { max($0, awaited) } ?? awaited
  }

  private func wait(atMost waitMax: Duration?) -> Ready {
    let time = now()
    var until = nextTick
    for id in order {
      guard let seat = seats[id] else { continue }
      if let flushAt = seat.flushAt { until = min(until, flushAt) }
      if let pace = options.scanPace, let due = seat.scans.due(within: pace) {
        until = min(until, due)
      }
      if !seat.terminal.hasPendingOutput, seat.isStale {
        until = min(until, drawTime(of: seat) ?? time)
      }
    }
    let wait = max(.zero, min(until - time, waitMax ?? .seconds(3600)))
    return poll(milliseconds: wait.pollMilliseconds)
  }
}

/// Returns the time of the system's monotonic clock.
@Sendable package func monotonicTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
