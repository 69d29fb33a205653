import CountyAPI
import CountyEndpoint
import OddJobMarket
import Testing

@Suite("A county put back from a copy")
struct RestoreTests {
  /// A county whose copy is older than what it gave out: rights of one were released and given to
  /// two, which used them.
  struct Scene {
    let county: TestCounty
    let store = MemoryCountyStore(generation: 1)
    var one: TestStation
    var two: TestStation
    let posting: TestPosting

    init(safeguards: Safeguards = .all) throws {
      county = try TestCounty(store: store, safeguards: safeguards)
      one = try county.station()
      two = try county.station()
      posting = TestPosting(county.ids, places: 4)
      one.publish(posting)
      try one.push(to: county)
      let copy = store.backup()
      try county.service.shareOut(posting.id)
      one.release(2, of: posting.shift)
      try one.push(to: county)
      two.confirm(county.person(), for: posting.shift)
      try two.push(to: county)
      #expect(try county.shift(posting.shift)?[two.id].allotted == 2)
      store.restore(from: copy, generation: 2)
    }

    var held: [Hello.OpenAllotment] {
      [Hello.OpenAllotment(shift: posting.shift, allotted: 2, used: 1)]
    }

    @discardableResult
    mutating func oneComesBack() throws -> [OperationResult] {
      let inventory = [Hello.OpenAllotment(shift: posting.shift, allotted: 2, used: 0)]
      let answer = try one.greet(county, allotments: inventory)
      return try county.push(
        one.batch(from: Int(answer.expectedSequence)), from: one.id
      ).results
    }

    @discardableResult
    mutating func twoComesBack() throws -> [OperationResult] {
      let answer = try two.greet(county, allotments: held)
      return try county.push(
        two.batch(from: Int(answer.expectedSequence)), from: two.id
      ).results
    }
  }

  @Test("it asks again for what the copy lacks, and keeps every promise", arguments: [true, false])
  func comesBack(oneFirst: Bool) throws {
    var scene = try Scene()
    if oneFirst { try scene.oneComesBack() }
    let results = try scene.twoComesBack()
    // The right to it is not in the copy: the answer waits for the inventories of all.
    if !oneFirst { #expect(results.map(\.status) == [.applied, .pending]) }
    if !oneFirst { try scene.oneComesBack() }
    let shift = try #require(try scene.county.shift(scene.posting.shift))
    #expect(shift[scene.one.id].allotted == 2)
    #expect(shift[scene.two.id].allotted == 2)
    #expect(shift[scene.two.id].confirmed == 1)
    #expect(shift.free == 0)
    #expect(try scene.store.read { try $0.meta().barrier } == nil)
    let told = try scene.county.changes(for: scene.two.id, .result).last?.body
    if !oneFirst {
      #expect(try OperationResult(JSONMembers(#require(told))).status == .applied)
    }
  }

  @Test("nothing is given out before every active station has said what it holds")
  func barrier() throws {
    var scene = try Scene()
    try scene.oneComesBack()
    try scene.county.service.shareOut(scene.posting.id)
    #expect(try scene.county.shift(scene.posting.shift)?[scene.two.id].allotted == 0)
    try scene.twoComesBack()
    let shift = try #require(try scene.county.shift(scene.posting.shift))
    #expect(shift[scene.two.id].allotted == 2)
    #expect(shift.confirmed == 1)
  }

  @Test("control: without the barrier the rights are given twice, and a promise is broken")
  func barrierControl() throws {
    var scene = try Scene(safeguards: Safeguards.all.subtracting(.waitsAfterRestore))
    try scene.oneComesBack()
    var three = try scene.county.station()
    try scene.county.service.writeOff(scene.two.id)
    try scene.county.service.shareOut(scene.posting.id)
    let granted = try #require(try scene.county.shift(scene.posting.shift)?[three.id].allotted)
    #expect(granted > 0)
    for _ in 0..<granted { three.confirm(scene.county.person(), for: scene.posting.shift) }
    try three.push(to: scene.county)
    #expect(try scene.twoComesBack().last?.code == .noPlaceRight)
  }

  @Test("control: without the inventories a right that was given is lost")
  func inventoryControl() throws {
    var scene = try Scene(safeguards: Safeguards.all.subtracting(.readsInventories))
    try scene.oneComesBack()
    try scene.twoComesBack()
    let shift = try #require(try scene.county.shift(scene.posting.shift))
    #expect(shift[scene.two.id].allotted == 1)
  }

  @Test("a hello from before the restore, which comes late, is not what the station holds")
  func lateHello() throws {
    var scene = try Scene()
    try scene.oneComesBack()
    for generation in [nil, 1] as [Int64?] {
      var late = scene.two.hello(ledgerGeneration: generation)
      late.headSequence = 0
      late.headHash = scene.two.hash(at: 0)
      _ = try scene.county.service.hello(late, from: scene.two.id)
      #expect(
        try scene.store.read { try $0.meta().barrier?.waiting } == [scene.two.id],
        "generation \(generation as Any)")
    }
    try scene.twoComesBack()
    let shift = try #require(try scene.county.shift(scene.posting.shift))
    #expect(shift[scene.two.id].allotted == 2 && shift.confirmed == 1)
  }

  @Test("a lost station that is written off holds the others up no longer")
  func writeOffLifts() throws {
    var scene = try Scene()
    try scene.oneComesBack()
    #expect(try scene.store.read { try $0.meta().barrier } != nil)
    try scene.county.service.writeOff(scene.two.id)
    #expect(try scene.store.read { try $0.meta().barrier } == nil)
  }

  @Test("a cursor from before is gone, and the snapshot has everything", arguments: [1, 100, 700])
  func snapshot(count: Int) throws {
    let store = MemoryCountyStore(generation: 1)
    let county = try TestCounty(store: store)
    var station = try county.station()
    let copy = store.backup()
    for _ in 0..<count { station.publish(TestPosting(county.ids, places: 1)) }
    for first in stride(from: 1, through: count, by: 200) {
      _ = try county.push(
        station.batch(from: first, through: min(count, first + 199)), from: station.id)
    }
    let cursor = try county.service.changes(after: nil, limit: 1, for: station.id).cursor
    store.restore(from: copy, generation: 2)
    let problem = #expect(throws: Problem.self) {
      try county.service.changes(after: cursor, limit: 1, for: station.id)
    }
    #expect(problem?.code == .cursorGone)
    for first in stride(from: 1, through: count, by: 200) {
      _ = try county.push(
        station.batch(from: first, through: min(count, first + 199)), from: station.id)
    }
    var page = try county.service.snapshot(page: nil, for: station.id)
    var postings = page.changes.filter { $0.kind == .posting }
    while let next = page.next {
      page = try county.service.snapshot(page: next, for: station.id)
      postings += page.changes.filter { $0.kind == .posting }
    }
    #expect(Set(postings.map(\.id)).count == count)
    let after = try county.service.changes(after: page.cursor, limit: 10, for: station.id)
    #expect(after.changes.isEmpty)
  }
}
