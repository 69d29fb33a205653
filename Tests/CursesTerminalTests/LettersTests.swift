import CursesTerminal
import TerminalUI
import Testing

extension CursesTerminalTests {
  /// A key that asks for the terminal's larger letters and another that gives them back.
  enum Sized: Program {
    struct State: Equatable, Sendable {
      var letters = LetterSize.ordinary
      var count = 0
    }

    enum Message: Equatable, Sendable {
      case typed(Character)
    }

    enum Effect: Equatable, Sendable {}

    static func update(_ state: inout State, _ message: Message) -> [Effect] {
      guard case .typed(let character) = message else { return [] }
      state.count += 1
      if character == "+" { state.letters = .larger }
      if character == "-" { state.letters = .ordinary }
      return []
    }

    static func render(_ state: State, into frame: inout Frame<Message>) {
      frame.write("第\(state.count)下", row: 0, column: 0)
    }

    static func letters(_ state: State) -> LetterSize { state.letters }

    static func message(for input: Input, in state: State) -> Message? {
      if case .key(.character(let character)) = input { .typed(character) } else { nil }
    }
  }

  static let larger = "\u{1B}]50;Kiosk Large\u{7}\u{1B}[9;1t"
  static let ordinary = "\u{1B}]50;Kiosk\u{7}\u{1B}[9;1t"

  /// What a line is sent while it is typed on, a key at a time, and at the end; of the bytes for
  /// letters alone.
  private func letters(typing keys: [String], begins: LetterSize = .ordinary) throws -> [[String]] {
    let line = PseudoTerminal()
    var time = Duration.zero
    let loop = try #require(EventLoop<Sized>(now: { time }, perform: { _, _ in }))
    let terminal = try CursesTerminal(
      input: line.line, output: line.line, term: "xterm-256color", locale: "C.UTF-8")
    let seat = loop.addSeat(terminal, state: Sized.State(letters: begins))
    var sent: [[String]] = []
    func note() {
      sent.append(
        line.screenBytes().matches(of: /\e\]50;[A-Za-z ]+\x07\e\[9;1t/)
          .map { String($0.output) })
    }
    loop.turn(waitMax: .zero)
    note()
    for key in keys {
      time += .milliseconds(20)
      line.type(key)
      loop.turn(waitMax: .zero)
      note()
    }
    loop.removeSeat(seat)
    note()
    return sent
  }

  @Test("larger letters are asked for once, and put back once, at the latest at the end")
  func letters() throws {
    #expect(try letters(typing: ["+", "x", "-"]) == [[], [Self.larger], [], [Self.ordinary], []])
    #expect(try letters(typing: ["+", "+"]) == [[], [Self.larger], [], [Self.ordinary]])
    #expect(try letters(typing: ["x"], begins: .larger) == [[Self.larger], [], [Self.ordinary]])
    // The control: who never asks sends nothing of the kind.
    #expect(try letters(typing: ["x", "-"]) == [[], [], [], []])
  }

  @Test("each line has letters of its own, and nothing is sent before the first frame")
  func lettersOfEach() throws {
    let lines = [PseudoTerminal(), PseudoTerminal()]
    let terminals = try lines.map {
      try CursesTerminal(
        input: $0.line, output: $0.line, term: "xterm-256color", locale: "C.UTF-8")
    }
    terminals[0].setLetters(.larger)
    #expect(lines[0].screenBytes().isEmpty)
    for terminal in terminals { terminal.present(Canvas(size: terminal.size), theme: .light) }
    let sent = lines.map { $0.screenBytes() }
    #expect(sent[0].contains(Self.larger) && !sent[1].contains("]50;"))
    for terminal in terminals { terminal.close() }
    let last = lines.map { $0.screenBytes() }
    #expect(last[0].contains(Self.ordinary) && !last[1].contains("]50;"))
  }
}
