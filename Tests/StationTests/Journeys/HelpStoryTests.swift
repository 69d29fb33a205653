import Attendant
import OddJobMarket
import Station
import StationTestSupport
import Store
import Synchronization
import TerminalUI
import Testing

@testable import SelfService

/// Somebody at a panel asks for help and the attendant answers, on the real office.
@Suite("A call for help across seats")
struct HelpStoryTests {
  private let station: DeskStation
  private let office: SeatOffice
  private let panel: SeatDriver
  private let other: SeatDriver
  private let attendant: SeatDriver
  private let colleague: SeatDriver

  init() throws {
    station = try DeskStation()
    let store = try station.station.store
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    office = SeatOffice(desk: station.desk)
    panel = SeatDriver(office: office, seat: 1)
    other = SeatDriver(office: office, size: Size(rows: 20, columns: 60), seat: 2)
    let size = Size(rows: 34, columns: 120)
    attendant = SeatDriver(office: office, kind: .attendant, size: size, seat: 3)
    colleague = SeatDriver(office: office, kind: .attendant, size: size, seat: 4)
    attendant.type("2580")
    attendant.press(.enter)
  }

  private func pass(from seat: SeatDriver) {
    let all = [panel, other, attendant, colleague]
    seat.passOn(to: all.filter { $0 !== seat })
  }

  @Test("the attendant sees seat and screen, and only that seat is told that somebody comes")
  func story() throws {
    panel.press(.home)
    #expect(panel.tap("我的活和工资"))
    panel.type("5226")
    panel.press(.f(9))
    pass(from: panel)
    #expect(panel.shows("已叫工作人员") && !panel.shows("马上来"))
    #expect(attendant.shows("1号屏") && attendant.shows("求助，按 h 知道了：请问您是谁"))
    #expect(!attendant.shows("5226"))

    other.press(.home)
    #expect(other.tap("找零工"))
    other.press(.f(9))
    pass(from: other)
    #expect(attendant.shows("（共2人）"))

    attendant.press(.character("h"))
    pass(from: attendant)
    #expect(panel.shows("马上来") && !other.shows("马上来"))
    #expect(attendant.shows("2号屏") && attendant.shows("：找零工"))
    #expect(colleague.shows("2号屏") && !colleague.shows("1号屏"), "\(colleague.screen)")
    attendant.press(.character("h"))
    pass(from: attendant)
    #expect(other.shows("马上来") && !colleague.shows("求助"))

    attendant.press(.character("5"))
    #expect(attendant.shows("1号屏") && attendant.shows("请问您是谁"), "\(attendant.screen)")
  }

  @Test("who has left the seat is not told of the next person's screen")
  func left() {
    panel.press(.home)
    #expect(panel.tap("我的活和工资"))
    panel.press(.f(9))
    pass(from: panel)
    panel.send(.selfService(.finishedTapped))
    attendant.press(.character("h"))
    pass(from: attendant)
    #expect(!panel.shows("马上来"))
  }

  @Test("a call is told in the turn of the touch, behind nobody's reading or writing")
  func overtakes() async {
    let told = Told()
    let office = office
    let work = Task.detached { await office.run { message, _ in told.take(message) } }
    office.take(.selfService(.loadStations, visit: 0), from: SeatID(1))
    await told.answer()
    let doing = Wording("找零工", "Find work")
    office.take(.selfService(.callAttendant(doing: doing), visit: 0), from: SeatID(1))
    #expect(told.calls == 1)
    office.take(.attendant(.answerHelp(seat: "seat 1"), visit: 0), from: SeatID(3))
    #expect(told.calls == 2)
    office.close()
    await work.value
  }
}

/// What an office says: calls for help and their answers are counted, any other answer is awaited.
private final class Told: Sendable {
  private let count = Mutex(0)
  private let arrivals: AsyncStream<Void>
  private let arrival: AsyncStream<Void>.Continuation

  init() { (arrivals, arrival) = AsyncStream.makeStream() }

  var calls: Int { count.withLock { $0 } }

  func take(_ message: SeatProgram.Message) {
    switch message {
    case .called, .helpAnswered: count.withLock { $0 += 1 }
    case .selfServiceReply(.stations, _): arrival.yield()
    default: break
    }
  }

  func answer() async {
    for await _ in arrivals { return }
  }
}
