import OddJobMarket
import PinyinInput
import TerminalUI

extension FindWorkScreen {
  static let searchCharactersMax = 20
  /// Within this time the same key of the nine-key pad gives its next letter.
  private static let sameKeyMilliseconds: Int64 = 1_500

  /// Takes what is done on the page that searches.
  static func search(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .searchTapped:
      state.mode = .search
      state.lastGroup = nil
      return reload(&state, context) + loadHints(&state)
    case .padTapped(let key): return padTapped(&state, key, context)
    case .typed(let text): return type(&state, text, context)
    case .clearedSearch:
      state.lastGroup = nil
      state.chipPage = 0
      guard !state.filter.text.isEmpty else { return [] }
      state.filter.text = ""
      return reload(&state, context)
    case .wordTapped(let word):
      guard state.hints?.words.contains(where: { $0.text == word }) == true else { return [] }
      (state.filter.text, state.filter.trades) = (word, [])
      return showResults(&state, context)
    case .wantedCharacters:
      guard state.mode == .search, !state.lacksCharacters else { return [] }
      return openCharacters(&state, context)
    case .wantedLetters:
      guard state.mode == .characters else { return [] }
      state.mode = .search
      state.entry = nil
      return reload(&state, context)
    case .wrote(let action): return write(&state, action, context)
    default: return []
    }
  }

  /// Leads from the search to the list of what it found.
  static func showResults(_ state: inout State, _ context: ScreenContext) -> [ScreenOutcome] {
    state.mode = .list
    state.entry = nil
    state.chipPage = 0
    return reload(&state, context)
  }

  /// The list as it is narrowed down by everything but the search.
  private static func wideFilter(_ state: State) -> PostingFilter {
    var filter = state.filter
    (filter.text, filter.trades) = ("", [])
    return filter
  }

  /// Asks what may be searched for; what is shown already stays, since a finger may be on its way.
  static func loadHints(_ state: inout State) -> [ScreenOutcome] {
    [.effect(.loadSearchHints(wideFilter(state)))]
  }

  static func take(_ hints: SearchHints, for filter: PostingFilter, _ state: inout State) {
    guard filter == wideFilter(state) else { return }
    state.hints = hints
    if state.filter.text.isEmpty { state.selection = 0 }
  }

  /// Takes what was answered to what is spelled; a station without pinyin goes back to letters.
  static func receive(
    _ answer: CharacterAnswer, to query: CharacterQuery, _ state: inout State,
    _ context: ScreenContext
  ) -> [ScreenOutcome] {
    guard state.mode == .characters, state.entry?.query == query else { return [] }
    state.entry?.receive(answer, to: query)
    guard answer == .missing else { return [] }
    state.lacksCharacters = true
    state.mode = .search
    state.entry = nil
    return [.toast(FindWorkWords.noCharacters, .information)] + reload(&state, context)
  }

  /// Remembers by what the chosen work was found, where it was searched for.
  static func noting(_ shift: ShiftID, _ state: State) -> [ScreenOutcome] {
    let text = CleanText.clean(state.filter.text).trimmingSpaces
    return text.isEmpty ? [] : [.effect(.noteSearch(text, chosen: shift))]
  }

  /// Moves the mark of the keys among what the page offers or has found; it has no further pages.
  static func moveInSearch(
    _ state: inout State, _ step: Int, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    let layout = SearchLayout(context.area, context.metrics)
    let offers = SearchOffer.lines(
      state.hints ?? SearchHints(), lines: layout.offers.count, context)
    let count = state.filter.text.isEmpty ? offers.joined().count : state.page?.cards.count ?? 0
    state.selection = max(0, min(state.selection + step, count - 1))
    return []
  }

  private static func openCharacters(
    _ state: inout State, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    // Letters can't be written on in characters; a word can.
    let isWord = state.filter.text.contains { !$0.isASCII }
    let entry = CharacterEntry(
      lengthMax: searchCharactersMax, isName: false, text: isWord ? state.filter.text : "")
    state.mode = .characters
    state.entry = entry
    state.lastGroup = nil
    state.filter.text = entry.text
    return [.effect(.loadCharacters(entry.query))] + reload(&state, context)
  }

  private static func write(
    _ state: inout State, _ action: CharacterAction, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    guard state.mode == .characters, var entry = state.entry else { return [] }
    let query = entry.take(action)
    state.entry = entry
    let asked = query.map { [ScreenOutcome.effect(.loadCharacters($0))] } ?? []
    // The list is searched by pinyin as well: what is spelled counts before it is chosen for.
    let letters = entry.method == .letters ? entry.symbols.filter { $0 != "'" } : ""
    let text = String(CleanText.clean(entry.text + letters).prefix(searchCharactersMax))
    guard text != state.filter.text else { return asked }
    state.filter.text = text
    return asked + reload(&state, context)
  }

  private static func padTapped(
    _ state: inout State, _ key: PadKey, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    guard state.mode.isSearching else { return [] }
    if key == .done { return showResults(&state, context) }
    guard state.mode == .search else { return [] }
    switch key {
    case .delete:
      state.lastGroup = nil
      guard !state.filter.text.isEmpty else { return [] }
      state.filter.text.removeLast()
      return reload(&state, context)
    case .letter(let letter): return type(&state, String(letter), context)
    case .group(let digit): return groupTapped(&state, digit, context)
    case .digit, .letterX, .done: return []
    }
  }

  private static func groupTapped(
    _ state: inout State, _ digit: Int, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    let letters = Array(PadKey.letters(ofGroup: digit))
    guard !letters.isEmpty else { return [] }
    var presses = 0
    if let last = state.lastGroup, last.digit == digit, !state.filter.text.isEmpty,
      context.now.milliseconds - last.at.milliseconds < sameKeyMilliseconds
    {
      presses = last.presses + 1
      state.filter.text.removeLast()
    }
    let outcomes = type(&state, String(letters[presses % letters.count]), context)
    state.lastGroup = GroupTouch(digit: digit, presses: presses, at: context.now)
    return outcomes
  }

  private static func type(
    _ state: inout State, _ text: String, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    guard state.mode == .search else { return [] }
    state.lastGroup = nil
    let joined = CleanText.clean(state.filter.text + text)
    state.filter.text = String(joined.prefix(searchCharactersMax))
    return reload(&state, context)
  }
}
