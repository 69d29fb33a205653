package import OddJobMarket
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
    /// The card chosen by the keys, counted on the page.
    var selection = 0
    var chipPage = 0
    /// When the last key of the nine-key pad was touched, and which.
    var lastGroup: GroupTouch?

    init(filter: PostingFilter) {
      self.filter = filter
    }
  }

  /// What of the screen is in front.
  package enum Mode: Equatable, Sendable {
    case list
    case search
    case tradeGroups
    case trades(TradeGroup, page: Int)
    case pay
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
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { load(state, context) }

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
        return load(state, context)
      }
      state.page = page
      state.selection = max(0, min(state.selection, page.cards.count - 1))
      return []
    case .marketChanged:
      let size = pageSize(state, context)
      // After a change of size the page begins where a page of the new size would.
      state.offset = state.offset / size * size
      return load(state, context)
    default: return []
    }
  }

  package static func message(for input: Input, in state: State) -> Message? {
    guard state.mode == .search else { return nil }
    return switch input {
    case .key(.character(let character)): .typed(String(character))
    case .paste(let text): .typed(text)
    default: nil
    }
  }

  package static func stepBack(_ state: inout State) -> Bool {
    switch state.mode {
    case .list: return false
    case .trades: state.mode = .tradeGroups
    case .search, .tradeGroups, .pay: state.mode = .list
    }
    return true
  }

  package static func title(_ state: State) -> Wording {
    switch state.mode {
    case .list: FindWorkWords.title
    case .search: FindWorkWords.search
    case .tradeGroups, .trades: FindWorkWords.trade
    case .pay: FindWorkWords.pay
    }
  }

  /// Returns the request for the page to show.
  static func load(_ state: State, _ context: ScreenContext) -> [ScreenOutcome] {
    let limit = pageSize(state, context)
    return [.effect(.loadPage(state.filter, offset: state.offset, limit: limit))]
  }
}

/// What narrows the list down by one touch.
package enum FindWorkChip: Int, CaseIterable, Hashable, Sendable {
  case today, near, ride, trade, pay, meals
}
