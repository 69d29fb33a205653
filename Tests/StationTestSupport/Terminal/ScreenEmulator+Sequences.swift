extension ScreenEmulator {
  mutating func perform(_ item: SequenceParser.Item) {
    switch item {
    case .glyph(let scalar): write(scalar)
    case .control(let byte): control(byte)
    case .escape(let text): escape(text)
    case .sequence(let sequence): perform(sequence)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(row: cursor.row, column: cursor.column - 1)
    case 0x09: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C:
      isWrapPending = false
      lineFeed()
    case 0x0D: move(row: cursor.row, column: 0)
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    // Padding, the bell and DEL show nothing.
    default: break
    }
  }

  private mutating func escape(_ text: String) {
    switch text {
    case "7": saved = cursor
    case "8": move(row: saved.row, column: saved.column)
    case "D": lineFeed()
    case "E":
      move(row: cursor.row, column: 0)
      lineFeed()
    case "M": reverseLineFeed()
    case "c": self = ScreenEmulator(rows: rows, columns: columns)
    case "(0": usesGraphics[0] = true
    case ")0": usesGraphics[1] = true
    case "(B", "(A": usesGraphics[0] = false
    case ")B", ")A": usesGraphics[1] = false
    // The keypad's modes and the end of a text show nothing.
    case "=", ">", "\\", "H": break
    default: unknownSequences.append("ESC \(text)")
    }
  }

  mutating func move(row: Int, column: Int) {
    cursor = ScreenPlace(
      row: min(max(0, row), rows - 1), column: min(max(0, column), columns - 1))
    isWrapPending = false
  }

  private mutating func perform(_ sequence: SequenceParser.ControlSequence) {
    if sequence.mark == "?" { return setModes(sequence) }
    guard sequence.mark.isEmpty else {
      // Questions and soft reset; nothing of them is seen.
      if !["p", "c", "m", "q", "u"].contains(sequence.final) { note(sequence) }
      return
    }
    if moveCursor(sequence) || edit(sequence) { return }
    switch sequence.final {
    case "m":
      pen.apply(sequence.numbers)
      coloursSeen = max(coloursSeen, pen.coloursNeeded)
    case "r":
      let last = min(sequence.number(1, or: rows), rows) - 1
      top = min(sequence.number(0) - 1, last)
      bottom = last
      move(row: 0, column: 0)
    case "s": saved = cursor
    case "u": move(row: saved.row, column: saved.column)
    // Insert mode is not used by curses here; questions and window titles show nothing.
    case "h", "l", "n", "c", "t", "g": break
    default: note(sequence)
    }
  }

  private mutating func moveCursor(_ sequence: SequenceParser.ControlSequence) -> Bool {
    let count = sequence.number(0)
    let (row, column) = (cursor.row, cursor.column)
    switch sequence.final {
    case "H", "f": move(row: count - 1, column: sequence.number(1) - 1)
    case "A": move(row: row - count, column: column)
    case "B", "e": move(row: row + count, column: column)
    case "C", "a": move(row: row, column: column + count)
    case "D": move(row: row, column: column - count)
    case "E": move(row: row + count, column: 0)
    case "F": move(row: row - count, column: 0)
    case "G", "`": move(row: row, column: count - 1)
    case "d": move(row: count - 1, column: column)
    case "I": move(row: row, column: (column / 8 + count) * 8)
    case "Z": move(row: row, column: ((column + 7) / 8 - count) * 8)
    default: return false
    }
    return true
  }

  private mutating func edit(_ sequence: SequenceParser.ControlSequence) -> Bool {
    let count = sequence.number(0)
    switch sequence.final {
    case "J": eraseDisplay(sequence.number(0, or: 0))
    case "K":
      switch sequence.number(0, or: 0) {
      case 0: erase(row: cursor.row, from: cursor.column, to: columns)
      case 1: erase(row: cursor.row, from: 0, to: cursor.column + 1)
      default: erase(row: cursor.row, from: 0, to: columns)
      }
    case "X": erase(row: cursor.row, from: cursor.column, to: cursor.column + count)
    case "@": insertBlanks(count)
    case "P": deleteCells(count)
    case "L": scroll(from: cursor.row, by: -count)
    case "M": scroll(from: cursor.row, by: count)
    case "S": scroll(from: top, by: count)
    case "T": scroll(from: top, by: -count)
    case "b": for _ in 0..<min(count, rows * columns) { write(lastGlyph) }
    default: return false
    }
    isWrapPending = sequence.final == "b" && isWrapPending
    return true
  }

  private mutating func setModes(_ sequence: SequenceParser.ControlSequence) {
    guard ["h", "l"].contains(sequence.final) else { return note(sequence) }
    for mode in sequence.numbers {
      let isOn = sequence.final == "h"
      if mode == 1049, isOn != modes.contains(1049) { swapScreens(isOn) }
      if isOn {
        modes.insert(mode)
        modesEverOn.insert(mode)
      } else {
        modes.remove(mode)
      }
    }
  }

  private mutating func swapScreens(_ isOn: Bool) {
    swap(&grid, &otherGrid)
    if isOn {
      saved = cursor
      eraseDisplay(2)
    } else {
      move(row: saved.row, column: saved.column)
    }
  }

  private mutating func note(_ sequence: SequenceParser.ControlSequence) {
    let numbers = sequence.numbers.map(String.init).joined(separator: ";")
    unknownSequences.append("CSI \(sequence.mark)\(numbers)\(sequence.final)")
  }
}
