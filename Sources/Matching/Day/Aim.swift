package import OddJobMarket

/// What the matching of a day is for; the county publishes the order, and an earlier aim is never
/// given up for a later one.
package enum Aim: String, CaseIterable, Hashable, Sendable {
  /// As many places filled as can be.
  case places
  /// People of verified priority groups first.
  case groups
  /// Whoever has been without work longest first.
  case waiting
  /// Whoever is first in the turns of the list; among those placed, whole days of work go by the same
  /// order, since they are what uses a turn up.
  case turn
  /// The best fit of all pairs together.
  case fit

  /// The order unless the county publishes another (matching.md, "Order of aims").
  package static let standardOrder: [Aim] = [.places, .groups, .waiting, .fit, .turn]

  /// The order by which a rule's turns are what decides: among people of equal ability and group,
  /// rotation then shares whole days of work to within one.
  package static let turnOrder: [Aim] = [.places, .groups, .turn, .fit]

  /// Returns the aims as the matching can follow them: filling places first, each aim once.
  package static func ordered(_ aims: [Aim]) -> [Aim] {
    aims.reduce(into: [.places]) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether the turns decide anything but ties: they stand before waiting and fit.
  package static func followTurns(_ aims: [Aim]) -> Bool {
    let first = aims.first { [.turn, .waiting, .fit].contains($0) }
    return first == .turn
  }

  /// Says an order of aims, as it is published.
  package static func wording(of aims: [Aim]) -> Wording {
    let all = ordered(aims).map(\.wording)
    return Wording(
      all.map(\.chinese).joined(separator: "，"),
      all.map { $0.english.lowercased() }.joined(separator: ", "))
  }

  package var wording: Wording {
    switch self {
    case .places: Wording("先把名额招满", "Fill the places")
    case .groups: Wording("核验过的重点群体优先", "Verified priority groups first")
    case .waiting: Wording("等活久的优先", "Longest without work first")
    case .turn: Wording("按排队先后", "By turn")
    case .fit: Wording("整体最合适", "Best fit overall")
    }
  }
}
