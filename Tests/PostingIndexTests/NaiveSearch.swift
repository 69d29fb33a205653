import PostingIndex

/// What the index must answer, written for reading: every posting, every start, every way of reading
/// a character, one after the other.
struct NaiveSearch {
  typealias Entry = PostingIndex.Entry

  var entries: [Int64: Entry] = [:]
  private let pinyin: PinyinTable
  private var readings: [Character: [[Character]]] = [:]

  init(pinyin: PinyinTable) {
    self.pinyin = pinyin
  }

  mutating func page(_ query: PostingIndex.Query, offset: Int, limit: Int) -> PostingIndex.Page {
    var found: [Entry] = []
    let words = folded(query.text).split(separator: " ").prefix(8).map {
      Array($0.prefix(63))
    }
    for entry in entries.values where passes(entry, query) {
      let texts = [entry.title, entry.tradeName, entry.employerName, entry.placeName].map {
        Array(folded($0).prefix(512))
      }
      if words.allSatisfy({ word in texts.contains { contains($0, word) } }) {
        found.append(entry)
      }
    }
    found.sort { isOrdered($0, $1, query) }
    return PostingIndex.Page(
      keys: found.dropFirst(max(0, offset)).prefix(max(0, limit)).map(\.key), total: found.count)
  }

  /// One character a scalar: a lone accent is found like anything else.
  private func folded(_ text: String) -> [Character] {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      var value = scalar.value
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      if scalar.properties.isWhitespace {
        if let last = result.last, last != " " { result.append(" ") }
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format: continue
      default: break
      }
      if (0xFE00...0xFE0F).contains(value) { continue }
      guard let plain = Unicode.Scalar(value) else { continue }
      let lower = plain.properties.lowercaseMapping.unicodeScalars
      result.append(lower.count == 1 ? lower.first ?? plain : plain)
    }
    if result.last == " " { result.removeLast() }
    return result.map { Character($0) }
  }

  private func passes(_ entry: Entry, _ query: PostingIndex.Query) -> Bool {
    if let now = query.openAt, entry.placesLeft <= 0 || entry.validUntil <= now { return false }
    switch query.days {
    case nil: break
    case .any(let days): if !days.contains(entry.day) { return false }
    case .range(let days): if !days.contains(entry.day) { return false }
    }
    if let metres = query.withinMetres {
      guard let distance = entry.distanceMetres, distance <= metres else { return false }
    }
    if !query.trades.isEmpty, !query.trades.contains(entry.tradeCode) { return false }
    if let fen = query.minimumPayFen, entry.payFen < fen { return false }
    return entry.flags.isSuperset(of: query.flags)
  }

  private func isOrdered(_ one: Entry, _ other: Entry, _ query: PostingIndex.Query) -> Bool {
    let isUrgent = one.flags.contains(.urgent)
    if query.urgentFirst, isUrgent != other.flags.contains(.urgent) { return isUrgent }
    func rank(_ entry: Entry) -> (Int64, Int64) {
      switch query.sort {
      case .distance: (Int64(entry.distanceMetres ?? .max), entry.key)
      case .pay: (-Int64(entry.payFen), entry.key)
      case .start: (Int64(entry.day) * 100_000 + Int64(entry.startMinute), entry.key)
      case .newest: (-entry.key, entry.key)
      }
    }
    return rank(one) < rank(other)
  }

  private mutating func contains(_ text: [Character], _ word: [Character]) -> Bool {
    for start in text.indices where matches(text[start...], word[...]) { return true }
    return word.isEmpty
  }

  private mutating func matches(
    _ text: ArraySlice<Character>, _ word: ArraySlice<Character>
  ) -> Bool {
    guard let typed = word.first else { return true }
    guard let character = text.first else { return false }
    let (text, rest) = (text.dropFirst(), word.dropFirst())
    if character == typed, matches(text, rest) { return true }
    guard typed.isASCII, typed.isLetter else { return false }
    for reading in readings(of: character) where reading.first == typed {
      if matches(text, rest) { return true }
      let long = ["zh", "ch", "sh"].contains(String(reading.prefix(2)))
      if long, word.dropFirst().first == "h", matches(text, word.dropFirst(2)) { return true }
      if word.starts(with: reading), matches(text, word.dropFirst(reading.count)) { return true }
      if reading.starts(with: word) { return true }
    }
    return false
  }

  private mutating func readings(of character: Character) -> [[Character]] {
    if let known = readings[character] { return known }
    let made = pinyin.readings(of: character).map { Array($0) }
    readings[character] = made
    return made
  }
}
