import OddJobMarket
import Station
import StationTestSupport
import Store
import Synchronization
import TerminalUI
import Testing

@Suite("A disk that runs out of room")
struct DiskRoomTests {
  /// Room that a test takes away.
  private final class Room: Sendable {
    private let bytes = Mutex<Int64>(1 << 30)
    var free: Int64 { bytes.withLock { $0 } }
    func set(_ new: Int64) { bytes.withLock { $0 = new } }
  }

  @Test("is said on the attendant's screen, as soon as the clock has seen it, and taken back")
  func isSaid() throws {
    let room = Room()
    let known = try DeskStation()
    let desk = Desk(
      store: try known.station.store, settings: StationSettings(),
      surroundings: Surroundings(
        clock: known.station.clock, identifiers: known.station.identifiers,
        monotonicMilliseconds: { 0 }, bootID: "test", freeDiskBytes: { room.free }))
    let seat = SeatDriver(office: SeatOffice(desk: desk), kind: .attendant, seat: 1)
    seat.type(TemporaryStation.attendantPIN)
    seat.press(.enter)
    #expect(!desk.lookAtClock(elapsed: 0))
    #expect(!seat.shows("磁盘"))
    for (bytes, words) in [
      ((200 << 20) - 1, "磁盘剩不到200 MiB，请清理"), ((64 << 20) - 1, "来的人只能看，请马上清理"),
    ] as [(Int64, String)] {
      room.set(bytes)
      #expect(desk.lookAtClock(elapsed: 0), "the seats are told")
      #expect(!desk.lookAtClock(elapsed: 0), "once")
      seat.send(.marketChanged)
      #expect(seat.shows(words))
    }
    room.set(1 << 30)
    #expect(desk.lookAtClock(elapsed: 0))
    seat.send(.marketChanged)
    #expect(!seat.shows("磁盘"))
  }
}
