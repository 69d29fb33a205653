/// The county's protections, each of which a simulation can leave out to show that it is needed.
/// A county that serves has them all.
package struct Safeguards: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// An operation that was taken already is answered from what is stored.
  package static let deduplicates = Safeguards(rawValue: 1 << 0)
  /// A bad operation is a result, and those behind it go on.
  package static let isolatesPoison = Safeguards(rawValue: 1 << 1)
  /// A confirmation uses a right, or is none.
  package static let countsRights = Safeguards(rawValue: 1 << 2)
  /// Rights come back by an act, never because time has passed.
  package static let keepsRights = Safeguards(rawValue: 1 << 3)
  /// After a restore nothing is given out until every station has said what it holds.
  package static let waitsAfterRestore = Safeguards(rawValue: 1 << 4)
  /// What a station says it holds is taken into the restored ledger.
  package static let readsInventories = Safeguards(rawValue: 1 << 5)
  /// An application that waits for a right stands in nobody's way: it is no duplicate.
  package static let tellsPendingFromPlaced = Safeguards(rawValue: 1 << 6)
  /// A cursor is of one generation of the ledger.
  package static let checksGeneration = Safeguards(rawValue: 1 << 7)
  /// An ID number counts where the registration commits to it.
  package static let checksCommitments = Safeguards(rawValue: 1 << 8)

  package static let all: Safeguards = [
    .deduplicates, .isolatesPoison, .countsRights, .keepsRights, .waitsAfterRestore,
    .readsInventories, .tellsPendingFromPlaced, .checksGeneration, .checksCommitments,
  ]
}
