import CountyAPI
import CountyEndpoint
import Crypto
import OddJobMarket
import Testing

@Suite("A station that was written off and is found")
struct ReadmissionTests {
  @Test("it comes back with a new certificate, and its chain goes on where the county has it")
  func comesBack() throws {
    let scene = try CertificateTests.Scene()
    let county = scene.county
    var station = try county.station()
    let old = try scene.peer(scene.enrol(station.id, P256.Signing.PrivateKey()))
    let posting = TestPosting(county.ids, places: 3)
    station.publish(posting)
    try station.push(to: county)
    _ = try scene.desk.answer(.writeOff(station.id))
    #expect(throws: Problem.self) { try scene.code(for: station.id) }
    #expect(try county.shift(posting.shift)?[station.id].outstanding == 0)

    let lines = try scene.desk.answer(.readmit(station.id))
    let refused = #expect(throws: Problem.self) {
      try scene.authenticator.station(of: old, allowingExpired: false)
    }
    #expect(refused?.code == .notAuthorised)
    let issued = try scene.authenticator.enrol(
      Enrolment(
        station: station.id, code: #require(lines.last),
        certificateRequest: CertificateTests.request(P256.Signing.PrivateKey())))
    #expect(!issued.certificate.isEmpty)
    station.append(.signedIn, ["person": .string(county.person().text)])
    #expect(try station.push(to: county).map(\.sequence) == [2])
    // It has a share in what is given out again.
    _ = try scene.desk.answer(.shareOut(posting.id))
    #expect(try county.shift(posting.shift)?[station.id].outstanding == 3)
    // Only who was written off is taken in.
    #expect(throws: Problem.self) { try scene.desk.answer(.readmit(station.id)) }
    try county.service.revoke(station.id)
    #expect(throws: Problem.self) { try scene.desk.answer(.readmit(station.id)) }
  }

  @Test("another file of the same station begins a chain of its own")
  func newEpoch() throws {
    let county = try TestCounty()
    var station = try county.station()
    station.append(.signedIn, ["person": .string(county.person().text)])
    try station.push(to: county)
    try county.service.writeOff(station.id)
    try county.service.readmit(station.id)
    var other = station
    other.beginEpoch(8)
    other.append(.signedIn, ["person": .string(county.person().text)])
    #expect(try other.push(to: county).map(\.sequence) == [1])
    let entries = try county.store.read { transaction in
      try [7, 8].map { try transaction.entries(of: station.id, epoch: $0, in: 1...10).count }
    }
    #expect(entries == [1, 1])
  }

  @Test("while a county recovers, it is waited for like any other")
  func barrier() throws {
    let store = MemoryCountyStore(generation: 1)
    let county = try TestCounty(store: store)
    let (one, two) = (try county.station(), try county.station())
    store.restore(from: store.backup(), generation: 2)
    try county.service.writeOff(two.id)
    #expect(try county.store.read { try $0.meta().barrier?.waiting } == [one.id])
    try county.service.readmit(two.id)
    #expect(try county.store.read { try $0.meta().barrier?.waiting } == [one.id, two.id])
  }
}
