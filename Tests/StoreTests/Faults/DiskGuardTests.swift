import OddJobMarket
import StationTestSupport
import Synchronization
import Testing

@testable import Store

@Suite("A disk that is nearly full")
struct DiskGuardTests {
  /// Room that a test takes away.
  private final class Room: Sendable {
    private let bytes: Mutex<Int64?>
    init(_ bytes: Int64?) { self.bytes = Mutex(bytes) }
    var free: Int64? { bytes.withLock { $0 } }
    func set(_ new: Int64?) { bytes.withLock { $0 = new } }
  }

  @Test("takes no act of people any more, writes nothing of it, and still lets what ran out end")
  func browsing() throws {
    let room = Room(64 << 20)
    let station = try TemporaryStation(freeDiskBytes: { room.free })
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    room.set((64 << 20) - 1)
    let operations = try store.queuedOperations()
    for _ in 0..<2 {
      #expect(throws: StoreError.diskFull) {
        try store.apply(person.id, shifts: [work.shift], by: person.party)
      }
      #expect(throws: StoreError.diskFull) { try store.signIn(person.id, until: TestDay.at(18)) }
    }
    #expect(try store.applications(of: person.id).isEmpty)
    #expect(try store.queuedOperations() == operations)
    #expect(try store.idleBoard(on: TestDay.businessDay, limit: 9).count == 1, "browsing goes on")
    for enough in [64 << 20, nil] as [Int64?] {
      room.set(enough)
      let other = try station.person()
      _ = try store.signIn(other.id, until: TestDay.at(18))
    }
    let applied = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    room.set(0)
    station.clock.set(TestDay.at(23))
    #expect(try !store.expire().isEmpty, "the station's own acts go on")
    #expect(try store.application(applied.application).state != .applied)
  }

  @Test(
    "is told by what is free",
    arguments: [
      (nil, .enough), (200 << 20, .enough), ((200 << 20) - 1, .low), (64 << 20, .low),
      ((64 << 20) - 1, .full), (0, .full),
    ] as [(Int64?, DiskSpace)])
  func levels(free: Int64?, space: DiskSpace) {
    #expect(DiskSpace(freeBytes: free) == space)
  }
}
