/// One page of everything that a station should know, of one moment of the county.
///
/// The station stages all pages and swaps them in one transaction; `cursor` is where the feed goes
/// on from that moment. A page of another `snapshot` starts the staging anew.
package struct SnapshotPage: Hashable, Sendable {
  /// Names the moment; the same on every page of one snapshot.
  package var snapshot: String
  package var changes: [Change]
  package var cursor: ChangeCursor
  /// Asked for with the next page; nil on the last one.
  package var next: String?

  package init(snapshot: String, changes: [Change], cursor: ChangeCursor, next: String?) {
    self.snapshot = snapshot
    self.changes = changes
    self.cursor = cursor
    self.next = next
  }

  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      snapshot: try members.string("snapshot", upTo: 64),
      changes: try members.array("changes", upTo: WireLimits.changes) {
        member throws(WireFault) in try Change(member)
      },
      cursor: try members.cursor("cursor"),
      next: try members.optional("next") { name throws(WireFault) in
        try members.string(name, upTo: 128)
      })
  }

  package var json: JSONValue {
    .object([
      "snapshot": .string(snapshot), "changes": .array(changes.map(\.json)),
      "cursor": .string(cursor.text), "next": next.map { .string($0) } ?? .null,
    ])
  }
}
