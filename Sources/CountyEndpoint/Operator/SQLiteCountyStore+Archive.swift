import CountyAPI
import DurableFiles
import FoundationEssentials
import GRDB
package import OddJobMarket

extension SQLiteCountyStore: CountyArchive {
  package var wayBack: String { "Opened as the county's database, it begins a new generation." }

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
  /// - Throws: `CountyStoreError.lockHeld` while a server has the database, `.fileInUse` while another
  ///   program has it open, `.corrupt` for a copy that is no county's; `PrivateFileError` for one that
  ///   can't be read or put in place.
  package static func restore(from copy: String, to path: String, at now: Instant) throws {
    let lock = try ProcessLock(ofCounty: path)
    let isReplacing = FileManager.default.fileExists(atPath: path)
    if isReplacing { try foldLog(of: path) }
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
    if isReplacing {
      // A second name first: at no moment is there none, which a server would take for a new county.
      try FileManager.default.linkItem(atPath: path, toPath: "\(path).\(now.milliseconds)")
    }
    try PrivateFile.flush(draft)
    try PrivateFile.rename(draft, to: path)
    withExtendedLifetime(lock) {}
  }

  private static func foldLog(of path: String) throws {
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw CountyStoreError.fileInUse(path: path)
    }
  }

  private static let disagreements = Reconciliation.disagreements(anyPerson: "min(p.id)")

  private static func chainFaults(_ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "SELECT * FROM chain ORDER BY key").compactMap { chain in
      var walk = ChainWalk(
        station: StationID(chain["station"]), epoch: UInt64(bitPattern: chain["epoch"]))
      let entries = try Row.fetchCursor(
        database, sql: "SELECT * FROM entry WHERE chainKey = ? ORDER BY sequence",
        arguments: [chain["key"] as Int64])
      while walk.fault == nil, let entry = try entries.next() {
        walk.take(
          sequence: entry["sequence"],
          hash: OperationHash(bytes: Array(entry["hash"] as Data)),
          bytes: (entry["bytes"] as Data?).map { Array($0) })
      }
      return walk.fault
    }
  }
}
