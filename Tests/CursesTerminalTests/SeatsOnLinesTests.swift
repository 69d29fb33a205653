import CursesTerminal
import TerminalUI
import Testing

extension CursesTerminalTests {
  /// Echoes what is typed.
  enum Echo: Program {
    struct State: Equatable, Sendable {
      var text = ""
    }

    enum Message: Equatable, Sendable {
      case typed(Character)
    }

    enum Effect: Equatable, Sendable {
      case told(Character)
    }

    static func update(_ state: inout State, _ message: Message) -> [Effect] {
      switch message {
      case .typed(let character):
        state.text.append(character)
        return [.told(character)]
      }
    }

    static func render(_ state: State, into frame: inout Frame<Message>) {
      frame.write("回：\(state.text)", row: 0, column: 0)
    }

    static func message(for input: Input, in state: State) -> Message? {
      if case .key(.character(let character)) = input { .typed(character) } else { nil }
    }
  }

  @Test("one loop serves two lines, and a line that hangs up leaves the other")
  func servesTwoLines() throws {
    let lines = [PseudoTerminal(), PseudoTerminal()]
    var time = Duration.zero
    var told: [SeatID: String] = [:]
    var ended: [SeatID: SeatEnd] = [:]
    let loop = try #require(
      EventLoop<Echo>(
        now: { time }, seatEnded: { ended[$0] = $1 },
        perform: { effect, seat in
          if case .told(let character) = effect { told[seat, default: ""].append(character) }
        }))
    let seats = try lines.map { line in
      loop.addSeat(
        try CursesTerminal(
          input: line.line, output: line.line, term: "xterm-256color", locale: "C.UTF-8"),
        state: Echo.State())
    }
    loop.turn(waitMax: .zero)
    #expect(lines.allSatisfy { $0.isRaw && $0.screenBytes().contains("回") })
    time += .milliseconds(20)
    lines[0].type("甲a")
    lines[1].type("乙")
    loop.turn(waitMax: .zero)
    #expect(told == [seats[0]: "甲a", seats[1]: "乙"])
    #expect(lines[0].screenBytes().contains("甲a"))
    #expect(lines[1].screenBytes().contains("乙"))
    lines[0].hangUp()
    loop.turn(waitMax: .zero)
    #expect(ended == [seats[0]: .hungUp])
    time += .milliseconds(20)
    lines[1].type("丙")
    loop.turn(waitMax: .zero)
    #expect(loop.state(of: seats[1])?.text == "乙丙")
    lines[1].hangUp()
    loop.run()
    #expect(ended == [seats[0]: .hungUp, seats[1]: .hungUp])
  }

  @Test("a new size is drawn without anyone being asked")
  func redrawsOnResize() throws {
    let line = PseudoTerminal()
    var time = Duration.zero
    let loop = try #require(EventLoop<Echo>(now: { time }, perform: { _, _ in }))
    let terminal = try CursesTerminal(
      input: line.line, output: line.line, term: "xterm-256color", locale: "C.UTF-8")
    loop.addSeat(terminal, state: Echo.State())
    loop.turn(waitMax: .zero)
    _ = line.screenBytes()
    line.resize(rows: 40, columns: 120)
    time += .seconds(1)
    loop.turn(waitMax: .zero)
    #expect(terminal.size == Size(rows: 40, columns: 120))
    #expect(line.screenBytes().contains("回"))
    loop.removeSeat(loop.seatIDs[0])
  }
}
