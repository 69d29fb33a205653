package import CountyAPI
package import OddJobMarket

extension CountyService {
  /// Returns a page of what is new for a station.
  ///
  /// - Throws: `Problem` `.cursorGone` for a cursor of another generation, or beyond the feed's end.
  package func changes(
    after cursor: ChangeCursor?, limit: Int, for station: StationID
  ) throws -> ChangePage {
    try store.read { transaction in
      _ = try admitted(station, in: transaction)
      let generation = try transaction.meta().generation
      let end = try transaction.feedEnd()
      let position = cursor?.position ?? 0
      if let cursor, settings.safeguards.contains(.checksGeneration) {
        guard cursor.generation == generation, position <= end else {
          throw Problem(.cursorGone, "The cursor is of another generation of the ledger.")
        }
      }
      let limit = min(max(1, limit), WireLimits.changes)
      return try page(of: generation, after: position, end: end, limit, station, transaction)
    }
  }

  private func page(
    of generation: Int64, after position: Int64, end: Int64, _ limit: Int, _ station: StationID,
    _ transaction: any CountyTransaction
  ) throws -> ChangePage {
    var changes = try transaction.feed(for: station, after: position, limit: limit + 1)
    var hasMore = changes.count > limit
    if hasMore { changes.removeLast() }
    hasMore = Self.bound(&changes) || hasMore
    let last = hasMore ? changes.last?.position ?? position : end
    return ChangePage(
      changes: changes, cursor: ChangeCursor(generation: generation, position: last),
      hasMore: hasMore)
  }

  /// Drops what would make the answer longer than a station takes, and says whether it did.
  private static func bound(_ changes: inout [Change]) -> Bool {
    var bytes = 1_024
    for (index, change) in changes.enumerated() {
      bytes += 160 + (change.body?.canonicalBytes.count ?? 4)
      if bytes > WireLimits.answerBytes, index > 0 {
        changes.removeSubrange(index...)
        return true
      }
    }
    return false
  }

  /// Returns a page of everything that a station should know, as of the moment that the first page
  /// names. What changes meanwhile comes with the feed after that moment.
  ///
  /// - Throws: `Problem` `.cursorGone` for a page of another generation.
  package func snapshot(page name: String?, for station: StationID) throws -> SnapshotPage {
    try store.read { transaction in
      _ = try admitted(station, in: transaction)
      let generation = try transaction.meta().generation
      let end = try transaction.feedEnd()
      let asked = name.map { SnapshotPlace(text: $0) }
      if let asked, asked?.generation != generation || (asked?.moment ?? 0) > end {
        throw Problem(.cursorGone, "The page is none of a snapshot of this generation.")
      }
      let place =
        asked.flatMap { $0 } ?? SnapshotPlace(generation: generation, moment: end, position: 0)
      let page = try page(
        of: generation, after: place.position, end: end, WireLimits.changes, station, transaction)
      let changes = page.changes.filter { $0.position <= place.moment && $0.body != nil }
      let isLast = !page.hasMore || page.cursor.position >= place.moment
      let next = SnapshotPlace(
        generation: generation, moment: place.moment, position: page.cursor.position)
      return SnapshotPage(
        snapshot: "\(generation).\(place.moment)", changes: changes,
        cursor: ChangeCursor(generation: generation, position: place.moment),
        next: isLast ? nil : next.text)
    }
  }
}

/// A place in a snapshot: the moment that it is of, and how far it was read.
private struct SnapshotPlace {
  let generation: Int64
  let moment: Int64
  let position: Int64

  init(generation: Int64, moment: Int64, position: Int64) {
    self.generation = generation
    self.moment = moment
    self.position = position
  }

  init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count == 3, let generation = parts[0], let moment = parts[1],
      let position = parts[2], generation >= 0, moment >= 0, position >= 0
    else { return nil }
    self.init(generation: generation, moment: moment, position: position)
  }

  var text: String { "\(generation).\(moment).\(position)" }
}
