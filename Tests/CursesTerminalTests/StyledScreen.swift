/// A screen that follows what is written to it cell by cell, colours and attributes included.
struct StyledScreen {
  struct Look: Equatable {
    var foreground: Int?
    var background: Int?
    /// The numbers of the sequences that switch them on: 1 bold, 4 underlined, 7 reversed.
    var attributes: Set<Int> = []
  }

  struct Cell {
    var glyph: Unicode.Scalar = " "
    var look = Look()
  }

  private(set) var cells: [[Cell]]
  private(set) var unknown: [String] = []
  private var row = 0
  private var column = 0
  private var look = Look()
  private var last: Unicode.Scalar = " "

  init(rows: Int, columns: Int) {
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  mutating func feed(_ text: String) {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\u{1B}": escape(&scalars)
      case "\r": column = 0
      case "\n": row += 1
      case "\u{8}": column -= 1
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    cells[row][column] = Cell(glyph: scalar, look: look)
    column += 1
    last = scalar
    guard scalar.value >= 0x2E80, cells[row].indices.contains(column) else { return }
    cells[row][column] = Cell(glyph: scalar, look: look)
    column += 1
  }

  private mutating func escape(_ scalars: inout String.UnicodeScalarView.Iterator) {
    switch scalars.next() {
    case "[":
      var body = ""
      while let scalar = scalars.next() {
        if (0x40...0x7E).contains(scalar.value) { return perform(body, scalar) }
        body.unicodeScalars.append(scalar)
      }
    case "(": _ = scalars.next()
    default: break
    }
  }

  private mutating func perform(_ body: String, _ final: Unicode.Scalar) {
    if body.hasPrefix("?") || "rlht".unicodeScalars.contains(final) { return }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let count = numbers.first.flatMap { $0 } ?? 1
    switch final {
    case "m": restyle(numbers.map { $0 ?? 0 })
    case "H":
      row = count - 1
      column = (numbers.dropFirst().first.flatMap { $0 } ?? 1) - 1
    case "d": row = count - 1
    case "G": column = count - 1
    case "A": row -= count
    case "B": row += count
    case "C": column += count
    case "D": column -= count
    case "b": for _ in 0..<count { put(last) }
    case "X": erase(row, column..<(column + count))
    case "K": erase(row, body == "1" ? 0..<(column + 1) : column..<cells[0].count)
    case "J":
      erase(row, column..<cells[0].count)
      for below in (row + 1)..<max(row + 1, cells.count) { erase(below, 0..<cells[0].count) }
    default: unknown.append(body + String(Character(final)))
    }
  }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    guard cells.indices.contains(row) else { return }
    // An erased cell takes the background and nothing else.
    let blank = Cell(look: Look(background: look.background))
    for column in columns.clamped(to: cells[row].indices) { cells[row][column] = blank }
  }

  private mutating func restyle(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 1...9: look.attributes.insert(number)
      case 24, 27: look.attributes.remove(number - 20)
      case 39: look.foreground = nil
      case 49: look.background = nil
      case 38 where rest.first == 5, 48 where rest.first == 5:
        rest.removeFirst()
        let colour = rest.popFirst()
        if number == 38 { look.foreground = colour } else { look.background = colour }
      case 30...37: look.foreground = number - 30
      case 40...47: look.background = number - 40
      case 90...97: look.foreground = number - 82
      case 100...107: look.background = number - 92
      default: unknown.append("\(number)m")
      }
    }
  }
}
