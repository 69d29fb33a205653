package import OddJobMarket
import Store

extension SyncDuty {
  /// Begins a round of wiping what the county has archived and the retention rule lets go.
  func beginWiping() {
    guard takesUpWiping() else { return }
    wipe(after: nil, madeBefore: desk.wipingInstant)
  }

  /// One short transaction, and the next part behind whatever waits by then: neither a seat nor the
  /// clock of this duty waits for a whole round.
  private func wipe(after sequence: Int64?, madeBefore instant: Instant) {
    guard !isOver else { return endWiping() }
    let part = desk.reading(WipedPart(wiped: 0, next: nil)) {
      try desk.store.wipeArchivedBodies(madeBefore: instant, after: sequence)
    }
    guard let next = part.next else { return endWiping() }
    later { [self] in wipe(after: next, madeBefore: instant) }
  }
}

extension Desk {
  /// Before it an operation is old enough for its body to go, once the county has archived it.
  package var wipingInstant: Instant { wipingInstant(keeping: settings.county.keepDays) }

  package func wipingInstant(keeping days: Int) -> Instant { now - Minutes(days * 24 * 60) }
}
