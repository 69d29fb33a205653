import Foundation

/// All the ways a character is read, for searching postings, places and people by pinyin.
///
/// Characters outside the compiled table are asked of the toolchain's transform, which brings its
/// rules into memory; the table is wide enough that this is rare.
package struct PinyinTable: Sendable {
  /// The set of readings of each character of the basic plane's ideographs; 0 is "none known".
  private var setOfIdeograph = ContiguousArray<UInt16>(repeating: 0, count: 0xA000 - 0x3400)
  private var setOfRareIdeograph: [UInt32: UInt16] = [:]
  private var sets: [[Syllable]] = [[]]

  /// The readings of the compiled table, one copy for the whole program; made on first use, which is
  /// kept off the path to the first screen, since it takes a millisecond.
  package static let standard = PinyinTable()

  /// Reads the compiled table.
  package init() {
    var extended: [Extension: UInt16] = [:]
    for lines in [PinyinReadings.fromAToL, PinyinReadings.fromMToZ, PinyinReadings.others] {
      for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
        let parts = line.split(separator: UInt8(ascii: " "))
        guard parts.count == 2, let syllable = Syllable(letters: parts[0]) else { continue }
        for scalar in Substring(parts[1]).unicodeScalars {
          add(syllable, to: scalar.value, extended: &extended)
        }
      }
    }
  }

  /// Returns every reading of a character in lower-case letters without tones, the usual one first;
  /// a Latin letter is read as itself, and a character nobody reads has none.
  ///
  /// ü is given twice, as lv and as lu, because both are typed.
  package func readings(of character: Character) -> [String] {
    guard let scalar = character.unicodeScalars.first else { return [] }
    return syllables(of: TextFolding.folded(scalar.value)).map(\.text)
  }

  /// Returns the first letters of a text's usual readings; Latin letters and digits stay, all else
  /// is left out.
  package func initials(_ text: String) -> String {
    var letters: [UInt8] = []
    for scalar in TextFolding.scalars(of: text) {
      if let reading = syllables(of: scalar).first {
        letters.append(reading.first)
      } else if let digit = UInt8(exactly: scalar), digit >= 48, digit <= 57 {
        letters.append(digit)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Returns whether a text contains every word that was typed: as characters, full pinyin, first
  /// letters or a mixture, the last syllable perhaps unfinished.
  package func matches(_ typed: String, in text: String) -> Bool {
    let scalars = TextFolding.scalars(of: text)
    return TypedWord.words(of: typed).allSatisfy { $0.matches(scalars, readings: self) }
  }

  /// The readings of one folded scalar.
  func syllables(of scalar: UInt32) -> [Syllable] {
    if Syllable.isLetter(scalar) { return [Syllable(bits: UInt64(scalar))] }
    guard Self.isIdeograph(scalar) else { return [] }
    let set =
      scalar < 0xA000 ? setOfIdeograph[Int(scalar) - 0x3400] : setOfRareIdeograph[scalar] ?? 0
    return set > 0 ? sets[Int(set)] : Self.transformed(scalar)
  }

  private struct Extension: Hashable {
    let set: UInt16
    let syllable: Syllable
  }

  private mutating func add(
    _ syllable: Syllable, to scalar: UInt32, extended: inout [Extension: UInt16]
  ) {
    guard Self.isIdeograph(scalar) else { return }
    let basic = scalar < 0xA000
    let old = basic ? setOfIdeograph[Int(scalar) - 0x3400] : setOfRareIdeograph[scalar] ?? 0
    guard !sets[Int(old)].contains(syllable) else { return }
    let step = Extension(set: old, syllable: syllable)
    let set: UInt16
    if let known = extended[step] {
      set = known
    } else {
      set = UInt16(sets.count)
      sets.append(sets[Int(old)] + Self.spellings(syllable))
      extended[step] = set
    }
    if basic {
      setOfIdeograph[Int(scalar) - 0x3400] = set
    } else {
      setOfRareIdeograph[scalar] = set
    }
  }

  private static func spellings(_ syllable: Syllable) -> [Syllable] {
    [syllable] + (syllable.withoutUmlaut.map { [$0] } ?? [])
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x3400..<0xA000).contains(scalar) || (0xF900..<0xFB00).contains(scalar)
      || (0x20000..<0x32400).contains(scalar)
  }

  /// Asks the toolchain's transform; ü comes back as u with a combining mark once decomposed.
  private static func transformed(_ scalar: UInt32) -> [Syllable] {
    guard let character = Unicode.Scalar(scalar),
      let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false)
    else { return [] }
    var letters: [UInt8] = []
    for mark in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
      if mark.value == 0x308, !letters.isEmpty {
        letters[letters.count - 1] = UInt8(ascii: "v")
      } else if Syllable.isLetter(mark.value) {
        letters.append(UInt8(mark.value))
      } else if mark.isASCII || mark.value >= 0x3400 {
        return []
      }
    }
    return Syllable(letters: letters).map(spellings) ?? []
  }
}
