import OddJobMarket
import TerminalUI

extension FindWorkScreen {
  private static let searchPadRows = 3

  /// The rows of a card of work.
  static func cardRows(_ context: ScreenContext) -> Int { max(4, context.metrics.targetRows + 1) }

  /// How many cards stand below each other where the state is shown.
  static func pageSize(_ state: State, _ context: ScreenContext) -> Int {
    let rows = cardRows(context)
    let room = cardsArea(state, context).rows
    return max(1, min(choicesMax, (room + 1) / (rows + 1)))
  }

  /// Where the cards stand: below the chips, or between search field and pad.
  static func cardsArea(_ state: State, _ context: ScreenContext) -> Rect {
    var area = context.area
    let target = context.metrics.targetRows
    _ = area.takeTop(target + 1)
    if state.mode == .search { _ = area.takeBottom(padRows(context), gap: 1) }
    return area
  }

  /// The rows of the letters below a search: three keys high, with clear rows between.
  static func padRows(_ context: ScreenContext) -> Int {
    context.metrics.targetRows * searchPadRows + 2
  }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    switch state.mode {
    case .search, .pay: return []
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

  /// The most choices that compete at a time.
  static let choicesMax = 6

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
    let tools: [FooterAction<Message>] = [
      FooterAction(FindWorkWords.sort, key: .character("s"), message: .sortTapped),
      FooterAction(FindWorkWords.search, key: .character("/"), message: .searchTapped),
    ]
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
