import Synchronization
import TerminalUI
import Testing

@Suite("EventLoop")
struct EventLoopTests {
  /// A loop with a clock of its own and lists of what it did.
  private final class Bench {
    var time = Duration.zero
    var effects: [(Counter.Effect, SeatID)] = []
    var ended: [SeatID: SeatEnd] = [:]
    var tickMessage: Counter.Message?
    private(set) var loop: EventLoop<Counter>?

    func start(_ options: LoopOptions = LoopOptions()) throws -> EventLoop<Counter> {
      let made = EventLoop<Counter>(
        options: options, now: { [unowned self] in time },
        tick: { [unowned self] _, _ in tickMessage },
        seatEnded: { [unowned self] seat, reason in ended[seat] = reason },
        perform: { [unowned self] effect, seat in effects.append((effect, seat)) })
      loop = made
      return try #require(made)
    }
  }

  private let bench = Bench()
  private let terminal = PipeTerminal()

  @Test("the first turn draws, and a turn without a change draws nothing")
  func drawsOnce() throws {
    let loop = try bench.start()
    loop.addSeat(terminal, state: Counter.State())
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 1)
    bench.time += .seconds(5)
    loop.turn(waitMax: .zero)
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 1)
  }

  @Test("a key is answered in the turn that reads it when the seat was quiet")
  func answersAtOnce() throws {
    let loop = try bench.start()
    let seat = loop.addSeat(terminal, state: Counter.State())
    loop.turn(waitMax: .zero)
    bench.time += .milliseconds(16)
    terminal.type("+")
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 2)
    #expect(terminal.presented.last?.text.first == "1")
    #expect(bench.effects.map(\.0) == [.saved(1)] && bench.effects.map(\.1) == [seat])
  }

  @Test("the bell rings once for each frame that asks for it, and not for what rang before")
  func rings() throws {
    let loop = try bench.start()
    var state = Counter.State()
    state.rings = 3
    let seat = loop.addSeat(terminal, state: state)
    loop.turn(waitMax: .zero)
    #expect(terminal.rings == 0)
    for rings in 1...2 {
      bench.time += .seconds(1)
      loop.send(.rang, to: seat)
      loop.turn(waitMax: .zero)
      loop.turn(waitMax: .zero)
      #expect(terminal.rings == rings)
    }
    // A terminal that is slow is not rung again and again.
    terminal.hasPendingOutput = true
    bench.time += .seconds(1)
    for _ in 0..<5 { loop.send(.rang, to: seat) }
    loop.turn(waitMax: .zero)
    #expect(terminal.rings == 2)
    terminal.hasPendingOutput = false
    loop.turn(waitMax: .zero)
    #expect(terminal.rings == 3)
  }

  @Test("a burst makes one frame, and no third frame comes within 16 ms")
  func coalesces() throws {
    let loop = try bench.start()
    loop.addSeat(terminal, state: Counter.State())
    loop.turn(waitMax: .zero)
    bench.time += .milliseconds(5)
    terminal.type("++++")
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 2)
    #expect(terminal.presented.last?.text.first == "4")
    bench.time += .milliseconds(10)
    terminal.type("+")
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 2)
    bench.time += .milliseconds(1)
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 3)
    #expect(terminal.presented.last?.text.first == "5")
  }

  @Test(
    "a key and its quick answer make one frame; without patience, or a slow answer, they make two")
  func waitsForTheAnswer() throws {
    for patience in [Duration.milliseconds(3), .zero] {
      let terminal = PipeTerminal()
      let loop = try bench.start(LoopOptions(answerPatience: patience))
      let seat = loop.addSeat(terminal, state: Counter.State())
      loop.turn(waitMax: .zero)
      bench.time += .seconds(1)
      terminal.type("+")
      loop.turn(waitMax: .zero)
      #expect(terminal.presented.count == (patience == .zero ? 2 : 1))
      bench.time += .milliseconds(2)
      loop.handle.post(.typed("答"), to: seat)
      loop.turn(waitMax: .zero)
      #expect(terminal.presented.count == (patience == .zero ? 3 : 2))
      #expect(loop.state(of: seat) == Counter.State(count: 1, typed: "答"))
      bench.time += .seconds(1)
      terminal.type("+")
      loop.turn(waitMax: .zero)
      let before = terminal.presented.count
      bench.time += .milliseconds(3)
      loop.turn(waitMax: .zero)
      #expect(terminal.presented.last?.text.first == "2 答")
      loop.handle.post(.typed("迟"), to: seat)
      loop.turn(waitMax: .zero)
      #expect(terminal.presented.count == before + (patience == .zero ? 1 : 2))
    }
  }

  @Test("a key that asks for nothing, and a message to all, wait for no answer")
  func waitsForNothingElse() throws {
    let loop = try bench.start(LoopOptions(answerPatience: .milliseconds(3)))
    loop.addSeat(terminal, state: Counter.State())
    loop.turn(waitMax: .zero)
    bench.time += .seconds(1)
    terminal.type("字")
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 2)
    bench.time += .seconds(1)
    terminal.type("+")
    loop.turn(waitMax: .zero)
    loop.handle.post(.typed("众"))
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 2)
    bench.time += .milliseconds(3)
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 3)
  }

  @Test("a touch means what was seen, a typed-ahead key what the state says by then")
  func looksUp() throws {
    let loop = try bench.start()
    let seat = loop.addSeat(terminal, state: Counter.State())
    terminal.tap(row: 3, column: 5)
    // Nothing was seen yet at the first turn's beginning; the first frame is drawn before reading.
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat)?.count == 1)
    // The question is asked by the first key and answered by the second, before either is drawn.
    terminal.type("?\r")
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat) == Counter.State())
    // Disabled, by touch and by key; and typing goes to what no target claims.
    terminal.tap(row: 3, column: 14)
    terminal.type("-字")
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat) == Counter.State(typed: "字"))
  }

  @Test("a touch behind a question that is seen does nothing")
  func modal() throws {
    let loop = try bench.start()
    let seat = loop.addSeat(terminal, state: Counter.State(count: 3, isAsking: true))
    loop.turn(waitMax: .zero)
    terminal.tap(row: 3, column: 1)
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat)?.count == 3)
  }

  @Test("a lone ESC is the key after 50 ms, and the seat that is done is given back")
  func loneEscape() throws {
    let loop = try bench.start()
    let seat = loop.addSeat(terminal, state: Counter.State())
    terminal.type("\u{1B}")
    loop.turn(waitMax: .zero)
    bench.time += .milliseconds(49)
    loop.turn(waitMax: .zero)
    #expect(bench.ended.isEmpty)
    bench.time += .milliseconds(1)
    loop.turn(waitMax: .zero)
    #expect(bench.ended == [seat: .finished])
    #expect(terminal.isClosed && loop.seatIDs.isEmpty)
  }

  @Test("a seat whose terminal hangs up is removed after what it had typed; others go on")
  func hangsUp() throws {
    let loop = try bench.start()
    let other = PipeTerminal()
    let seat = loop.addSeat(terminal, state: Counter.State())
    let stays = loop.addSeat(other, state: Counter.State())
    terminal.type("+")
    terminal.hangUp()
    loop.turn(waitMax: .zero)
    loop.turn(waitMax: .zero)
    #expect(bench.ended == [seat: .hungUp])
    #expect(bench.effects.map(\.0) == [.saved(1)])
    #expect(loop.seatIDs == [stays])
    other.type("+")
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: stays)?.count == 1)
  }

  @Test("nothing is presented to a terminal that still has bytes to take")
  func waitsForOutput() throws {
    let loop = try bench.start()
    loop.addSeat(terminal, state: Counter.State())
    loop.turn(waitMax: .zero)
    terminal.hasPendingOutput = true
    bench.time += .seconds(1)
    terminal.type("++")
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 1)
    terminal.hasPendingOutput = false
    loop.turn(waitMax: .zero)
    #expect(terminal.presented.count == 2)
  }

  @Test("once a second each seat is asked for a tick, and once only after a long sleep")
  func ticks() throws {
    bench.tickMessage = .ticked
    let loop = try bench.start()
    let seat = loop.addSeat(terminal, state: Counter.State())
    bench.time += .milliseconds(999)
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat)?.typed == "")
    bench.time += .milliseconds(1)
    loop.turn(waitMax: .zero)
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat)?.typed == ".")
    bench.time += .seconds(3600)
    loop.turn(waitMax: .zero)
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seat)?.typed == "..")
  }

  @Test("other threads post to one seat or all, add seats and stop the loop")
  func mailbox() async throws {
    let loop = try bench.start(LoopOptions(staysWithoutSeats: true))
    let one = loop.addSeat(terminal, state: Counter.State())
    let two = loop.addSeat(PipeTerminal(), state: Counter.State())
    let handle = loop.handle
    await withTaskGroup { group in
      for _ in 0..<100 { group.addTask { handle.post(.added) } }
      group.addTask { handle.post(.typed("甲"), to: two) }
      group.addTask { handle.post(.typed("乙"), to: SeatID(99)) }
    }
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: one) == Counter.State(count: 100))
    #expect(loop.state(of: two) == Counter.State(count: 100, typed: "甲"))
    handle.run { loop in loop.addSeat(PipeTerminal(), state: Counter.State(count: 7)) }
    loop.turn(waitMax: .zero)
    #expect(loop.seatIDs.count == 3)
    handle.stop()
    loop.run()
    #expect(loop.seatIDs.isEmpty && bench.ended.count == 3)
    #expect(terminal.isClosed)
  }

  @Test("a loop ends with its last seat")
  func ends() throws {
    let loop = try bench.start()
    let seat = loop.addSeat(terminal, state: Counter.State(), messages: [.added])
    #expect(loop.state(of: seat)?.count == 1)
    terminal.hangUp()
    loop.run()
    #expect(bench.ended == [seat: .hungUp])
  }
}
