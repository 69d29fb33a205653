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

  /// Rotation begins its log anew after so many days: a quarter of a year.
  private static let quarter = 91

  /// Returns the first day whose log the turns of a day follow from.
  ///
  /// Rotation looks back over the quarter before the one that runs. It begins at a fixed day, not a
  /// number of days before today, which would mix those who wait anew every morning.
  package func firstDay(for day: BusinessDay) -> BusinessDay {
    switch self {
    case .arrival, .draw: day
    case .rotation: BusinessDay(number: (day.number / Self.quarter - 1) * Self.quarter)
    }
  }

  package var wording: Wording {
    switch self {
    case .arrival: Wording("按签到先后", "By sign-in")
    case .rotation: Wording("轮流：没轮到的排前面", "Rotation: whoever had no turn goes first")
    case .draw: Wording("抽签", "By lot")
    }
  }
}
