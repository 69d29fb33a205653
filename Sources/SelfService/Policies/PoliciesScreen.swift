package import OddJobMarket
import TerminalUI

/// 就业政策: themes, their policies, and what each gives; nothing that ended is offered.
package enum PoliciesScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    /// Nil until the station has answered.
    package internal(set) var policies: [PolicySummary]?
    package internal(set) var theme: String?
    package internal(set) var policy: PolicySummary?
    var page = 0

    package init() {}

    /// The themes in the order in which the county lists them.
    var themes: [String] {
      var seen: Set<String> = []
      return (policies ?? []).map(\.theme).filter { seen.insert($0).inserted }
    }
  }

  package enum Message: Equatable, Sendable {
    case choseTheme(String)
    case chosePolicy(PolicySummary)
    case turned(by: Int)
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    state.policies == nil ? [.effect(.loadPolicies)] : []
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .choseTheme(let theme):
      guard state.themes.contains(theme) else { return [] }
      state.theme = theme
      state.page = 0
    case .chosePolicy(let policy):
      guard state.policies?.contains(policy) == true else { return [] }
      state.policy = policy
    case .turned(let step): state.page += step
    }
    return []
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    if case .policies(let policies) = reply, state.policies == nil { state.policies = policies }
    return []
  }

  package static func stepBack(_ state: inout State) -> Bool {
    if state.policy != nil {
      state.policy = nil
      return true
    }
    guard state.theme != nil else { return false }
    state.theme = nil
    state.page = 0
    return true
  }

  package static func title(_ state: State) -> Wording { PoliciesWords.title }

  /// Returns the policies of a theme: those that run first, those that ended last.
  static func policies(of theme: String, in state: State, today: CivilDate) -> [PolicySummary] {
    let all = (state.policies ?? []).filter { $0.theme == theme }
    return all.filter { !$0.term.onDay(today).isOver } + all.filter { $0.term.onDay(today).isOver }
  }
}
