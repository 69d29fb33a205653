import Foundation
import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

/// Every screen as a terminal is sent it, for `.ci/pictures` to photograph.
@Suite("Pictures")
struct PictureTests {
  /// Where to write them; COLUMNSxROWS, the language and the type beside it.
  private static let environment = ProcessInfo.processInfo.environment
  private static let directory = environment["KIOSK_PICTURES"]

  @Test("what a picture shows is what the screen shows, mark by mark", arguments: Screens.names)
  func picture(name: String) throws {
    var seat = Screens.seat(
      name, Self.size, isLarge: Self.environment["KIOSK_PICTURES_TYPE"] == "large")
    if Self.environment["KIOSK_PICTURES_LANGUAGE"] == "en" {
      seat.state.context.language = .english
    }
    let frame = seat.frame
    let picture = TerminalPicture(frame.canvas, theme: frame.theme)
    let rows = picture.text.split(separator: /\e\[\d+;1H/).map { row in
      String(row.replacing(/\e\[[0-9;]*m/, with: "").replacing(/\ +$/, with: ""))
    }
    #expect(rows == frame.canvas.text.map { String($0.replacing(/\ +$/, with: "")) })
    guard let directory = Self.directory else { return }
    try Data(picture.text.utf8)
      .write(to: URL(filePath: directory).appending(path: "\(name).screen"))
  }

  private static let size: Size = {
    let parts = (environment["KIOSK_PICTURES_SIZE"] ?? "").split(separator: "x").compactMap {
      Int($0)
    }
    return parts.count == 2 ? Size(rows: parts[1], columns: parts[0]) : Size(rows: 30, columns: 100)
  }()
}

/// A canvas as the bytes that draw it on a terminal of 256 colours.
struct TerminalPicture {
  private(set) var text = ""

  init(_ canvas: Canvas, theme: Theme) {
    var last: Style?
    for row in 0..<canvas.size.rows {
      text += "\u{1B}[\(row + 1);1H"
      for column in 0..<canvas.size.columns {
        let cell = canvas[row, column]
        guard cell.width > 0 else { continue }
        if cell.style != last { text += Self.sequence(cell.style, theme) }
        last = cell.style
        text += Self.character(of: cell, canvas)
      }
    }
    text += "\u{1B}[0m"
  }

  private static func character(of cell: Cell, _ canvas: Canvas) -> String {
    if cell.isGrapheme { return canvas.graphemes[Int(cell.glyph & ~Cell.graphemeBit)] }
    return Unicode.Scalar(cell.glyph).map { String(Character($0)) } ?? " "
  }

  private static func sequence(_ style: Style, _ theme: Theme) -> String {
    let look = Palette.color(style.role, theme, colours: 256)
    var codes = ["0"]
    if let foreground = look.foreground { codes.append("38;5;\(foreground)") }
    if let background = look.background { codes.append("48;5;\(background)") }
    if look.isBold || style.isBold { codes.append("1") }
    if look.isUnderlined || style.isUnderlined { codes.append("4") }
    if look.isReversed != style.isReversed { codes.append("7") }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}
