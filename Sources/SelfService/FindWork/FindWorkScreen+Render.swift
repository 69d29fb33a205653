import OddJobMarket
package import TerminalUI

extension FindWorkScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    switch state.mode {
    case .list: renderList(state, context, area, into: &frame)
    case .search: renderSearch(state, context, area, into: &frame)
    case .characters: renderCharacters(state, context, area, into: &frame)
    case .tradeGroups: renderGroups(state, context, area, into: &frame)
    case .trades(let group, let page):
      renderTrades(state, group, page: page, context, area, into: &frame)
    case .pay: renderPay(state, context, area, into: &frame)
    }
  }

  private static func renderList(
    _ state: State, _ context: ScreenContext, _ area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let chips =
      searchChips(state, context)
      + FindWorkChip.allCases.map { chip in
        Chip(
          FindWorkWords.chip(chip, state.filter, context.trades)(context.language),
          isSelected: isSelected(chip, state.filter),
          key: .character(Character("\(chip.rawValue + 1)")), message: Message.chipTapped(chip))
      }
    frame.chips(
      chips, in: area.takeTop(frame.metrics.targetRows), page: state.chipPage,
      more: Chip(
        FindWorkWords.moreChips(context.language), key: .character("7"), message: .moreChipsTapped))
    renderCount(state, context, in: area.takeTop(1), into: &frame)
    renderCards(state, context, in: area, into: &frame)
  }

  /// What was searched for, to be taken off by a touch; or the way to the search, where it stands here.
  private static func searchChips(_ state: State, _ context: ScreenContext) -> [Chip<Message>] {
    let language = context.language
    let text = CleanText.clean(state.filter.text)
    var chips: [Chip<Message>] = []
    if !text.isEmpty {
      chips.append(
        Chip(
          FindWorkWords.searched(text)(language), isSelected: true, key: .character("8"),
          message: .clearedSearch))
    }
    if searchIsChip(context) {
      chips.append(
        Chip(FindWorkWords.search(language), key: .character("/"), message: .searchTapped))
    }
    return chips
  }

  private static func renderCount(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    guard let page = state.page else {
      frame.line(FindWorkWords.loading(context.language), in: rect, role: .groundMuted)
      return
    }
    let size = pageSize(state, context)
    let text = FindWorkWords.count(
      page: page.offset / size + 1, of: max(1, (page.total + size - 1) / size), total: page.total,
      sort: state.filter.sort, text: CleanText.clean(state.filter.text),
      standbys: state.filter.takesStandbysOnly)
    var rest = rect
    let count = rest.takeRight(TextLayout.displayWidth(text(context.language)), gap: 2)
    frame.line(text(context.language), in: count, role: .groundMuted)
    guard state.newCount > 0 else { return }
    frame.line(FindWorkWords.newWork(state.newCount)(context.language), in: rest, role: .info)
  }

  private static func renderCards(
    _ state: State, _ context: ScreenContext, in area: Rect, into frame: inout Frame<Message>
  ) {
    guard let page = state.page else { return }
    guard !page.cards.isEmpty else {
      renderNothing(state, context, in: area, into: &frame)
      return
    }
    let rows = cards(context).rows
    for (index, card) in page.cards.prefix(pageSize(state, context)).enumerated() {
      let place = Rect(
        row: area.row + index * (rows + 1), column: area.column, rows: rows, columns: area.columns)
      guard place.bottom <= area.bottom else { break }
      let isSelected = index == state.selection
      let text = WorkText(card: card, context: context)
      let inner = frame.card(
        in: place, label: text.title, isSelected: isSelected,
        key: isSelected ? .enter : nil, spoken: text.spoken,
        message: .cardTapped(card.shift))
      let isOpen = isSelected && (text.isOpen || text.takesStandbys)
      frame.work(text, in: inner, reserved: isOpen || frame.metrics.isLargeType ? 16 : 0)
      guard isOpen else { continue }
      let button = Rect(
        row: place.bottom - frame.metrics.targetRows, column: place.right - 14,
        rows: frame.metrics.targetRows, columns: 14)
      frame.button(
        text.apply, in: button, key: .character("b"), style: .primary,
        spoken: SpeechWords.label(text.apply, text.title)(context.language),
        message: .applyTapped(card.shift))
    }
    addArrows(context, into: &frame)
  }

  private static func renderNothing(
    _ state: State, _ context: ScreenContext, in area: Rect, into frame: inout Frame<Message>
  ) {
    var inner = frame.card(in: area).inset(rows: 1)
    frame.line(
      FindWorkWords.nothing(context.language), in: inner.takeTop(1, gap: 1), role: .card,
      isBold: true)
    frame.paragraph(
      FindWorkWords.loosen(state.filter)(context.language), in: inner, role: .cardMuted)
  }

  private static func renderGroups(
    _ state: State, _ context: ScreenContext, _ area: Rect, into frame: inout Frame<Message>
  ) {
    let choices = TradeGroup.allCases.enumerated().map { index, group in
      let isSelected = context.trades.trades(in: group).contains {
        state.filter.trades.contains($0.code)
      }
      return LargeChoice(
        label: group.wording(context.language), key: .character(Character("\(index + 1)")),
        isSelected: isSelected, message: Message.tradeGroupTapped(group))
    }
    frame.largeChoices(choices, in: choicesArea(area))
  }

  private static func renderTrades(
    _ state: State, _ group: TradeGroup, page: Int, _ context: ScreenContext, _ area: Rect,
    into frame: inout Frame<Message>
  ) {
    let trades = context.trades.trades(in: group)
    let pages = max(1, (trades.count + choicesMax - 1) / choicesMax)
    let shown = trades.dropFirst(page % pages * choicesMax).prefix(choicesMax)
    let choices = shown.enumerated().map { index, trade in
      LargeChoice(
        label: trade.wording(context.language), key: .character(Character("\(index + 1)")),
        isSelected: state.filter.trades == [trade.code],
        message: Message.tradesChosen([trade.code]))
    }
    frame.largeChoices(choices, in: choicesArea(area))
  }

  private static func renderPay(
    _ state: State, _ context: ScreenContext, _ area: Rect, into frame: inout Frame<Message>
  ) {
    let steps: [Money?] = [.yuan(100), .yuan(150), .yuan(200), .yuan(250), .yuan(300), nil]
    let choices = steps.enumerated().map { index, pay in
      LargeChoice(
        label: FindWorkWords.payAtLeast(pay)(context.language),
        key: .character(Character("\(index + 1)")), isSelected: state.filter.payAtLeast == pay,
        message: Message.payChosen(pay))
    }
    frame.largeChoices(choices, in: choicesArea(area))
  }

  private static func choicesArea(_ area: Rect) -> Rect {
    area.rows >= 17 ? area.inset(rows: 1) : area
  }
}
