package import OddJobMarket

/// Which kinds of posting are kept for verified groups, and which are paid for by the public.
package struct ReservedPlaces: Hashable, Sendable {
  /// The groups that a kind of posting is kept for; a kind that is missing is open to all.
  package var groups: [PostingKind: Set<PriorityGroup>]
  /// The kinds of which an employer may name at most a third.
  package var publiclyFunded: Set<PostingKind>

  package init(
    groups: [PostingKind: Set<PriorityGroup>] = [.publicWelfare: Self.publicWelfare],
    publiclyFunded: Set<PostingKind> = Set(PostingKind.allCases.filter(\.isPubliclyFunded))
  ) {
    self.groups = groups
    self.publiclyFunded = publiclyFunded
  }

  /// Whom public-welfare posts are for.
  package static let publicWelfare = PostingKind.publicWelfare.keptFor

  /// Whether a posting is open to someone of these verified groups.
  package func admits(_ verified: Set<PriorityGroup>, to kind: PostingKind) -> Bool {
    guard let groups = groups[kind] else { return true }
    return !groups.isDisjoint(with: verified)
  }

  /// How many of a shift's places may go by name; nil where any number may.
  package func namedMax(of card: PostingCard) -> Int? {
    publiclyFunded.contains(card.kind) ? max(0, card.places.places) / 3 : nil
  }
}
