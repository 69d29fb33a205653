import OddJobMarket

/// What people searched for today and found: words of the market, never what was typed itself.
///
/// Kept in memory only, and gone with the day or the program.
struct RecentSearches: Sendable {
  /// More than a screen shows, since some of them find nothing any more.
  static let wordsMax = 12

  private var words: [String] = []
  private var day: BusinessDay?

  /// Puts a word in front.
  mutating func note(_ word: String, on day: BusinessDay) {
    words = [word] + words(on: day).filter { $0 != word }.prefix(Self.wordsMax - 1)
    self.day = day
  }

  /// Returns the words of a day, the latest first.
  func words(on day: BusinessDay) -> [String] { self.day == day ? words : [] }
}
