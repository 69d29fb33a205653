import CountyAPI
import CountyEndpoint
import FoundationEssentials
import GRDB
import OddJobMarket
import Testing

@Suite("The county's operator")
struct OperatorTests {
  struct Scene {
    let files: TestFolder
    let county: TestCounty
    let store: SQLiteCountyStore
    let desk: OperatorDesk

    init() throws {
      files = try TestFolder()
      store = try SQLiteCountyStore(path: files.path("county.sqlite"), generation: 1)
      county = try TestCounty(store: store)
      desk = OperatorDesk(
        service: county.service, archive: store, clock: county.clock, identifiers: county.ids)
    }
  }

  static let requests: [OperatorRequest] = {
    let ids = SeededIdentifiers(seed: 2)
    var listing = StationListing()
    listing.address = "文笔街 8 号"
    listing.latitude = 26_953_000
    return [
      .addStation(name: "城关站", id: nil), .addStation(name: "x", id: ids.identifier()),
      .addStation(name: "x", id: nil, listing: listing),
      .describeStation(ids.identifier(), name: "y", listing: listing), .listStations,
      .revoke(ids.identifier()), .writeOff(ids.identifier()), .readmit(ids.identifier()),
      .decide(ids.identifier(), .closed),
      .enrolmentCode(ids.identifier()), .publish(.policy, .object(["id": "p"])),
      .shareOut(ids.identifier()), .cutOff(ids.identifier()), .quarantined(limit: 5), .reconcile,
      .backup(path: "/x"),
    ]
  }()

  @Test("a request is the same after its way through the socket's bytes", arguments: requests)
  func bytes(request: OperatorRequest) throws {
    #expect(try OperatorRequest(JSONValue(parsing: request.json.canonicalBytes)) == request)
  }

  @Test("who asks the running server is answered by it; without one there is no answer")
  func socket() throws {
    let scene = try Scene()
    let path = scene.files.path("operator.socket")
    #expect(try OperatorSocket.ask(.listStations, at: path) == nil)
    let desk = scene.desk
    let socket = try OperatorSocket(path: path) { try desk.answer($0) }
    let added = try #require(
      try OperatorSocket.ask(.addStation(name: "城关站", id: nil), at: path))
    #expect(added.isDone)
    let listed = try #require(try OperatorSocket.ask(.listStations, at: path))
    #expect(listed.lines.count == 1)
    let refused = try #require(
      try OperatorSocket.ask(.writeOff(scene.county.ids.identifier()), at: path))
    #expect(!refused.isDone)
    withExtendedLifetime(socket) {}
  }

  @Test("reconciling finds nothing in a county that works, and what was tampered with")
  func reconcile() throws {
    let scene = try Scene()
    var station = try scene.county.station()
    let posting = TestPosting(scene.county.ids, places: 3)
    station.publish(posting)
    station.confirm(scene.county.person(), for: posting.shift)
    station.append(raw: Array(#"{"no":"operation"}"#.utf8))
    try station.push(to: scene.county)
    #expect(try scene.store.reconcile().isEmpty)
    let faults = [
      ("UPDATE application SET standing = 'none'", "not as many are confirmed"),
      ("UPDATE allotment SET allotted = allotted + 1", "do not add up"),
      (
        "DROP TRIGGER entryIsNotRewritten; UPDATE entry SET bytes = x'7B7D' WHERE sequence = 2",
        "chain broken at 2"
      ),
    ]
    for (sql, sentence) in faults {
      try scene.store.write { _ in }
      try scene.tamper(sql)
      #expect(try scene.store.reconcile().contains { $0.contains(sentence) }, "\(sql)")
    }
  }

  @Test("what was rejected or put aside is listed; what was applied is not")
  func quarantined() throws {
    let scene = try Scene()
    var station = try scene.county.station()
    station.append(.postingPublished, ["posting": "poison"])
    station.append(.signedIn, ["person": "x"])
    try station.push(to: scene.county)
    let lines = try scene.desk.answer(.quarantined(limit: 10))
    #expect(lines.count == 1)
    #expect(lines.first?.contains("malformed") == true)
  }

  @Test("the county's own posting is shared out among its stations, and each is told")
  func publish() throws {
    let scene = try Scene()
    let stations = try (0..<3).map { _ in try scene.county.station() }
    let posting = TestPosting(scene.county.ids, places: 10)
    _ = try scene.desk.answer(.publish(.posting, .object(posting.body())))
    #expect(throws: Problem.self) {
      try scene.desk.answer(.publish(.posting, .object(posting.body())))
    }
    let lines = try scene.desk.answer(.shareOut(posting.id))
    #expect(lines.first?.contains("free 2") == true)
    let allotted = try stations.map {
      try scene.county.allotted(posting.shift, to: $0.id) ?? 0
    }
    #expect(allotted.reduce(0, +) == 8)
    #expect(allotted.allSatisfy { $0 >= 2 })
  }
}

extension OperatorTests.Scene {
  /// Changes the file past the county, as a person with a database tool would.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: files.path("county.sqlite"))
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}
