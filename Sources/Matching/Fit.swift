package import OddJobMarket

/// How well a shift fits a person: a sum of named parts, none of them hidden.
package struct Fit: Hashable, Sendable {
  package var parts: [FitPart]

  package var score: Int { parts.reduce(0) { $0 + $1.points } }

  /// The parts as tags, the weightiest first.
  package var reasons: [FitReason] {
    parts.sorted { ($1.points, $0.name.rawValue) < ($0.points, $1.name.rawValue) }.map(\.reason)
  }
}

/// One named part of a fit.
package struct FitPart: Hashable, Sendable {
  package var name: Name
  package var points: Int
  package var reason: FitReason

  package enum Name: String, CaseIterable, Hashable, Sendable {
    case trade, time, distance, pay, urgency, waiting, group, ride
  }
}
