import OddJobMarket

extension SelfService {
  /// Does what a screen asked for and returns the effects that come of it.
  static func carryOut(
    _ outcomes: [ScreenOutcome], _ state: inout State
  ) -> [SelfServiceEffect] {
    var effects: [SelfServiceEffect] = []
    for outcome in outcomes {
      switch outcome {
      case .effect(let effect): effects.append(effect)
      case .open(let route): effects += open(route, &state)
      case .replace(let route):
        if state.screens.count > 1 { state.screens.removeLast() }
        effects += open(route, &state)
      case .back: effects += leave(&state)
      case .home: effects += goHome(&state)
      case .ended: effects += forget(&state)
      case .began(let session): state.context.session = session
      case .toast(let wording, let tone): show(wording, tone, &state)
      case .callAttendant: effects += callHelp(&state)
      }
    }
    return effects
  }

  /// Goes one step back inside the screen, or leaves it.
  static func back(_ state: inout State) -> [SelfServiceEffect] {
    let index = state.screens.count - 1
    if state.screens[index].stepBack() { return refreshed(&state) }
    return leave(&state)
  }

  /// Goes to the nine tiles; whoever has said who they are stays known until they leave.
  static func goHome(_ state: inout State) -> [SelfServiceEffect] {
    state.screens = [
      .home(HomeScreen.State(summary: state.summary, isLoaded: state.hasFigures))
    ]
    state.footerPage = 0
    state.context.narrowed = nil
    return loadHome(&state)
  }

  /// Puts a message above the footer for as long as reading it takes.
  static func show(_ wording: Wording, _ tone: ToastTone, _ state: inout State) {
    show(.wording(wording), tone, &state)
  }

  static func show(_ text: ToastText, _ tone: ToastTone, _ state: inout State) {
    let until = Instant(milliseconds: state.context.now.milliseconds + 5_000)
    state.toast = Toast(text: text, tone: tone, until: until)
  }

  static func loadHome(_ state: inout State) -> [SelfServiceEffect] {
    state.homeLoadedAt = state.context.now
    return [.loadHome]
  }

  /// Lets the screen in front load anew what it shows: the market, the size or the place in it
  /// changed while it was covered.
  static func refreshed(_ state: inout State) -> [SelfServiceEffect] {
    let index = state.screens.count - 1
    return carryOut(state.screens[index].receive(.marketChanged, in: state.context), &state)
  }

  private static func leave(_ state: inout State) -> [SelfServiceEffect] {
    state.footerPage = 0
    guard state.screens.count > 1 else { return [] }
    state.screens.removeLast()
    return refreshed(&state)
  }

  private static func open(_ route: Route, _ state: inout State) -> [SelfServiceEffect] {
    state.noteFilter()
    state.screens.append(ScreenState(route, isKnown: state.context.session != nil))
    if state.screens.count > depthMax { state.screens.remove(at: 1) }
    state.footerPage = 0
    let index = state.screens.count - 1
    return carryOut(state.screens[index].appeared(in: state.context), &state)
  }
}

extension SelfService.State {
  /// Keeps what the list in front or beneath is narrowed down to, for the screens that lead back.
  fileprivate mutating func noteFilter() {
    let lists = screens.compactMap { screen in
      if case .findWork(let list) = screen { list.filter } else { nil }
    }
    context.narrowed = lists.last
  }
}
