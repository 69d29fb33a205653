import DemonstrationCounty
import OddJobMarket
import PostingIndex
import Store

/// What people type, drawn from the titles and places that are there.
struct SearchTexts {
  /// One way of typing and what is typed.
  struct Kind {
    var name: String
    var texts: [String]
  }

  let kinds: [Kind]

  init(shifts: [ListedShift], seed: UInt64, count: Int) {
    var generator = SeededGenerator(seed: seed)
    let pinyin = PinyinTable()
    func draw(_ text: (String, String) -> String?) -> [String] {
      var texts: [String] = []
      while texts.count < count {
        guard let shift = shifts.randomElement(using: &generator) else { break }
        if let text = text(shift.title, shift.siteName) { texts.append(text) }
      }
      return texts
    }
    func piece(_ text: String, _ length: Int) -> String? {
      let letters = text.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x3400 } }
      guard letters.count >= length else { return nil }
      let start = Int.random(in: 0...(letters.count - length), using: &generator)
      return String(letters.dropFirst(start).prefix(length))
    }
    func spelt(_ text: String) -> String {
      text.map { pinyin.readings(of: $0).first ?? "" }.joined()
    }
    var kinds = (1...4).map { length in
      Kind(name: "\(length)Chinese", texts: draw { title, _ in piece(title, length) })
    }
    kinds.append(
      Kind(
        name: "2Words",
        texts: draw { title, site in
          guard let one = piece(title, 2), let other = piece(site, 2) else { return nil }
          return one + " " + other
        }))
    kinds.append(Kind(name: "fullPinyin", texts: draw { title, _ in piece(title, 2).map(spelt) }))
    for length in 1...4 {
      kinds.append(
        Kind(
          name: "\(length)Initials",
          texts: draw { title, _ in piece(title, length).map(pinyin.initials) }))
    }
    self.kinds = kinds
  }
}
