/// How far a person goes to work without a ride.
package enum AcceptedWay: String, CaseIterable, Codable, Hashable, Sendable {
  case near, middle, far, any

  /// The straight line from the station, in metres; nil where any way will do.
  package var metres: Int? {
    switch self {
    case .near: 3_000
    case .middle: 5_000
    case .far: 10_000
    case .any: nil
    }
  }

  /// Makes the shortest of them that is no shorter than the metres given.
  package init(metres: Int?) {
    self =
      Self.allCases.first { way in
        guard let metres, let own = way.metres else { return way == .any }
        return metres <= own
      } ?? .any
  }

  package var wording: Wording {
    switch self {
    case .near: Wording("3公里", "3 km")
    case .middle: Wording("5公里", "5 km")
    case .far: Wording("10公里", "10 km")
    case .any: Wording("不限", "any distance")
    }
  }
}
