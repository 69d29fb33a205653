import OddJobMarket

extension SelfService {
  /// Seconds after which the figures of home are asked for again: postings expire by the clock.
  private static let homeRefreshSeconds: Int64 = 60
  /// Seconds after which a call that nobody answered may be made again.
  private static let helpCallSeconds: Int64 = 120

  /// Takes the time of day.
  static func tick(_ state: inout State, _ now: Instant) -> [SelfServiceEffect] {
    // A clock that was put back would keep a person's page for as long again.
    if now < state.lastTouch { state.lastTouch = now }
    state.context.now = now
    state.context.calls.tick(now)
    state.context.today = max(state.context.today, state.context.calendar.businessDay(of: now))
    if let toast = state.toast, toast.until <= now { state.toast = nil }
    endHelpCall(&state)
    let anew = tickLargeType(&state, now)
    let limit = state.settings.idleSeconds + (state.isPersonal ? state.settings.warningSeconds : 0)
    if state.idleSeconds >= limit, !state.screen.isBoard { return forget(&state) }
    return anew + (state.screen.showsSummary && isHomeStale(state) ? loadHome(&state) : [])
  }

  /// Draws in cells where the terminal's own larger letters don't come.
  private static func tickLargeType(_ state: inout State, _ now: Instant) -> [SelfServiceEffect] {
    let wasInCells = state.largeType.isInCells
    state.withLargeType { $0.tick(now) }
    return state.largeType.isInCells == wasInCells ? [] : refreshed(&state)
  }

  /// Leaves nothing of the person on the seat.
  static func forget(_ state: inout State) -> [SelfServiceEffect] {
    let isSpeaking = state.speech.isSpeaking
    state = state.forgotten
    return (isSpeaking ? [.hush] : []) + [.forget] + loadHome(&state)
  }

  private static func isHomeStale(_ state: State) -> Bool {
    guard let loaded = state.homeLoadedAt else { return true }
    let passed = state.context.now.milliseconds - loaded.milliseconds
    return passed < 0 || passed >= homeRefreshSeconds * 1_000
  }

  private static func endHelpCall(_ state: inout State) {
    switch state.helpCall {
    case .none: break
    case .asked(let at), .heard(let at):
      let passed = state.context.now.milliseconds - at.milliseconds
      if passed < 0 || passed >= helpCallSeconds * 1_000 { state.helpCall = .none }
    }
  }
}
