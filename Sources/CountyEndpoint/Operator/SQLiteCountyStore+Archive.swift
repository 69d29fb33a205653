import CountyAPI
import DurableFiles
import FoundationEssentials
import GRDB
package import OddJobMarket

extension SQLiteCountyStore: CountyArchive {
  package func reconcile() throws -> [String] {
    try queue.read { database in
      var faults: [String] = []
      for (sentence, sql) in Self.disagreements {
        for row in try Row.fetchAll(database, sql: sql) {
          let id: UUID = row[0]
          faults.append("\(id.uuidString.lowercased())  \(sentence)")
        }
      }
      return faults + (try Self.chainFaults(database))
    }
  }

  /// Puts a copy in the place of the county's database. What was there stays beside it, under a name
  /// with the instant; its log is folded into it first, or it would be taken for the copy's.
  ///
  /// - Throws: `CountyStoreError.lockHeld` while a server has the database, `.notWritable` where the
  ///   copy can't be read or put in place, `.corrupt` for one that is no county's.
  package static func restore(from copy: String, to path: String, at now: Instant) throws {
    let lock = try ProcessLock(ofCounty: path)
    let draft = path + ".restored"
    try? FileManager.default.removeItem(atPath: draft)
    try PrivateFile.copy(copy, to: draft)
    let queue = try DatabaseQueue(path: draft)
    do {
      // Whoever opens it next has restored it, however the copy was made.
      try queue.write { try $0.execute(sql: "UPDATE county SET isCopy = 1") }
    } catch {
      throw CountyStoreError.corrupt(detail: "\(copy) is no county's database")
    }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    if FileManager.default.fileExists(atPath: path) {
      let old = try DatabaseQueue(path: path)
      try old.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try old.close()
      // A second name first: at no moment is there none, which a server would take for a new county.
      try FileManager.default.linkItem(atPath: path, toPath: "\(path).\(now.milliseconds)")
    }
    try PrivateFile.flush(draft)
    try PrivateFile.rename(draft, to: path)
    withExtendedLifetime(lock) {}
  }

  private static let disagreements = [
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
      SELECT min(p.id) FROM application a JOIN person p ON p.id = a.person
      WHERE a.standing = 'placed' GROUP BY a.shift, p.identity HAVING count(*) > 1
      """
    ),
  ]

  /// Walks every chain: each operation's hash, each link to the one before, no place left out.
  private static func chainFaults(_ database: Database) throws -> [String] {
    var faults: [String] = []
    for chain in try Row.fetchAll(database, sql: "SELECT * FROM chain ORDER BY key") {
      let station = StationID(chain["station"])
      let epoch = UInt64(bitPattern: chain["epoch"])
      var previous = OperationHash(station: station, epoch: epoch)
      var sequence: Int64 = 0
      let entries = try Row.fetchCursor(
        database, sql: "SELECT * FROM entry WHERE chainKey = ? ORDER BY sequence",
        arguments: [chain["key"] as Int64])
      while let entry = try entries.next() {
        sequence += 1
        let hash = OperationHash(bytes: Array(entry["hash"] as Data))
        let bytes = (entry["bytes"] as Data?).map { Array($0) }
        let isWhole = bytes.map { OperationHash(ofCanonicalBytes: $0) == hash } ?? true
        let link = bytes.flatMap { try? RawOperation(bytes: $0[...]) }?.previousHash ?? previous
        guard let hash, entry["sequence"] == sequence, isWhole, link == previous else {
          faults.append("\(station.text)  chain broken at \(sequence)")
          break
        }
        previous = hash
      }
    }
    return faults
  }
}
