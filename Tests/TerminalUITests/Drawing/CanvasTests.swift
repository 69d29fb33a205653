import TerminalUI
import Testing

@Suite("Canvas")
struct CanvasTests {
  private static let text = "零工驿站好活"

  private func wide(_ columns: Int = 12) -> Canvas {
    var canvas = Canvas(size: Size(rows: 1, columns: columns))
    canvas.write(Self.text, row: 0, column: 0, style: Style(.card))
    return canvas
  }

  /// Expects every wide character to own exactly two cells of one style.
  private func expectWhole(_ canvas: Canvas, _ note: String) {
    for row in 0..<canvas.size.rows {
      var column = 0
      while column < canvas.size.columns {
        let width = canvas[row, column].width
        #expect(width == 1 || width == 2, "\(note): half a character at \(column)")
        if width == 2 {
          #expect(column + 1 < canvas.size.columns, "\(note)")
          if column + 1 < canvas.size.columns {
            #expect(canvas[row, column + 1].width == 0, "\(note)")
          }
        }
        column += max(1, Int(width))
      }
    }
  }

  @Test("writing over half a wide character blanks the other half, at every column")
  func mendsWrite() {
    for column in -3..<14 {
      for piece in ["x", "xy", "甲", "甲x", "x甲", "", "\u{200B}"] {
        var canvas = wide()
        canvas.write(piece, row: 0, column: column, style: Style(.alarm))
        expectWhole(canvas, "\(piece) at \(column)")
      }
    }
  }

  @Test("filling over half a wide character blanks the other half, at every column")
  func mendsFill() {
    for column in -2..<13 {
      for columns in 0..<5 {
        var canvas = wide()
        canvas.fill(Rect(row: 0, column: column, rows: 1, columns: columns), Style(.alarm))
        expectWhole(canvas, "\(columns) at \(column)")
      }
    }
  }

  @Test("an odd column replaces the two characters it cuts by spaces")
  func showsMending() {
    var canvas = wide()
    canvas.write("甲", row: 0, column: 1, style: Style())
    #expect(canvas.text == [" 甲 驿站好活"])
    canvas = wide()
    canvas.write("x", row: 0, column: 3, style: Style())
    #expect(canvas.text == ["零 x驿站好活"])
  }

  @Test("a text is cut at the edges and a wide character cut in half becomes a space")
  func clips() {
    var canvas = Canvas(size: Size(rows: 1, columns: 5))
    #expect(canvas.write("零工驿", row: 0, column: 0, style: Style()) == 5)
    #expect(canvas.text == ["零工"])
    #expect(canvas.write("零工", row: 0, column: -1, style: Style()) == 3)
    #expect(canvas.text == [" 工"])
    #expect(canvas.write("abc", row: 0, column: -9, style: Style()) == 0)
    #expect(canvas.write("abc", row: 0, column: 5, style: Style()) == 0)
    #expect(canvas.write("abc", row: 1, column: 0, style: Style()) == 0)
    #expect(canvas.write("abcdef", row: 0, column: 1, style: Style(), width: 2) == 2)
    #expect(canvas.text == [" ab"])
    #expect(canvas.write("零工", row: 0, column: 0, style: Style(), width: 3) == 3)
    #expect(canvas.text == ["零"])
    #expect(canvas.write("x", row: 0, column: 0, style: Style(), width: -4) == 0)
  }

  @Test("a combining mark joins the character before it, whatever its width")
  func combines() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8))
    #expect(canvas.write("e\u{301}x工\u{301}", row: 0, column: 0, style: Style()) == 4)
    #expect(canvas.text == ["e\u{301}x工\u{301}"])
    canvas.write("\u{301}y", row: 0, column: 0, style: Style())
    #expect(canvas.text == ["yx工\u{301}"])
    canvas.write("a" + String(repeating: "\u{302}", count: 30), row: 0, column: 0, style: Style())
    #expect(canvas.string(at: 0).unicodeScalars.count == 4)
  }

  @Test("canvases are equal when they show the same, in whatever order it was drawn")
  func compares() {
    var one = Canvas(size: Size(rows: 1, columns: 4))
    var other = one
    one.write("e\u{301}", row: 0, column: 0, style: Style())
    one.write("o\u{308}", row: 0, column: 1, style: Style())
    other.write("o\u{308}", row: 0, column: 1, style: Style())
    #expect(one != other)
    other.write("e\u{301}", row: 0, column: 0, style: Style())
    #expect(one == other)
    other.restyle(other.bounds) { $0.isBold = true }
    #expect(one != other)
  }

  @Test("style runs name the role and the emphasis of each stretch")
  func listsRuns() {
    var canvas = Canvas(size: Size(rows: 2, columns: 6))
    canvas.write("工钱", row: 1, column: 1, style: .bold(.money))
    #expect(
      canvas.styleRuns.map(\.description) == [
        "0:0-5 ground", "1:0-0 ground", "1:1-4 money*", "1:5-5 ground",
      ])
  }

  @Test("a box is drawn along the inside of its rectangle")
  func boxes() {
    var canvas = Canvas(size: Size(rows: 3, columns: 5))
    canvas.box(canvas.bounds, style: Style(.border))
    #expect(canvas.text == ["┌───┐", "│   │", "└───┘"])
    canvas.box(canvas.bounds, style: Style(.border), isRounded: true)
    #expect(canvas.text.first == "╭───╮")
    canvas.box(Rect(row: 0, column: 0, rows: 1, columns: 5), style: Style())
    #expect(canvas.text.first == "╭───╮")
  }

  @Test("anything drawn anywhere leaves no half character", arguments: [UInt64(11), 12, 13])
  func drawsAnything(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var canvas = Canvas(size: Size(rows: 4, columns: 17))
    let pieces = ["零工", "a", "活x活", "e\u{301}", "\u{202E}", "𠮷", " 160元/天 "]
    for step in 0..<2000 {
      let row = Int.random(in: -1...4, using: &chance)
      let column = Int.random(in: -6...18, using: &chance)
      let extent = Int.random(in: -1...9, using: &chance)
      if Int.random(in: 0..<4, using: &chance) == 0 {
        canvas.fill(Rect(row: row, column: column, rows: 2, columns: extent), Style(.card))
      } else {
        canvas.write(
          pieces[Int.random(in: 0..<pieces.count, using: &chance)], row: row, column: column,
          style: Style(), width: Bool.random(using: &chance) ? extent : nil)
      }
      if step % 20 == 0 { expectWhole(canvas, "seed \(seed), step \(step)") }
    }
  }

  @Test("a cell is eight bytes of plain data")
  func isSmall() {
    #expect(MemoryLayout<Cell>.stride == 8)
    #expect(_isPOD(Cell.self))
  }
}
