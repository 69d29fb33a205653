import CountyAPI
import CountyEndpoint
import Dispatch
import FoundationEssentials
import OddJobMarket
import PostgresTestSupport
import Synchronization
import Testing

@testable import CountyPostgres

@Suite("The county's PostgreSQL")
struct PostgresStoreTests {
  /// A county in a database of its own.
  struct Scene {
    let server: TemporaryPostgres
    let url: String
    let store: PostgresCountyStore
    let county: TestCounty

    init() throws {
      server = try TemporaryPostgres.shared.get()
      url = try server.makeDatabase()
      store = try PostgresCountyStore(PostgresAddress(url), generation: 1)
      county = try TestCounty(store: store)
    }

    @discardableResult
    func psql(_ sql: String) throws -> String {
      try server.run(sql, in: String(url.split(separator: "/").last ?? ""))
    }
  }

  @Test("the schema refuses a shift whose places do not add up, and a rewritten operation")
  func schema() throws {
    let scene = try Scene()
    var station = try scene.county.station()
    station.publish(TestPosting(scene.county.ids, places: 3))
    try station.push(to: scene.county)
    for sql in [
      "UPDATE county.shift SET free = free + 1", "UPDATE county.shift SET confirmed = 9",
      "UPDATE county.allotment SET confirmed = allotted + 1",
      "UPDATE county.entry SET bytes = '\\x00'", "DELETE FROM county.entry",
    ] {
      #expect(throws: TemporaryPostgres.Missing.self, "\(sql)") { try scene.psql(sql) }
    }
    // Control: what adds up is taken, and a result may be settled anew.
    try scene.psql("UPDATE county.shift SET free = free + 1, outstanding = outstanding - 1")
    try scene.psql("UPDATE county.entry SET status = 'pending'")
  }

  @Test("when the server ends every connection, the next batch goes over a new one")
  func reconnecting() throws {
    let scene = try Scene()
    var station = try scene.county.station()
    for round in 1...3 {
      station.append(.signedIn, ["person": .string(scene.county.person().text)])
      let results = try station.push(to: scene.county)
      #expect(results.map(\.status) == [.applied], "round \(round)")
      let ended = try scene.psql(
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """)
      // Control: there was one to end.
      #expect(ended.first != "0")
    }
    #expect(try scene.county.service.hello(station.hello(), from: station.id).expectedSequence == 4)
  }

  @Test("stations that race for the places of one shift never get more than there are")
  func racing() async throws {
    let scene = try Scene()
    let county = scene.county
    let posting = TestPosting(county.ids, places: 7)
    try county.service.publish(posting: .object(posting.body()))
    var stations = try (1...4).map { try county.station("\($0)") }
    try county.service.shareOut(posting.id)
    let shared = (1...3).map { _ in county.person() }
    for index in stations.indices {
      // The same people at all stations, in another order each: what is locked crosses.
      for turn in 0..<12 {
        let person = turn % 2 == 0 ? county.person() : shared[(turn + index) % 3]
        stations[index].confirm(person, for: posting.shift)
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for station in stations {
        group.addTask {
          for last in stride(from: 4, through: 24, by: 4) {
            _ = try county.push(station.batch(from: last - 3, through: last), from: station.id)
          }
        }
      }
      try await group.waitForAll()
    }
    let shift = try #require(try county.shift(posting.shift))
    #expect(shift.isBalanced)
    #expect(shift.confirmed == 7)
    #expect(try scene.store.reconcile() == [])
    let placed = try scene.psql(
      "SELECT count(*) FROM county.application WHERE standing = 'placed'")
    #expect(placed == "7\n")
    // Control: a place too many is found.
    try scene.psql(
      "UPDATE county.application SET standing = 'placed' WHERE id = "
        + "(SELECT id FROM county.application WHERE standing <> 'placed' LIMIT 1)")
    #expect(try !scene.store.reconcile().isEmpty)
  }

  @Test("a change that is committed late is still told to who has read past its ticket")
  func lateCommit() throws {
    let scene = try Scene()
    let (county, ids) = (scene.county, scene.county.ids)
    let station = try county.station()
    let cursor = try county.service.changes(after: nil, limit: 10, for: station.id).cursor
    let event = { (id: String) in
      FeedEntry(kind: .event, id: id, audience: nil, body: .string(ids.next().uuidString))
    }
    // The first takes its ticket, and while it is not committed the second is, and is read.
    var between: ChangePage?
    try county.store.write { transaction in
      var set = try transaction.workingSet(LedgerReferences())
      set.tell(event("early ticket"))
      try transaction.save(set)
      try county.store.write { other in
        var set = try other.workingSet(LedgerReferences())
        set.tell(event("late ticket"))
        try other.save(set)
      }
      between = try county.service.changes(after: cursor, limit: 10, for: station.id)
    }
    let first = try #require(between)
    #expect(first.changes.map(\.id) == ["late ticket"])
    let second = try county.service.changes(after: first.cursor, limit: 10, for: station.id)
    #expect(second.changes.map(\.id) == ["early ticket"])
  }

  @Test("of stations that ask at the same moment one places what is new; the others find it placed")
  func placing() throws {
    let scene = try Scene()
    let stations = try (1...6).map { try scene.county.station("\($0)").id }
    try scene.psql(
      """
      CREATE TABLE county.placing (number bigint);
      CREATE FUNCTION county.count_placing() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO county.placing VALUES (1); RETURN NULL; END $$;
      CREATE TRIGGER counting AFTER UPDATE ON county.feed_end
        FOR EACH STATEMENT EXECUTE FUNCTION county.count_placing()
      """)
    let service = scene.county.service
    // Nil for one that was refused.
    let pages = Mutex<[ChangePage?]>([])
    let readers = DispatchGroup()
    let queue = DispatchQueue(label: "stations", attributes: .concurrent)
    // Until all of them wait, none gets its turn.
    try scene.store.writing { transaction in
      _ = try transaction.rows("SELECT position FROM feed_end FOR UPDATE")
      for station in stations {
        queue.async(group: readers) {
          let page = try? service.changes(after: nil, limit: 50, for: station)
          pages.withLock { $0.append(page) }
        }
      }
      let waiting = """
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'
        """
      while try scene.psql(waiting) != "\(stations.count)\n", pages.withLock({ $0.isEmpty }) {}
    }
    readers.wait()
    let names = Set(stations.map(\.text))
    let read = pages.withLock { $0.map { page in Set(page?.changes.map(\.id) ?? []) } }
    #expect(read == stations.map { _ in names })
    #expect(try scene.psql("SELECT count(*) FROM county.placing") == "1\n")
    // Control: what is new after that is placed by whoever asks next.
    let late = try scene.county.station("7").id
    _ = try service.changes(after: nil, limit: 50, for: late)
    #expect(try scene.psql("SELECT count(*) FROM county.placing") == "2\n")
  }

  @Test("a database that was put back begins a new generation and waits for its stations")
  func restored() throws {
    let scene = try Scene()
    let station = try scene.county.station()
    #expect(try scene.store.read { try $0.meta().generation } == 1)
    try scene.store.beginAnew(generation: 8)
    let meta = try scene.store.read { try $0.meta() }
    #expect(meta.generation == 8)
    #expect(meta.barrier?.waiting == [station.id])
    // Opened again it is the same one.
    let again = try PostgresCountyStore(PostgresAddress(scene.url), generation: 99)
    #expect(try again.read { try $0.meta().generation } == 8)
  }

  @Test("what stands in the way of a database is said clearly, and never with its password")
  func refusals() throws {
    let server = try TemporaryPostgres.shared.get()
    let place = "127.0.0.1:\(server.port)"
    let secret = "not-the-password"
    let expected: [(String, CountyStoreError)] = [
      ("mysql://u:\(secret)@h/d", .notAnAddress),
      ("postgres://u:\(secret)@h/d?no-such-option=1", .notAnAddress),
      (
        "postgres://county:\(secret)@\(place)/postgres",
        .wrongPassword(place: "county@\(place)/postgres")
      ),
      (
        "postgres://county:\(secret)@127.0.0.1:1/postgres",
        .databaseUnreachable(place: "county@127.0.0.1:1/postgres")
      ),
    ]
    for (url, wanted) in expected {
      let fault = #expect(throws: CountyStoreError.self) {
        try PostgresCountyStore(PostgresAddress(url), generation: 1)
      }
      #expect(fault == wanted)
      #expect(fault?.sentence.contains(secret) == false)
    }
    let unknown = "postgres://county:\(TemporaryPostgres.password)@\(place)/nowhere"
    let fault = #expect(throws: CountyStoreError.self) {
      try PostgresCountyStore(PostgresAddress(unknown), generation: 1)
    }
    #expect(fault?.sentence.contains("\"nowhere\" does not exist") == true)
    // Control: with the password and a database that is there, it opens.
    let name = try server.makeDatabase().split(separator: "/").last ?? ""
    let right = "postgres://county:\(TemporaryPostgres.password)@\(place)/\(name)"
    _ = try PostgresCountyStore(PostgresAddress(right), generation: 1)
  }

  @Test("a database of a newer program is refused, and one that loses what it answers too")
  func newer() throws {
    let scene = try Scene()
    try scene.psql("INSERT INTO county.migration VALUES ('999', now())")
    #expect(throws: CountyStoreError.newerVersion) {
      try PostgresCountyStore(PostgresAddress(scene.url), generation: 1)
    }
    let other = try Scene()
    let name = other.url.split(separator: "/").last ?? ""
    try other.psql("ALTER DATABASE \(name) SET synchronous_commit = off")
    #expect(throws: CountyStoreError.notDurable) {
      try PostgresCountyStore(PostgresAddress(other.url), generation: 1)
    }
  }

  @Test("a statement that is not done in time is answered as a county that is busy, not as a fault")
  func busy() throws {
    let store = try Scene().store
    let fault = #expect(throws: CountyStoreError.self) {
      try store.reading { transaction in
        _ = try transaction.rows("SET LOCAL statement_timeout = 20")
        _ = try transaction.rows("SELECT pg_sleep(30)")
      }
    }
    guard case .databaseBusy(_, let reason) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(reason.contains("statement timeout"))
    // The session goes on. Control: another fault of a statement is none of a busy server.
    #expect(try store.read { try $0.meta().generation } == 1)
    #expect(throws: PostgresFault.self) {
      try store.reading { transaction in _ = try transaction.rows("SELECT 1 / 0") }
    }
  }

  @Test(
    "what is looked up by its key is never looked for in the whole table, however small that was")
  func plans() throws {
    let scene = try Scene()
    _ = try scene.county.station()
    try scene.psql("ANALYZE county.station")
    let sql = "EXPLAIN SELECT name FROM county.station WHERE id = '\(scene.county.ids.next())'"
    let plan = try scene.store.reading { transaction in
      try transaction.rows(sql).map { try $0.string(0) }
    }
    #expect(plan.joined().contains("Index Scan"))
    // Control: with PostgreSQL's own settings it is.
    #expect(try scene.psql(sql).contains("Seq Scan"))
  }
}
