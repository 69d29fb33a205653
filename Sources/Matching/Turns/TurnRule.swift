package import OddJobMarket

/// Who is offered first when places are scarce; the station publishes which rule holds.
package enum TurnRule: String, CaseIterable, Hashable, Sendable {
  /// In the order of signing in.
  case arrival
  /// Whoever was left without work goes before whoever had some; a job of under one day keeps the
  /// turn.
  case rotation
  /// One draw for the day: the seed's hash is shown before it, the seed after it.
  case draw

  /// From so much work in one shift a turn is used up.
  ///
  /// Six hours: from there on a shift is paid and asked for as a day, and a half day (four hours), an
  /// errand or a trip stays below. Each job is looked at by itself: a second one the same day is what
  /// was left when everybody had been asked.
  package static let wholeDay: Minutes = .hours(6)

  /// Whether a job of so many minutes uses up the turn.
  package static func usesTurn(minutes: Int) -> Bool { minutes >= wholeDay.count }

  package var wording: Wording {
    switch self {
    case .arrival: Wording("按签到先后", "By sign-in")
    case .rotation: Wording("轮流：没轮到的排前面", "Rotation: whoever had no turn goes first")
    case .draw: Wording("抽签", "By lot")
    }
  }
}
