import CountyAPI
import CountyEndpoint
import FoundationEssentials
import GRDB
import OddJobMarket
import Testing

@Suite("The contract of the county's stores")
struct StoreContractTests {
  /// Three stations that do what comes to a seed's mind, and what the county made of it.
  struct Story {
    let county: TestCounty
    var stations: [TestStation] = []
    var postings: [TestPosting] = []
    var applications: [(station: Int, id: ApplicationID, state: ApplicationState)] = []
    var people: [JobSeekerID] = []
    var results: [[OperationResult]] = []
    var generator: SeededGenerator

    init(seed: UInt64, store: any CountyStore) throws {
      county = try TestCounty(seed: seed, store: store)
      generator = SeededGenerator(seed: seed)
      for name in ["甲", "乙", "丙"] { stations.append(try county.station(name)) }
      people = (0..<6).map { _ in county.person() }
    }

    mutating func act() throws {
      let index = generator.below(3)
      switch generator.below(12) {
      case 0, 1:
        let posting = TestPosting(
          county.ids, places: generator.number(in: 1...8),
          start: Int64(generator.below(4)) * 1_800_000)
        stations[index].publish(posting)
        postings.append(posting)
      case 2...5:
        guard !postings.isEmpty else { return }
        let shift = generator.pick(postings).shift
        let id = stations[index].confirm(generator.pick(people), for: shift)
        applications.append((index, id, .confirmed))
      case 6:
        guard let place = applications.indices.randomElement(using: &generator) else { return }
        let (station, id, state) = applications[place]
        guard state == .confirmed else { return }
        stations[station].step(id, .withdraw, from: state)
        applications[place].state = .withdrawn
      case 7:
        guard !postings.isEmpty else { return }
        stations[index].release(generator.number(in: 1...3), of: generator.pick(postings).shift)
      case 8:
        guard !postings.isEmpty else { return }
        try? county.service.shareOut(generator.pick(postings).id)
      case 9: stations[index].append(.postingPublished, ["posting": "poison"])
      case 10:
        let person = generator.pick(people)
        let number = "11010119900307775\(generator.below(3))"
        try county.store.write { try $0.keep([try county.envelope(number, of: person)]) }
        try county.service.settleIdentities()
      default: results.append(try stations[index].push(to: county))
      }
    }

    mutating func finish() throws {
      for station in stations { results.append(try station.push(to: county)) }
    }

    func shifts() throws -> [LedgerShift] {
      try postings.compactMap { try county.shift($0.shift) }
    }

    /// What each station is told, in its order; the places' numbers are each store's own.
    func feed() throws -> [[Change]] {
      try stations.map { station in
        let changes = try county.service.changes(after: nil, limit: 500, for: station.id).changes
        #expect(changes.map(\.position) == changes.map(\.position).sorted())
        return changes.enumerated().map { index, change in
          Change(position: Int64(index), kind: change.kind, id: change.id, body: change.body)
        }
      }
    }
  }

  @Test(
    "whatever happens, the ledger of places holds, and is the same in every store",
    arguments: Array(UInt64(1)...12))
  func sameEverywhere(seed: UInt64) throws {
    var shifts: [[LedgerShift]] = []
    var feeds: [[[Change]]] = []
    var results: [[[OperationResult]]] = []
    for kind in StoreKind.allCases {
      let folder = try TestFolder()
      var story = try Story(seed: seed, store: kind.make(in: folder))
      for _ in 0..<120 { try story.act() }
      try story.finish()
      shifts.append(try story.shifts())
      feeds.append(try story.feed())
      results.append(story.results)
      #expect(try story.shifts().allSatisfy(\.isBalanced), "seed \(seed)")
    }
    #expect(Set(shifts).count == 1, "seed \(seed)")
    #expect(Set(results).count == 1, "seed \(seed)")
    #expect(Set(feeds).count == 1, "seed \(seed)")
  }

  @Test("a transaction that fails leaves nothing", arguments: StoreKind.allCases)
  func rollback(kind: StoreKind) throws {
    struct Stop: Error {}
    let folder = try TestFolder()
    let county = try TestCounty(store: kind.make(in: folder))
    var station = try county.station()
    station.publish(TestPosting(county.ids, places: 1))
    let before = try county.store.read { try $0.feedEnd() }
    #expect(throws: Stop.self) {
      try county.store.write { transaction in
        try transaction.append(
          [
            StoredEntry(
              sequence: 1, hash: station.headHash, bytes: station.chain[0],
              result: OperationResult(sequence: 1, id: nil, status: .applied))
          ], to: ChainHead(sequence: 1, hash: station.headHash), of: station.id,
          epoch: station.epoch)
        var set = try transaction.workingSet(LedgerReferences())
        set.tell(FeedEntry(kind: .event, id: "e", audience: nil, body: "x"))
        try transaction.save(set)
        throw Stop()
      }
    }
    #expect(try county.store.read { try $0.feedEnd() } == before)
    #expect(try county.push(station.batch(), from: station.id).acceptedThrough == 1)
  }

  @Test("the bytes of an operation come back as they came", arguments: StoreKind.allCases)
  func bytes(kind: StoreKind) throws {
    let folder = try TestFolder()
    let county = try TestCounty(store: kind.make(in: folder))
    var station = try county.station()
    station.append(.signedIn, ["person": .string(county.person().text), "note": "搬货 \n\"x\""])
    _ = try county.push(station.batch(), from: station.id)
    let stored = try county.store.read {
      try $0.entries(of: station.id, epoch: station.epoch, in: 1...1)
    }
    #expect(stored.first?.bytes == station.chain[0])
    #expect(stored.first?.hash == station.headHash)
  }

  @Test("a barrier is kept with all it has heard", arguments: StoreKind.allCases)
  func barrier(kind: StoreKind) throws {
    let folder = try TestFolder()
    let store = try kind.make(in: folder)
    let ids = SeededIdentifiers(seed: 4)
    let (one, two): (StationID, StationID) = (ids.identifier(), ids.identifier())
    var barrier = RestoreBarrier(waiting: [one, two])
    barrier.inventories[one] = RestoreBarrier.Inventory(
      epoch: .max, headSequence: 9, allotted: [ids.identifier(): 3])
    barrier.claims = [
      RestoreBarrier.Claim(station: two, shift: ids.identifier(), difference: -2)
    ]
    let meta = CountyMeta(generation: 5, barrier: barrier)
    try store.write { try $0.save(meta) }
    #expect(try store.read { try $0.meta() } == meta)
  }

  @Test("SQLite is durable when it answers, and refuses to share its file")
  func durable() throws {
    let folder = try TestFolder()
    let path = folder.path("county.sqlite")
    let store = try SQLiteCountyStore(path: path, generation: 1)
    #expect(try store.synchronousLevel() == 2)
    let error = #expect(throws: CountyStoreError.self) {
      try SQLiteCountyStore(path: path, generation: 1)
    }
    guard case .lockHeld = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("the schema itself refuses a shift whose places do not add up, and a rewritten operation")
  func schema() throws {
    let folder = try TestFolder()
    let path = folder.path("county.sqlite")
    let shift: ShiftID
    do {
      let county = try TestCounty(store: SQLiteCountyStore(path: path, generation: 1))
      var station = try county.station()
      let posting = TestPosting(county.ids, places: 3)
      shift = posting.shift
      station.publish(posting)
      try station.push(to: county)
    }
    let queue = try DatabaseQueue(path: path)
    for sql in [
      "UPDATE shift SET free = free + 1", "UPDATE shift SET confirmed = confirmed + 1",
      "UPDATE allotment SET confirmed = allotted + 1", "UPDATE entry SET bytes = x'00'",
      "DELETE FROM entry",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try queue.write { try $0.execute(sql: sql) } }
    }
    // Control: what adds up is taken.
    try queue.write {
      try $0.execute(
        sql: "UPDATE shift SET free = free + 1, outstanding = outstanding - 1 WHERE id = ?",
        arguments: [shift.rawValue])
    }
  }

  @Test("a copy that is opened as the county has a new generation and waits for its stations")
  func restoredCopy() throws {
    let folder = try TestFolder()
    let copy = folder.path("copy.sqlite")
    var station: TestStation
    let posting: TestPosting
    do {
      let store = try SQLiteCountyStore(path: folder.path("county.sqlite"), generation: 1)
      let county = try TestCounty(store: store)
      station = try county.station()
      posting = TestPosting(county.ids, places: 3)
      station.publish(posting)
      try station.push(to: county)
      try store.backup(to: copy)
      let hello = try county.service.hello(station.hello(), from: station.id)
      #expect(hello.archivedThrough == 1)
      station.confirm(county.person(), for: posting.shift)
      try station.push(to: county)
      #expect(
        try county.service.hello(station.hello(), from: station.id).archivedThrough == 1)
    }
    let county = try TestCounty(store: SQLiteCountyStore(path: copy, generation: 77))
    #expect(try county.store.read { try $0.meta().generation } == 77)
    #expect(try county.store.read { try $0.meta().barrier?.waiting } == [station.id])
    let results = try station.push(to: county)
    #expect(results.map(\.status) == [.applied, .applied])
    #expect(try county.store.read { try $0.meta().barrier } == nil)
    #expect(try county.shift(posting.shift)?.confirmed == 1)
  }

  @Test("a copy is put in the database's place, which stays beside it; while it is open, it is not")
  func restoring() throws {
    let folder = try TestFolder()
    let (path, copy) = (folder.path("county.sqlite"), folder.path("copy.sqlite"))
    let now = Instant(milliseconds: 5)
    do {
      let store = try SQLiteCountyStore(path: path, generation: 1)
      let county = try TestCounty(store: store)
      _ = try county.station("甲")
      try store.backup(to: copy)
      _ = try county.station("乙")
      #expect(throws: CountyStoreError.self) {
        try SQLiteCountyStore.restore(from: copy, to: path, at: now)
      }
    }
    try Data("no database".utf8).write(to: URL(fileURLWithPath: folder.path("other")))
    #expect(throws: (any Error).self) {
      try SQLiteCountyStore.restore(from: folder.path("other"), to: path, at: now)
    }
    #expect(try Self.names(path, generation: 2) == ["甲", "乙"])
    do {
      // A program that knows nothing of the county's lock.
      let stranger = try DatabaseQueue(path: path)
      _ = try stranger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM station") }
      #expect(throws: CountyStoreError.fileInUse(path: path)) {
        try SQLiteCountyStore.restore(from: copy, to: path, at: now)
      }
      try stranger.close()
    }
    try SQLiteCountyStore.restore(from: copy, to: path, at: now)
    #expect(try Self.names(path, generation: 3) == ["甲"])
    let store = try SQLiteCountyStore(path: path, generation: 4)
    #expect(try store.read { try $0.meta().generation } == 3)
    #expect(try store.read { try $0.meta().barrier } != nil)
    #expect(try Self.names(path + ".5", generation: 6) == ["甲", "乙"])
  }

  private static func names(_ path: String, generation: Int64) throws -> Set<String> {
    let store = try SQLiteCountyStore(path: path, generation: generation)
    return Set(try store.read { try $0.stations() }.map(\.name))
  }
}
