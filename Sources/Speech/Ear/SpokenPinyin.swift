import Foundation

/// Characters as pinyin with tones, for a voice that reads pinyin.
///
/// The toolchain's transform gives each character its usual reading; words in which one is read
/// otherwise stand in a table, and 一 and 不 take the tone that the next syllable gives them.
package enum SpokenPinyin {
  /// Returns the text with every Chinese character as a syllable; all else stays as it is.
  package static func text(_ text: String) -> String {
    var out = ""
    for piece in sandhied(pieces(of: Array(text))) {
      if let syllable = piece.syllable {
        if let last = out.last, last != " ", last != "\n" { out += " " }
        out += syllable
      } else {
        out += pause(piece.character)
      }
    }
    return out
  }

  /// Returns the characters of a text that have no reading here.
  package static func unread(in text: String) -> [Character] {
    pieces(of: Array(text)).filter { isIdeograph($0.character) && $0.syllable == nil }
      .map(\.character)
  }

  private struct Piece {
    var character: Character
    var syllable: String?
  }

  private static func pieces(of characters: [Character]) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < characters.count {
      if let (length, readings) = word(at: index, in: characters) {
        for (offset, reading) in readings.enumerated() {
          pieces.append(Piece(character: characters[index + offset], syllable: reading))
        }
        index += length
      } else {
        let character = characters[index]
        pieces.append(
          Piece(
            character: character, syllable: isIdeograph(character) ? usual(character) : nil))
        index += 1
      }
    }
    return pieces
  }

  /// The longest word of the table that begins here.
  private static func word(
    at index: Int, in characters: [Character]
  ) -> (length: Int, readings: [String])? {
    for length in stride(from: PolyphoneWords.longest, through: 1, by: -1)
    where index + length <= characters.count {
      if let readings = PolyphoneWords.table[String(characters[index..<(index + length)])] {
        return (length, readings)
      }
    }
    return nil
  }

  private static func usual(_ character: Character) -> String? {
    let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false)
    guard let latin, latin != String(character), !latin.contains(where: isIdeograph) else {
      return nil
    }
    return latin
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x3400..<0xA000).contains(scalar) || (0xF900..<0xFB00).contains(scalar)
      || (0x20000..<0x32400).contains(scalar) || scalar == 0x3007
  }

  private static func pause(_ character: Character) -> String {
    switch character {
    case "，", "、", "；": ", "
    case "。": ". "
    case "！": "! "
    case "？": "? "
    default: String(character)
    }
  }

  private static let numerals: Set<Character> = [
    "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "幺", "点", "第", "十",
  ]

  /// 一百 is yì bǎi, 一天 yì tiān, 一个 yí gè, 第一 dì yī; 不要 is bú yào.
  private static func sandhied(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    for index in pieces.indices where index + 1 < pieces.count {
      guard let next = pieces[index + 1].syllable else { continue }
      let isFourth = tone(of: next) == 4
      switch pieces[index].character {
      case "不" where isFourth: pieces[index].syllable = "bú"
      case "一":
        let before = index > 0 ? pieces[index - 1].character : " "
        let after = pieces[index + 1].character
        guard !numerals.contains(before), after == "点" || !numerals.contains(after) else {
          continue
        }
        pieces[index].syllable = isFourth ? "yí" : "yì"
      default: break
      }
    }
    return pieces
  }

  private static func tone(of syllable: String) -> Int {
    for scalar in syllable.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x304: return 1
      case 0x301: return 2
      case 0x30C: return 3
      case 0x300: return 4
      default: break
      }
    }
    return 5
  }
}
