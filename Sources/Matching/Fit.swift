package import OddJobMarket

/// How well a shift fits a person: a sum of named parts, none of them hidden.
package struct Fit: Hashable, Sendable {
  package var parts: [FitPart]

  package var score: Int { parts.reduce(0) { $0 + $1.points } }

  /// The parts as tags, the weightiest first.
  package var reasons: [FitReason] { ordered.map { $0.counted($0.reason) } }

  /// The parts as tags for the attendant, who speaks of the person.
  package var attendantReasons: [FitReason] {
    ordered.map { $0.counted($0.attendantReason ?? $0.reason) }
  }

  /// The reasons in one sentence for the person.
  package var sentence: Wording { Self.sentence(reasons) }

  /// The reasons in one sentence for the attendant.
  package var attendantSentence: Wording { Self.sentence(attendantReasons) }

  private var ordered: [FitPart] {
    // Places are sorted: a part is mostly words, and words are not to be moved about.
    parts.indices.sorted { left, right in
      let (left, right) = (parts[left], parts[right])
      if left.points != right.points { return left.points > right.points }
      return left.name.rawValue < right.name.rawValue
    }.map { parts[$0] }
  }

  private static func sentence(_ reasons: [FitReason]) -> Wording {
    Wording(
      reasons.map { $0.wording.chinese }.joined(separator: "，"),
      reasons.map { $0.wording.english }.joined(separator: ", "))
  }
}

/// One named part of a fit.
package struct FitPart: Hashable, Sendable {
  package var name: Name
  package var points: Int
  package var reason: FitReason
  /// What the attendant reads instead; nil where it is the same.
  package var attendantReason: FitReason?

  /// The tag with what the part adds.
  fileprivate func counted(_ reason: FitReason) -> FitReason {
    FitReason(reason.wording, isFavourable: reason.isFavourable, points: points)
  }

  package enum Name: String, CaseIterable, Hashable, Sendable {
    case trade, time, distance, pay, urgency, waiting, group, ride
  }

  /// That the time suits stands for every shift, last of the reasons that count.
  static let timePoints = 1
}
