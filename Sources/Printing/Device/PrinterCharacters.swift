import Encodings

/// Which characters a receipt printer has in its own font, as bytes of GB18030 say it.
package enum PrinterCharacters: String, CaseIterable, Hashable, Sendable {
  /// 6,763 characters: two bytes, both from A1 on.
  case gb2312
  /// What two bytes can say.
  case gbk
  /// Four bytes as well.
  case gb18030

  /// Whether the font has what the bytes of one character say.
  func contains(_ bytes: [UInt8]) -> Bool {
    switch (bytes.count, self) {
    case (1, _): bytes[0] >= 0x20 && bytes[0] < 0x7F
    case (2, .gb2312): (0xA1...0xF7).contains(bytes[0]) && bytes[1] >= 0xA1
    // The row that GB18030 filled: fonts made for GBK have nothing there.
    case (2, .gbk): bytes[0] != 0xFE || bytes[1] < 0x50 || bytes[1] > 0xA0
    case (2, .gb18030): true
    case (4, .gb18030): true
    default: false
    }
  }
}

/// Puts texts into what a printer has characters for.
package struct PrintedText {
  private let conversion: Iconv
  private let characters: PrinterCharacters
  private let reading: (Character) -> String?

  /// Nil where the C library has no table of GB18030.
  ///
  /// - Parameter reading: how a character is read, in Latin letters; nil for one nobody reads.
  package init?(
    _ characters: PrinterCharacters, reading: @escaping (Character) -> String? = { _ in nil }
  ) {
    guard let conversion = Iconv(from: "UTF-8", to: "GB18030") else { return nil }
    self.conversion = conversion
    self.characters = characters
    self.reading = reading
  }

  /// Returns the text with □, the code and the reading for each character that the printer lacks,
  /// and whether there was one.
  package func printable(_ text: String) -> (text: String, isWhole: Bool) {
    var result = ""
    var isWhole = true
    for character in text {
      let plain = Self.plain[character] ?? String(character)
      if isPrintable(plain) {
        result += plain
      } else {
        isWhole = false
        result += Self.placeholder(for: character, reading: reading(character))
      }
    }
    return (result, isWhole)
  }

  /// Returns the bytes of a text that is printable; one that is not is left out.
  package func bytes(_ text: String) -> [UInt8] { conversion.converted(text.utf8) ?? [] }

  private func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      guard let bytes = conversion.converted(String(scalar).utf8) else { return false }
      return characters.contains(bytes)
    }
  }

  private static func placeholder(for character: Character, reading: String?) -> String {
    let codes = character.unicodeScalars.map { "U+" + String($0.value, radix: 16).uppercased() }
    let words = codes + (reading.map { [$0] } ?? [])
    return "□(\(words.joined(separator: " ")))"
  }

  /// What has a plainer form that every printer has.
  private static let plain: [Character: String] = [
    "–": "-", "—": "-", "¥": "￥", "\u{A0}": " ", "’": "'",
  ]
}
