package import OddJobMarket
import PostingIndex
import Store
import Synchronization

extension Desk {
  /// As many as compete at a time.
  private static let hintsMax = 6
  /// A word that stays on a public screen is a word of the market: two characters at least, and no
  /// more than a label has.
  private static let wordLengths = 2...8
  /// How many cards are looked at for who else uses a word.
  private static let bearersMax = 60

  /// Returns what a search may begin with in the list as it is narrowed down: each of them with how
  /// many cards it leads to. None before the list is in memory.
  package func searchHints(_ filter: PostingFilter) -> SearchHints {
    guard list.isComplete else { return SearchHints() }
    var wide = filter
    (wide.text, wide.trades) = ("", [])
    var words: [WordHint] = []
    for word in searches.withLock({ $0.words(on: today) }) where words.count < Self.hintsMax {
      var searched = wide
      searched.text = word
      let count = list.page(searched, offset: 0, limit: 0, at: now).total
      if count > 0 { words.append(WordHint(text: word, count: count)) }
    }
    return SearchHints(
      trades: list.mostOffered(wide, limit: Self.hintsMax, at: now), words: words)
  }

  /// Remembers by what somebody found the work that they chose, as a word of the market.
  func noteSearch(_ typed: String, chosen shift: ShiftID) {
    guard let word = reading(nil, { try marketWord(typed, of: shift) }) else { return }
    searches.withLock { $0.note(word, on: today) }
  }

  /// Returns what was meant by something typed: the name of the chosen work's trade, or the part of
  /// its title, as long as at least two employers write it.
  ///
  /// What only one employer writes may be somebody's name. Employers and places are searched, too,
  /// but are not remembered.
  private func marketWord(_ typed: String, of shift: ShiftID) throws -> String? {
    guard list.isComplete, let chosen = try store.listedShift(shift) else { return nil }
    let trade = TradeCatalogue.standard.name(of: chosen.trade, .chinese)
    if PinyinTable.standard.matches(typed, in: trade) { return trade }
    guard !typed.contains(" "),
      let word = PinyinTable.standard.part(of: chosen.title, meantBy: typed),
      Self.wordLengths.contains(word.count),
      word.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    else { return nil }
    let keys = list.page(
      PostingFilter(text: word), offset: 0, limit: Self.bearersMax, at: now
    ).keys
    let bearers = try store.cards(shiftKeys: keys).filter { $0.title.contains(word) }
    return Set(bearers.map(\.employerName)).count > 1 ? word : nil
  }
}
