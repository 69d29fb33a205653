import OddJobMarket
import SelfService
import StationTestSupport
import Synchronization
import TerminalUI
import Testing

@testable import Station

/// What the office carries out on the thread of whoever asks.
@Suite("What is carried out at once")
struct AtOnceTests {
  /// Each looking for where answers go wrapped that once more: the answers went through all of the
  /// wrappings, and a panel that speaks would have ended the station within days.
  @Test("the thousandth call for help is answered from no deeper in the stack than the first")
  func depth() async throws {
    let office = SeatOffice(desk: try DeskStation().desk)
    let depths = Mutex<[UInt]>([])
    let (working, isWorking) = AsyncStream<Void>.makeStream()
    let work = Task {
      await office.run { message, _ in
        switch message {
        case .called:
          var here: UInt8 = 0
          let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
          depths.withLock { $0.append(address) }
        case .numbersCalled: isWorking.yield()
        default: break
        }
      }
    }
    office.take(.loadCalls, from: SeatID(1))
    for await _ in working { break }
    for visit in 0..<1_000 {
      office.take(
        .selfService(.callAttendant(doing: Wording("找零工", "Work")), visit: visit), from: SeatID(1))
    }
    office.close()
    await work.value
    let answered = depths.withLock { $0 }
    #expect(answered.count == 1_000)
    let (lowest, highest) = (try #require(answered.min()), try #require(answered.max()))
    #expect(highest - lowest < 4_096, "\(highest - lowest) bytes of stack")
  }
}
