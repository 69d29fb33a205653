import CountyAPI
import OddJobMarket
import Testing

@testable import CountyEndpoint

/// Rights that a station used up or gave back, of which the county's copy knows nothing.
@Suite("Rights that the copy does not know")
struct RestoredRightsTests {
  private var scene: RestoreTests.Scene
  private let shift: ShiftID

  init() throws {
    scene = try RestoreTests.Scene()
    shift = scene.posting.shift
  }

  private func results(for station: StationID) throws -> [OperationResult] {
    try scene.county.changes(for: station, .result).compactMap { change in
      try change.body.map { try OperationResult(JSONMembers($0)) }
    }
  }

  private func toldAllotment(of station: StationID) throws -> Int {
    let body = try #require(try scene.county.changes(for: station, .allotment).last?.body)
    return try JSONMembers(body).count("allotted")
  }

  @Test("are counted once all stations have said what they hold", arguments: [true, false])
  mutating func usedBeforeTheHello(oneFirst: Bool) throws {
    scene.two.append(.hiredOutside, ["shift": .string(shift.text), "count": 1, "places": 3])
    let hired = Int64(scene.two.chain.count)
    if oneFirst { try scene.oneComesBack() }
    let answer = try scene.two.greet(
      scene.county, allotments: [.init(shift: shift, allotted: 1, used: 1)])
    let batch = scene.two.batch(from: Int(answer.expectedSequence))
    let pushed = try scene.county.push(batch, from: scene.two.id).results
    #expect(pushed.last?.status == .pending)
    if !oneFirst { try scene.oneComesBack() }
    let settled = try results(for: scene.two.id).last { $0.sequence == hired }
    #expect(settled?.status == .applied)
    let ledger = try #require(try scene.county.shift(shift))
    #expect(ledger.headcount == 3 && ledger.isBalanced)
    #expect(ledger[scene.two.id].allotted == 1 && ledger[scene.two.id].confirmed == 1)
    #expect(ledger[scene.two.id].through == hired)
    #expect(try toldAllotment(of: scene.two.id) == 1)
  }

  @Test("that went after the hello come out of what the station said it holds")
  mutating func usedAfterTheHello() throws {
    try scene.twoComesBack()
    scene.two.append(.hiredOutside, ["shift": .string(shift.text), "count": 1, "places": 3])
    let hired = Int64(scene.two.chain.count)
    #expect(try scene.two.push(to: scene.county).last?.status == .pending)
    try scene.oneComesBack()
    #expect(try results(for: scene.two.id).last { $0.sequence == hired }?.status == .applied)
    let ledger = try #require(try scene.county.shift(shift))
    #expect(ledger.headcount == 3 && ledger.isBalanced)
    #expect(ledger[scene.two.id].allotted == 1 && ledger[scene.two.id].confirmed == 1)
  }

  @Test("and that nobody has even then are refused")
  mutating func nobodyHas() throws {
    scene.two.append(.rightsReleased, ["shift": .string(shift.text), "count": 9])
    let released = Int64(scene.two.chain.count)
    try scene.twoComesBack()
    try scene.oneComesBack()
    let settled = try results(for: scene.two.id).last { $0.sequence == released }
    #expect(settled?.status == .rejected && settled?.code == .noPlaceRight)
    let ledger = try #require(try scene.county.shift(shift))
    #expect(ledger.headcount == 4 && ledger.isBalanced)
    #expect(try toldAllotment(of: scene.two.id) == ledger[scene.two.id].allotted)
  }

  @Test("what waits is kept with whether the inventory has it, in the form of earlier programs too")
  func kept() throws {
    let place = OperationPlace(station: scene.one.id, epoch: 7, sequence: 3)
    var barrier = RestoreBarrier(waiting: [scene.two.id])
    barrier.deferred = [
      .init(place: place, isInInventory: true), .init(place: place, isInInventory: false),
    ]
    #expect(try RestoreBarrier(barrier.json) == barrier)
  }
}
