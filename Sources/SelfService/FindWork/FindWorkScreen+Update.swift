import OddJobMarket
import TerminalUI

extension FindWorkScreen {
  static let nearMetres = 3_000
  static let rideMetres = 10_000

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .chipTapped(let chip): return chipTapped(&state, chip, context)
    case .moreChipsTapped:
      state.chipPage += 1
      return []
    case .sortTapped:
      let sorts = PostingSort.allCases
      let next = (sorts.firstIndex(of: state.filter.sort) ?? 0) + 1
      state.filter.sort = sorts[next % sorts.count]
      return reload(&state, context)
    case .cardTapped(let shift): return noting(shift, state) + [.open(.posting(shift))]
    case .applyTapped(let shift):
      guard let card = state.page?.cards.first(where: { $0.shift == shift }) else { return [] }
      return noting(shift, state)
        + [.open(.identify(then: .apply(shifts: [shift], title: card.title)))]
    case .selectionMoved(let step): return moveSelection(&state, step, context)
    case .nextPageTapped: return turnPage(&state, 1, context)
    case .previousPageTapped: return turnPage(&state, -1, context)
    case .newWorkTapped: return reload(&state, context)
    case .allWorkTapped:
      state.filter.takesStandbysOnly = false
      return reload(&state, context)
    case .searchTapped, .padTapped, .typed, .wordTapped, .clearedSearch, .wantedCharacters,
      .wantedLetters, .wrote:
      return search(&state, message, in: context)
    case .tradeGroupTapped(let group):
      state.mode = .trades(group, page: 0)
      return []
    case .moreTradesTapped:
      guard case .trades(let group, let page) = state.mode else { return [] }
      state.mode = .trades(group, page: page + 1)
      return []
    case .tradesChosen(let trades):
      state.filter.trades = trades
      state.mode = .list
      return reload(&state, context)
    case .payChosen(let pay):
      state.filter.payAtLeast = pay
      state.mode = .list
      return reload(&state, context)
    }
  }

  private static func chipTapped(
    _ state: inout State, _ chip: FindWorkChip, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    let isOn = isSelected(chip, state.filter)
    switch chip {
    case .today: state.filter.days = isOn ? nil : context.today...context.today
    case .near, .ride:
      state.filter.withinMetres = isOn ? nil : chip == .near ? nearMetres : rideMetres
      state.filter.needsRide = !isOn && chip == .ride
    case .meals: state.filter.needsMeals = !isOn
    case .trade:
      state.mode = .tradeGroups
      return []
    case .pay:
      state.mode = .pay
      return []
    }
    return reload(&state, context)
  }

  /// Whether the filter holds what the chip stands for.
  static func isSelected(_ chip: FindWorkChip, _ filter: PostingFilter) -> Bool {
    switch chip {
    case .today: filter.days != nil
    case .near: filter.withinMetres == nearMetres && !filter.needsRide
    case .ride: filter.needsRide
    case .trade: !filter.trades.isEmpty
    case .pay: filter.payAtLeast != nil
    case .meals: filter.needsMeals
    }
  }

  /// Starts the list anew with the filter as it is now.
  static func reload(_ state: inout State, _ context: ScreenContext) -> [ScreenOutcome] {
    state.offset = 0
    state.selection = 0
    return load(&state, context)
  }

  private static func turnPage(
    _ state: inout State, _ step: Int, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    let size = pageSize(state, context)
    let next = state.offset + step * size
    guard let page = state.page, next >= 0, next < page.total else { return [] }
    state.offset = next
    state.selection = 0
    return load(&state, context)
  }

  private static func moveSelection(
    _ state: inout State, _ step: Int, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    if state.mode == .search { return moveInSearch(&state, step, context) }
    guard let page = state.page else { return [] }
    let wanted = state.selection + step
    if (0..<page.cards.count).contains(wanted) {
      state.selection = wanted
      return []
    }
    let outcomes = turnPage(&state, step < 0 ? -1 : 1, context)
    // Going up from the first card leads to the last one of the page before.
    if step < 0, !outcomes.isEmpty { state.selection = pageSize(state, context) - 1 }
    return outcomes
  }
}
