import OddJobMarket
import TerminalUI

/// The nine things a person can come for, in the order of the screen.
package enum HomeTile: Int, CaseIterable, Hashable, Sendable {
  case findWork, signIn, register, hire, policies, events, myWork, rights, stations

  /// The digit that does the same.
  var key: Key { .character(Character("\(rawValue + 1)")) }

  var title: Wording { HomeWords.title(self) }

  var accent: Accent {
    switch self {
    case .findWork, .hire, .myWork, .stations: .blue
    case .signIn: .orange
    case .register, .policies, .events: .green
    case .rights: .red
    }
  }

  /// Where it leads to.
  func route(in context: ScreenContext) -> Route {
    switch self {
    case .findWork: .findWork(PostingFilter(days: context.today...context.today))
    case .signIn: .identify(then: .signIn)
    case .register: .identify(then: .register)
    case .hire: .identify(then: .hire)
    case .policies: .policies
    case .events: .events
    case .myWork: .identify(then: .myWork)
    case .rights: .rights
    case .stations: .stations
    }
  }
}
