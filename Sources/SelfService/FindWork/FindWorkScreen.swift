package import OddJobMarket
import PinyinInput
package import TerminalUI

/// 找零工: browse, narrow down, sort, search.
package enum FindWorkScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    var filter: PostingFilter
    var mode: Mode = .list
    /// The page shown, and no more of the list than that.
    var page: PostingPage?
    var offset = 0
    /// How many cards the page was asked for with.
    var limit = 0
    /// Whether a page was asked for that has not come yet.
    var isWaiting = false
    /// How many cards came since the page was read; they are shown when the person asks for them.
    var newCount = 0
    /// The card chosen by the keys, counted on the page.
    var selection = 0
    var chipPage = 0
    /// When the last key of the nine-key pad was touched, and which.
    var lastGroup: GroupTouch?
    /// What may be searched for by one touch; nil until the station has answered.
    var hints: SearchHints?
    /// What is being written while the search is by characters.
    var entry: CharacterEntry?
    /// Whether the station has said that it can't turn spelling into characters.
    var lacksCharacters = false

    init(filter: PostingFilter) {
      self.filter = filter
    }
  }

  /// What of the screen is in front.
  package enum Mode: Equatable, Sendable {
    case list
    /// By letters.
    case search
    /// By characters.
    case characters
    case tradeGroups
    case trades(TradeGroup, page: Int)
    case pay

    var isSearching: Bool { self == .search || self == .characters }
  }

  package struct GroupTouch: Equatable, Sendable {
    var digit: Int
    var presses: Int
    var at: Instant
  }

  package enum Message: Equatable, Sendable {
    case chipTapped(FindWorkChip)
    case moreChipsTapped
    case sortTapped
    case cardTapped(ShiftID)
    case applyTapped(ShiftID)
    case selectionMoved(Int)
    case nextPageTapped
    case previousPageTapped
    case searchTapped
    case padTapped(PadKey)
    case typed(String)
    case tradeGroupTapped(TradeGroup)
    case moreTradesTapped
    case tradesChosen(Set<TradeCode>)
    case payChosen(Money?)
    case newWorkTapped
    case allWorkTapped
    case wordTapped(String)
    case clearedSearch
    case wantedCharacters
    case wantedLetters
    case wrote(CharacterAction)
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { load(&state, context) }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .page(let filter, let page):
      // An answer to an older question is dropped.
      guard filter == state.filter, page.offset == state.offset else { return [] }
      guard !page.cards.isEmpty || page.total == 0 || page.offset == 0 else {
        // The list became shorter behind the page shown.
        let size = pageSize(state, context)
        state.offset = max(0, (page.total - 1) / size * size)
        return load(&state, context)
      }
      state.isWaiting = false
      state.newCount = 0
      state.page = page
      state.selection = max(0, min(state.selection, page.cards.count - 1))
      return []
    case .lookedAgain(let filter, let mark, let changes):
      guard filter == state.filter, !state.isWaiting, mark == state.page?.mark else { return [] }
      take(changes, &state)
      return []
    case .searchHints(let filter, let hints):
      take(hints, for: filter, &state)
      return []
    case .characters(let query, let answer):
      return receive(answer, to: query, &state, context)
    case .marketChanged:
      // The list may have come into memory behind a search that was open already.
      let isLacking = state.mode == .search && state.hints?.isEmpty != false
      return lookAgain(&state, context) + (isLacking ? loadHints(&state) : [])
    default: return []
    }
  }

  package static func message(for input: Input, in state: State) -> Message? {
    switch (state.mode, input) {
    case (.search, .key(.character(let character))): .typed(String(character))
    case (.search, .paste(let text)): .typed(text)
    case (.characters, .key(.character(let character))): .wrote(.typed(String(character)))
    case (.characters, .key(.backspace)): .wrote(.deletedLast)
    case (.characters, .paste(let text)): .wrote(.typed(text))
    default: nil
    }
  }

  package static func stepBack(_ state: inout State) -> Bool {
    switch state.mode {
    case .list: return false
    case .trades: state.mode = .tradeGroups
    case .characters:
      state.mode = .search
      state.entry = nil
    case .search, .tradeGroups, .pay:
      state.mode = .list
      state.chipPage = 0
    }
    return true
  }

  package static func title(_ state: State) -> Wording {
    switch state.mode {
    case .list: FindWorkWords.title
    case .search, .characters: FindWorkWords.search
    case .tradeGroups, .trades: FindWorkWords.trade
    case .pay: FindWorkWords.pay
    }
  }

  /// Returns the request for the page to show.
  static func load(_ state: inout State, _ context: ScreenContext) -> [ScreenOutcome] {
    state.limit = pageSize(state, context)
    state.isWaiting = true
    return [.effect(.loadPage(state.filter, offset: state.offset, limit: state.limit))]
  }

  /// Returns what to ask after the market, the size or the place on the screen changed.
  ///
  /// The page stays as it is, since a finger may be on its way to a card: only what the cards say
  /// follows. A page of another size, or one from a list that was not whole yet, is read anew.
  private static func lookAgain(
    _ state: inout State, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    let size = pageSize(state, context)
    guard let page = state.page, let mark = page.mark, !page.cards.isEmpty, !state.isWaiting,
      state.limit == size
    else {
      // After a change of size the page begins where a page of the new size would.
      state.offset = state.offset / size * size
      return load(&state, context)
    }
    return [.effect(.lookAgain(state.filter, at: page.cards.map(\.shift), since: mark))]
  }

  /// Puts changed cards in the places of the cards they were.
  private static func take(_ changes: PageChanges, _ state: inout State) {
    state.newCount = changes.newCount
    guard let cards = state.page?.cards else { return }
    for (index, card) in cards.enumerated() {
      guard let now = changes.cards.first(where: { $0.shift == card.shift }) else { continue }
      state.page?.cards[index] = now
    }
  }
}

/// What narrows the list down by one touch.
package enum FindWorkChip: Int, CaseIterable, Hashable, Sendable {
  case today, near, ride, trade, pay, meals
}
