import TerminalUI

/// A small program: counts, keeps what was typed, asks before it resets.
enum Counter: Program {
  struct State: Equatable, Sendable {
    var count = 0
    var typed = ""
    var isAsking = false
    var isDone = false
    var size: Size?
    var rings = 0
  }

  enum Message: Equatable, Sendable {
    case added, typed(String), asked, answered(Bool), left, ticked, rang, resized(Size)
  }

  enum Effect: Equatable, Sendable {
    case saved(Int)
  }

  static func update(_ state: inout State, _ message: Message) -> [Effect] {
    switch message {
    case .added:
      state.count += 1
      return [.saved(state.count)]
    case .typed(let text): state.typed += text
    case .asked: state.isAsking = true
    case .answered(let isSure):
      state.isAsking = false
      if isSure { state.count = 0 }
    case .rang: state.rings += 1
    case .left: state.isDone = true
    case .ticked: state.typed += "."
    case .resized(let size): state.size = size
    }
    return []
  }

  static func render(_ state: State, into frame: inout Frame<Message>) {
    frame.write("\(state.count) \(state.typed)", row: 0, column: 0)
    frame.button(
      "加", in: Rect(row: 2, column: 0, rows: 3, columns: 10), key: .character("+"),
      message: .added)
    frame.button(
      "不能", in: Rect(row: 2, column: 12, rows: 3, columns: 10), key: .character("-"),
      whyDisabled: "不行", message: .added)
    frame.addKey(.character("?"), "清零", message: .asked)
    frame.addKey(.escape, "走", message: .left)
    if state.isAsking {
      frame.question("清零吗？", choices: [Choice("是", key: .enter, message: .answered(true))])
    }
  }

  static func message(for input: Input, in state: State) -> Message? {
    switch input {
    case .key(.character(let character)) where !state.isAsking: .typed(String(character))
    case .paste(let text): .typed(text)
    case .resized(let size): .resized(size)
    default: nil
    }
  }

  static func rings(_ state: State) -> Int { state.rings }

  static func isFinished(_ state: State) -> Bool { state.isDone }
}
