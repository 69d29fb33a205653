import OddJobMarket
import Speech
import StationTestSupport

/// Somebody who sees nothing, hears the station and presses two keys.
///
/// Decides by what is heard alone; the words wanted are turned into the sounds they have.
struct BlindPerson {
  let seat: PseudoTerminal
  let ears: Ears

  enum Problem: Error {
    /// The choices came round again and the one wanted was not among them.
    case stuck(wanted: String)
  }

  private static let next = "*"
  private static let choose = "\r"

  /// Returns how words sound.
  static func sound(_ words: String) -> String {
    SpokenPinyin.text(EarText.text(words, .chinese))
  }

  /// Listens until the words are heard.
  @discardableResult
  func hear(_ words: String...) throws -> String {
    while true {
      let heard = try ears.listen(to: seat)
      if words.contains(where: { heard.contains(Self.sound($0)) }) { return heard }
    }
  }

  /// Wakes the idle station up.
  func begin() throws {
    try seat.type(Self.next)
    try hear("只用两个键")
  }

  /// Goes from choice to choice until one sounds as wanted, and takes it.
  func choose(_ wanted: String) throws {
    var heard: [String] = []
    while true {
      ears.letGoBy()
      try seat.type(Self.next)
      let words = try ears.listen(to: seat)
      if words.contains(Self.sound(wanted)) { break }
      // Round again: the same has been heard three times; ticks are all alike.
      let isWord = !words.isEmpty && !words.contains(Self.sound("嘀"))
      if isWord && heard.count(where: { $0 == words }) >= 3 || heard.count > 90 {
        throw Problem.stuck(wanted: wanted)
      }
      heard.append(words)
    }
    try seat.type(Self.choose)
  }

  /// Enters digits by counting ticks, and hears after each how many there are.
  func enter(_ digits: String) throws {
    let tick = Self.sound("嘀")
    for (index, digit) in digits.enumerated() {
      let count = digit == "X" ? 11 : digit == "0" ? 10 : Int(String(digit)) ?? 0
      var ticks = 0
      while ticks < count {
        try seat.type(Self.next)
        if try ears.listen(to: seat).contains(tick) { ticks += 1 }
      }
      try seat.type(Self.choose)
      try hear("已经按了\(index + 1)位")
    }
  }
}
