import PinyinInput

/// How librime is told to read the symbols of one method.
///
/// Nothing but spelling and looking up: no learning, no punctuation, no switches, no key of its own.
struct RimeSchema {
  let name: String
  /// The schema as librime reads it.
  let text: String
  /// Whether librime has to prepare it first: an index of how syllables are spelled.
  let needsIndex: Bool

  init(_ method: CharacterMethod) {
    switch method {
    case .letters:
      name = "kiosk_letters"
      text = Self.pinyin(
        name, alphabet: "zyxwvutsrqponmlkjihgfedcba",
        algebra: [
          "abbrev/^([a-z]).+$/$1/", "abbrev/^([zcs]h).+$/$1/", "derive/^([nl])ue$/$1ve/",
          "derive/^([jqxy])u/$1v/",
        ])
      needsIndex = true
    case .nineKeys:
      name = "kiosk_nine"
      text = Self.pinyin(
        name, alphabet: "adgjmptw",
        algebra: ["xlit/abcdefghijklmnopqrstuvwxyz/aaadddgggjjjmmmpppptttwwww/"])
      needsIndex = true
    case .strokes:
      name = "kiosk_strokes"
      text = Self.strokes(name)
      needsIndex = false
    }
  }

  /// Returns the keys for the symbols of a query; what the schema does not know is left out.
  static func keys(for symbols: String, by method: CharacterMethod) -> [UInt8] {
    symbols.utf8.compactMap { byte in
      switch (method, byte) {
      case (.letters, 97...122), (.letters, 39), (.nineKeys, 39): byte
      case (.nineKeys, 50...57): nineKeys[Int(byte) - 50]
      case (.strokes, _): Array("hspnz".utf8).contains(byte) ? byte : nil
      default: nil
      }
    }
  }

  /// The letter that each of the keys 2 to 9 sends: the first that it bears.
  private static let nineKeys = Array("adgjmptw".utf8)

  private static func pinyin(_ name: String, alphabet: String, algebra: [String]) -> String {
    """
    schema: {schema_id: \(name), name: \(name), version: "1"}
    engine:
      processors: [speller, selector, navigator, express_editor]
      segmentors: [abc_segmentor]
      translators: [script_translator]
      filters: [uniquifier]
    menu: {page_size: 10}
    speller:
      alphabet: \(alphabet)
      delimiter: " '"
      algebra:
        - erase/^(hm|m|n|ng)$/
    \(algebra.map { "    - \($0)" }.joined(separator: "\n"))
    translator:
      dictionary: pinyin_simp
      prism: \(name)
      enable_user_dict: false
      enable_completion: true
      spelling_hints: 8
      always_show_comments: true

    """
  }

  private static func strokes(_ name: String) -> String {
    """
    schema: {schema_id: \(name), name: \(name), version: "1"}
    engine:
      processors: [speller, selector, navigator, express_editor]
      segmentors: [abc_segmentor]
      translators: [table_translator]
      filters: [uniquifier]
    menu: {page_size: 10}
    speller:
      alphabet: hspnz
      delimiter: " "
    translator:
      dictionary: stroke
      enable_user_dict: false
      enable_completion: true
      enable_sentence: false

    """
  }
}
