import CountyAPI
import FoundationEssentials
import GRDB
import LineTestSupport
import OddJobMarket

/// What a station has and what its county has of it, read from both files.
struct ChainComparison {
  struct Entry: Hashable {
    var sequence: Int64
    var hash: Data
    var bytes: Data
  }

  let station: [Entry]
  private(set) var county: [Entry]
  /// How far the station knows itself to be accepted.
  let acceptedThrough: Int64
  /// Statuses at the county, and how many of each.
  let statuses: [String: Int]

  init(_ station: SyncingStation, _ county: RunningCounty) throws {
    (self.station, acceptedThrough) = try Self.reading(station.database) { database in
      (
        try Row.fetchAll(database, sql: "SELECT seq, hash, bytes FROM outbox ORDER BY seq")
          .map(Self.entry),
        try Int64.fetchOne(database, sql: "SELECT acceptedThrough FROM outboxProgress") ?? 0
      )
    }
    let own = """
      FROM entry e JOIN chain c ON c.key = e.chainKey WHERE c.station = ?
      """
    (self.county, statuses) = try Self.reading(county.database) { database in
      (
        try Row.fetchAll(
          database, sql: "SELECT e.sequence, e.hash, e.bytes \(own) ORDER BY c.key, e.sequence",
          arguments: [station.id.rawValue]
        ).map(Self.entry),
        Dictionary(
          uniqueKeysWithValues: try Row.fetchAll(
            database, sql: "SELECT e.status, count(*) \(own) GROUP BY e.status",
            arguments: [station.id.rawValue]
          ).map { ($0[0], $0[1]) })
      )
    }
  }

  /// What is not the same on both sides, in words; empty where everything is.
  var differences: [String] {
    var found: [String] = []
    let (own, theirs) = (Set(station.map(\.hash)), Set(county.map(\.hash)))
    if own != theirs {
      found.append("\(own.subtracting(theirs).count) lost, \(theirs.subtracting(own).count) more")
    }
    if theirs.count != county.count { found.append("\(county.count - theirs.count) twice") }
    if station != county { found.append("the chains of \(station.count), \(county.count) differ") }
    if acceptedThrough != station.last?.sequence ?? 0 {
      found.append("accepted through \(acceptedThrough) of \(station.count)")
    }
    var previous: Data?
    for entry in county {
      let link = (try? RawOperation(bytes: Array(entry.bytes)[...]))?.previousHash
      let isWhole = OperationHash(ofCanonicalBytes: Array(entry.bytes)).bytes == Array(entry.hash)
      if !isWhole || previous.map({ Array($0) != link?.bytes }) ?? false {
        found.append("broken at \(entry.sequence)")
      }
      previous = entry.hash
    }
    return found
  }

  /// Changes what the county is taken to have, to see that it is found out.
  func tampered(_ change: (inout [Entry]) -> Void) -> ChainComparison {
    var copy = self
    change(&copy.county)
    return copy
  }

  private static func entry(_ row: Row) -> Entry {
    Entry(sequence: row[0], hash: row[1], bytes: row[2])
  }

  static func reading<Answer>(
    _ path: String, _ body: (Database) throws -> Answer
  ) throws -> Answer {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read(body)
  }
}
