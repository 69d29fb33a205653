package import OddJobMarket

/// What keeps a person from a shift of the day.
package enum DayObstacle: Error, Hashable, Sendable {
  case rule(Exclusion)
  /// Kept for verified groups that the person is not of.
  case reserved(PostingKind)
  /// The person has as many jobs that day as anyone gets.
  case enoughJobs
  /// It was proposed today, and one of the two said no.
  case declined

  /// Says why to the person.
  package var wording: Wording {
    switch self {
    case .rule(let exclusion): exclusion.wording
    case .reserved(let kind):
      Wording(
        "\(kind.wording(.chinese))只给核验过的帮扶对象",
        "\(kind.wording(.english)): kept for verified priority groups")
    case .enoughJobs: Wording("当天的活已经排满", "has enough work that day")
    case .declined: Wording("今天推荐过，没谈成", "proposed today, and declined")
    }
  }

  /// Says why to the attendant, who speaks of the person.
  package var attendantWording: Wording {
    switch self {
    case .rule(let exclusion): exclusion.attendantWording
    case .reserved, .enoughJobs, .declined: wording
    }
  }
}
