import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket
import PostgresTestSupport
import Testing

@testable import CountyPostgres

@Suite("What the county's copies count for")
struct ArchiveTests {
  /// The stores whose copies an operator makes.
  static let kinds: [StoreKind] = [.sqlite, .postgres]

  private func archivedThrough(_ county: TestCounty, _ station: TestStation) throws -> Int64 {
    try county.service.hello(station.hello(), from: station.id).archivedThrough
  }

  @Test("a copy counts as the archive of what it holds, and of nothing after it", arguments: kinds)
  func moves(kind: StoreKind) throws {
    let folder = try TestFolder()
    let county = try TestCounty(store: kind.make(in: folder))
    let archive = try #require(county.store as? any CountyStore & CountyArchive)
    var (station, other) = (try county.station("甲"), try county.station("乙"))
    station.publish(TestPosting(county.ids, places: 3))
    try station.push(to: county)
    // Control: without a copy nothing is archived, however much has been pushed.
    #expect(try archivedThrough(county, station) == 0)
    try archive.backup(to: folder.path("first"))
    #expect(try archivedThrough(county, station) == 1)
    #expect(try archivedThrough(county, other) == 0)
    station.append(.signedIn, ["person": .string(county.person().text)])
    other.append(.signedIn, ["person": .string(county.person().text)])
    try station.push(to: county)
    try other.push(to: county)
    #expect(try archivedThrough(county, station) == 1, "the copy is older")
    try archive.backup(to: folder.path("second"))
    #expect(try archivedThrough(county, station) == 2)
    #expect(try archivedThrough(county, other) == 1)
  }

  @Test("a copy that does not come about counts for nothing", arguments: kinds)
  func fails(kind: StoreKind) throws {
    let folder = try TestFolder()
    let county = try TestCounty(store: kind.make(in: folder))
    let archive = try #require(county.store as? any CountyStore & CountyArchive)
    var station = try county.station()
    station.publish(TestPosting(county.ids, places: 3))
    try station.push(to: county)
    try Data("somebody's".utf8).write(to: URL(fileURLWithPath: folder.path("taken")))
    for path in [folder.path("taken"), folder.path("no folder/copy")] {
      #expect(throws: (any Error).self, "\(path)") { try archive.backup(to: path) }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("taken"))).count == 10)
    #expect(try archivedThrough(county, station) == 0)
    // Control: the same is copied to a place where it can be.
    try archive.backup(to: folder.path("free"))
    #expect(try archivedThrough(county, station) == 1)
  }

  @Test("without pg_dump nothing is copied, and the sentence names it")
  func withoutProgram() throws {
    let folder = try TestFolder()
    let address = try PostgresAddress(TemporaryPostgres.shared.get().makeDatabase())
    let path = folder.path("copy")
    let error = #expect(throws: CountyStoreError.self) {
      try PostgresDump(address: address, program: "/no/such/pg_dump").write(to: path)
    }
    #expect(error?.sentence.contains("postgresql-client") == true)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("PostgreSQL's copy is put back with every operation that counts as archived")
  func putBack() throws {
    let folder = try TestFolder()
    let server = try TemporaryPostgres.shared.get()
    let store = try PostgresCountyStore(PostgresAddress(server.makeDatabase()), generation: 1)
    let county = try TestCounty(store: store)
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 3)
    station.publish(posting)
    station.confirm(county.person(), for: posting.shift)
    try station.push(to: county)
    try store.backup(to: folder.path("copy"))
    let archived = try archivedThrough(county, station)
    station.confirm(county.person(), for: posting.shift)
    try station.push(to: county)

    let url = try server.makeDatabase()
    try server.restore(folder.path("copy"), into: url)
    let copy = try PostgresCountyStore(PostgresAddress(url), generation: 1)
    try copy.beginAnew(generation: 77)
    let later = try TestCounty(store: copy)
    let chain = try copy.read { try $0.chain(of: station.id, epoch: station.epoch) }
    #expect(try #require(chain).sequence >= archived && archived == Int64(station.chain.count) - 2)
    #expect(try copy.reconcile() == [])
    // What the copy lacks comes back from the station.
    try station.push(to: later)
    #expect(try later.shift(posting.shift)?.confirmed == 2)
  }
}
