/// One of the best pieces of work for a person, with the reasons in the order of their weight.
package struct RecommendedWork: Hashable, Sendable {
  package var card: PostingCard
  package var score: Int
  package var reasons: [FitReason]

  package init(card: PostingCard, score: Int, reasons: [FitReason]) {
    self.card = card
    self.score = score
    self.reasons = reasons
  }
}

/// What keeps a person from some of the day's work, in words for them.
package struct CommonObstacle: Hashable, Sendable {
  /// How many pieces of the day's work it stands against.
  package var count: Int
  package var wording: Wording

  package init(count: Int, wording: Wording) {
    self.count = count
    self.wording = wording
  }
}

/// One named part of a fit, as a tag on a card shows it.
package struct FitReason: Hashable, Sendable {
  package var wording: Wording
  /// False for what speaks against the work without excluding it.
  package var isFavourable: Bool
  /// What the part adds to the fit; nil for what is no part of it.
  package var points: Int?

  package init(_ wording: Wording, isFavourable: Bool = true, points: Int? = nil) {
    self.wording = wording
    self.isFavourable = isFavourable
    self.points = points
  }
}
