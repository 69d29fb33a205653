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
  /// Whoever is first in the turns of the list.
  case turn
  /// The best fit of all pairs together.
  case fit

  /// The order unless the county publishes another (matching.md, "Order of aims").
  package static let standardOrder: [Aim] = [.places, .groups, .waiting, .fit, .turn]

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
