/// One word of what was typed, and the rule how it matches: a chunk of letters is a whole syllable,
/// its first letter (or zh, ch, sh), or, at the word's end, the beginning of a syllable; anything
/// else stands for itself.
struct TypedWord: Equatable, Sendable {
  /// States are bits of one word and one bit means "all matched"; nobody types more.
  static let lengthMax = 63
  static let wordsMax = 8

  let scalars: ContiguousArray<UInt32>
  /// The letters from each place on, as a syllable's bits; 0 where there is no letter.
  private let letters: ContiguousArray<UInt64>

  init(_ scalars: some Collection<UInt32>) {
    let scalars = ContiguousArray(scalars.prefix(Self.lengthMax))
    var letters = ContiguousArray<UInt64>(repeating: 0, count: scalars.count)
    var run: UInt64 = 0
    for place in scalars.indices.reversed() {
      run = Syllable.isLetter(scalars[place]) ? run << 8 | UInt64(scalars[place]) : 0
      letters[place] = run
    }
    self.scalars = scalars
    self.letters = letters
  }

  /// Returns the words of what was typed, folded; longer words and further words are cut off.
  static func words(of typed: String) -> [TypedWord] {
    let scalars = TextFolding.scalars(of: typed)
    return scalars.split(separator: TextFolding.space).prefix(wordsMax).map { TypedWord($0) }
  }

  var count: Int { scalars.count }
  var complete: UInt64 { 1 << UInt64(count) }
  var hasLetters: Bool { letters.contains { $0 != 0 } }

  func isLetter(at place: Int) -> Bool { letters[place] != 0 }

  /// Returns, as bits, the places reached when the letters from `place` on are read as (part of) one
  /// syllable; 0 when they cannot be.
  func places(after reading: Syllable, from place: Int) -> UInt64 {
    let typed = letters[place]
    let difference = typed ^ reading.bits
    guard typed != 0, difference & 0xFF == 0 else { return 0 }
    var places: UInt64 = 1 << UInt64(place + 1)
    if Self.hasLongInitial(reading), difference & 0xFFFF == 0 {
      places |= 1 << UInt64(place + 2)
    }
    // A difference of 0 in the syllable's bytes also says that so many letters are there.
    let length = reading.count
    if difference & Self.mask(length) == 0 {
      places |= 1 << UInt64(place + length)
    }
    let rest = count - place
    if rest < length, difference & Self.mask(rest) == 0 {
      places |= complete
    }
    return places
  }

  /// Whether a text, given as folded scalars, contains this word.
  func matches(_ text: ContiguousArray<UInt32>, readings: PinyinTable) -> Bool {
    guard count > 0 else { return true }
    let syllables = hasLetters ? text.map { readings.syllables(of: $0) } : []
    for start in text.indices {
      var states: UInt64 = 1
      var place = start
      while states != 0, states & complete == 0, place < text.count {
        states = next(
          states, scalar: text[place], readings: hasLetters ? syllables[place] : [])
        place += 1
      }
      if states & complete != 0 { return true }
    }
    return false
  }

  private func next(_ states: UInt64, scalar: UInt32, readings: [Syllable]) -> UInt64 {
    var reached: UInt64 = 0
    for place in 0..<count where states >> UInt64(place) & 1 == 1 {
      if scalars[place] == scalar { reached |= 1 << UInt64(place + 1) }
      for reading in readings { reached |= places(after: reading, from: place) }
    }
    return reached
  }

  private static func hasLongInitial(_ reading: Syllable) -> Bool {
    guard reading.bits >> 8 & 0xFF == UInt64(UInt8(ascii: "h")) else { return false }
    return [UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s")].contains(reading.first)
  }

  private static func mask(_ letters: Int) -> UInt64 {
    letters >= 8 ? .max : 1 << UInt64(8 * letters) - 1
  }
}
