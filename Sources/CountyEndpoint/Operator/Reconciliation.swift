package import CountyAPI
package import OddJobMarket

/// What must hold in a county's tables, the same for every store.
package enum Reconciliation {
  /// Returns sentences, each with a statement whose rows are the identifiers of what breaks it.
  ///
  /// - Parameter anyPerson: how the store names one of a group's people, `p.id`.
  package static func disagreements(anyPerson: String) -> [(sentence: String, sql: String)] {
    [
      (
        "shift: the places and the stations' rights do not add up",
        """
        SELECT s.id FROM shift s LEFT JOIN allotment a ON a.shift = s.id GROUP BY s.id
        HAVING s.confirmed <> coalesce(sum(a.confirmed), 0)
          OR s.outstanding <> coalesce(sum(a.allotted - a.confirmed), 0)
          OR s.headcount <> s.confirmed + s.outstanding + s.free
        """
      ),
      (
        "shift: not as many are confirmed as have a place",
        """
        SELECT s.id FROM shift s LEFT JOIN application a ON a.shift = s.id
          AND a.standing = 'placed' GROUP BY s.id HAVING s.confirmed <> count(a.id)
        """
      ),
      (
        "person: two places of one shift",
        """
        SELECT \(anyPerson) FROM application a JOIN person p ON p.id = a.person
        WHERE a.standing = 'placed' GROUP BY a.shift, p.identity HAVING count(*) > 1
        """
      ),
    ]
  }
}

/// Walks one chain as it is kept: each operation's hash, each link to the one before, no place left
/// out. Of an operation that stayed at its station there is the hash only.
package struct ChainWalk: Sendable {
  private let station: StationID
  private var previous: OperationHash
  /// The last operation that was looked at.
  package private(set) var sequence: Int64 = 0
  /// What is wrong, in words for the operator; nothing after it is looked at.
  package private(set) var fault: String?

  package init(station: StationID, epoch: UInt64) {
    self.station = station
    previous = OperationHash(station: station, epoch: epoch)
  }

  /// Looks at the next operation; `hash` is nil where the store has something else in its place.
  package mutating func take(sequence found: Int64, hash: OperationHash?, bytes: [UInt8]?) {
    guard fault == nil else { return }
    sequence += 1
    let isWhole = bytes.map { OperationHash(ofCanonicalBytes: $0) == hash } ?? true
    let link = bytes.flatMap { try? RawOperation(bytes: $0[...]) }?.previousHash ?? previous
    guard let hash, found == sequence, isWhole, link == previous else {
      fault = "\(station.text)  chain broken at \(sequence)"
      return
    }
    previous = hash
  }
}
