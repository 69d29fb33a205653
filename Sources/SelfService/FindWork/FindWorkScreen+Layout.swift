import OddJobMarket
import TerminalUI

extension FindWorkScreen {
  /// How many cards of work stand below chips and count, and the rows of each.
  static func cards(_ context: ScreenContext) -> (count: Int, rows: Int) {
    let room = context.area.rows - context.metrics.targetRows - 1
    let isLarge = context.metrics.isLargeType
    let least = context.metrics.workCardRows
    let most = isLarge ? LargeWork.cardsMax : choicesMax
    let count = max(1, min(most, (room + 1) / (least + 1)))
    return (count, isLarge ? min(LargeWork.rowsMax, (room + 1) / count - 1) : least)
  }

  /// How many cards are shown at a time where the state is shown.
  static func pageSize(_ state: State, _ context: ScreenContext) -> Int {
    guard !state.mode.isSearching else {
      return max(1, SearchLayout(context.area, context.metrics).cards.count)
    }
    return cards(context).count
  }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    switch state.mode {
    case .search, .characters: return searchActions(state, context)
    case .pay: return []
    case .tradeGroups:
      return [
        FooterAction(
          FindWorkWords.allTrades, key: .character("0"), message: .tradesChosen([]))
      ]
    case .trades(let group, _):
      let trades = context.trades.trades(in: group)
      let whole = FooterAction<Message>(
        FindWorkWords.wholeGroup, key: .character("0"),
        message: .tradesChosen(Set(trades.map(\.code))))
      guard trades.count > FindWorkScreen.choicesMax else { return [whole] }
      return [
        FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .moreTradesTapped), whole,
      ]
    case .list: return listActions(state, context)
    }
  }

  private static func searchActions(
    _ state: State, _ context: ScreenContext
  ) -> [FooterAction<Message>] {
    let results = FooterAction<Message>(
      FindWorkWords.results, key: .enter, message: .padTapped(.done), isPrimary: true)
    if state.mode == .characters {
      return [
        FooterAction(FindWorkWords.byLetters, key: .f(6), message: .wantedLetters), results,
      ]
    }
    guard !hasRoomToClear(context.area.columns) else { return [results] }
    return [
      FooterAction(
        FindWorkWords.clear, key: .delete, message: .clearedSearch,
        whyDisabled: state.filter.text.isEmpty ? WhyWords.emptySearch : nil), results,
    ]
  }

  /// The most choices that compete at a time.
  static let choicesMax = 6

  /// Whether the way to the search stands among the chips, because the footer has no room for it.
  static func searchIsChip(_ context: ScreenContext) -> Bool { context.size.columns < 80 }

  private static func listActions(
    _ state: State, _ context: ScreenContext
  ) -> [FooterAction<Message>] {
    let size = pageSize(state, context)
    let total = state.page?.total ?? 0
    var pages: [FooterAction<Message>] = []
    if state.offset > 0 {
      pages.append(
        FooterAction(FindWorkWords.previousPage, key: .pageUp, message: .previousPageTapped))
    }
    if state.offset + size < total {
      let next = FooterAction<Message>(
        FindWorkWords.nextPage, key: .pageDown, message: .nextPageTapped)
      // Where only one fits beside home and help it is the way on.
      pages.insert(next, at: context.size.columns < 80 ? 0 : pages.count)
    }
    var tools: [FooterAction<Message>] = [
      FooterAction(FindWorkWords.sort, key: .character("s"), message: .sortTapped)
    ]
    if !searchIsChip(context) {
      tools.append(
        FooterAction(FindWorkWords.search, key: .character("/"), message: .searchTapped))
    }
    if state.filter.takesStandbysOnly {
      let all = FooterAction<Message>(
        FindWorkWords.allWork, key: .character("a"), message: .allWorkTapped)
      return pages + [all] + tools
    }
    guard state.newCount > 0 else { return pages + tools }
    // Last, so that nothing that stood there before moves.
    let news = FooterAction<Message>(
      FindWorkWords.seeNew, key: .character("r"), message: .newWorkTapped)
    return pages + tools + [news]
  }
}
