/// Lines of a strip as bytes for a receipt printer (Epson's ESC/POS, which nearly all of them speak).
package struct EscPos {
  /// How a code gets onto the paper.
  package enum CodeMethod: String, CaseIterable, Hashable, Sendable {
    /// The printer makes it of the text.
    case command
    /// It is sent as dots, for printers without the command.
    case raster
  }

  package let text: PrintedText
  package let codes: CodeMethod
  package let columns: Int

  package init(text: PrintedText, codes: CodeMethod, columns: Int) {
    self.text = text
    self.codes = codes
    self.columns = columns
  }

  /// Returns the bytes that print the lines.
  package func bytes(_ lines: [PrintedLine]) -> [UInt8] {
    // Begin anew, and read two bytes as one Chinese character.
    lines.reduce(into: [0x1B, 0x40, 0x1C, 0x26]) { $0 += bytes($1) }
  }

  private func bytes(_ line: PrintedLine) -> [UInt8] {
    switch line {
    case .text(let words, let emphasis, let isCentred):
      [0x1B, 0x61, isCentred ? 1 : 0] + begin(emphasis) + text.bytes(words) + [0x0A]
        + begin(.plain)
    case .rule:
      [0x1B, 0x61, 0] + [UInt8](repeating: 0x2D, count: columns) + [0x0A]
    case .blank: [0x0A]
    case .cut:
      // Feed to the knife and cut, leaving one point.
      [0x1D, 0x56, 0x42, 0x00]
    case .code(let code):
      [0x1B, 0x61, 1] + (codes == .command ? command(code) : raster(code)) + [0x1B, 0x61, 0]
    }
  }

  /// Latin and Chinese characters have a command each.
  private func begin(_ emphasis: PrintedLine.Emphasis) -> [UInt8] {
    switch emphasis {
    case .plain: [0x1D, 0x21, 0x00, 0x1C, 0x21, 0x00, 0x1B, 0x45, 0]
    case .bold: [0x1B, 0x45, 1]
    case .large: [0x1D, 0x21, 0x11, 0x1C, 0x21, 0x0C, 0x1B, 0x45, 1]
    }
  }

  /// GS ( k: model 2, squares of four dots, error correction L, the text, and print it.
  private func command(_ code: String) -> [UInt8] {
    let data = Array(code.utf8)
    let length = data.count + 3
    return [0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0]
      + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 4]
      + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x30]
      + [0x1D, 0x28, 0x6B, UInt8(length & 0xFF), UInt8(length >> 8 & 0xFF), 0x31, 0x50, 0x30]
      + data + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30]
  }

  private static let dotsPerSquare = 4

  /// GS v 0: the squares as dots, with a margin of four squares.
  private func raster(_ text: String) -> [UInt8] {
    guard let code = QRCode(text) else { return [] }
    let side = (code.side + 8) * Self.dotsPerSquare
    let rowBytes = (side + 7) / 8
    var bytes: [UInt8] = [
      0x1D, 0x76, 0x30, 0, UInt8(rowBytes & 0xFF), UInt8(rowBytes >> 8), UInt8(side & 0xFF),
      UInt8(side >> 8),
    ]
    for row in 0..<side {
      var line = [UInt8](repeating: 0, count: rowBytes)
      for column in 0..<side {
        let isDark = code.isDark(
          row: row / Self.dotsPerSquare - 4, column: column / Self.dotsPerSquare - 4)
        if isDark { line[column / 8] |= 0x80 >> UInt8(column % 8) }
      }
      bytes += line
    }
    return bytes
  }
}
