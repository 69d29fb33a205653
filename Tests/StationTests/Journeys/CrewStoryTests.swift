import FoundationEssentials
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// A crew of six, one shift with five places, a van, and the sheet that comes back next morning.
@Suite("A crew's day")
struct CrewStoryTests {
  let station: DeskStation
  let office: SeatOffice
  let people: [TestPerson]
  let work: TestWork

  init() throws {
    station = try DeskStation()
    office = SeatOffice(desk: station.desk)
    let floor = station.station
    _ = try floor.store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "258036"))
    people = try (0..<6).map { _ in try floor.person() }
    work = try floor.work {
      $0.places = 5
      $0.hours = [(TestDay.at(9), TestDay.at(17))]
    }
  }

  private func attendant(_ number: Int) -> SeatDriver {
    let seat = SeatDriver(office: office, kind: .attendant, seat: number)
    seat.type("258036")
    seat.press(.enter)
    return seat
  }

  private var states: [ApplicationState] {
    get throws { try station.desk.store.boardApplications(work.shift).map(\.state) }
  }

  private func myWork(of person: TestPerson, seat number: Int) throws -> SeatDriver {
    let panel = SeatDriver(office: office, seat: number)
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("我的活和工资"))
    for digit in person.idNumber { #expect(panel.tap(String(digit))) }
    panel.tap("下一步")
    for digit in person.code { #expect(panel.tap(String(digit))) }
    panel.tap("确定")
    panel.tap("下一步")
    #expect(panel.tap("擦玻璃"))
    return panel
  }

  @Test("six enrol and apply, five go, four leave with the van, and the roll tells how it went")
  func day() throws {
    let desk = attendant(1)
    enrol(on: desk)
    #expect(try station.desk.store.crews().map(\.members.count) == [6])

    desk.press(.character("1"))
    desk.press(.character("g"))
    desk.press(.enter)
    desk.press(.f(2))
    #expect(desk.shows("只有5个名额，6个人，少1个"))
    #expect(try states.isEmpty)
    desk.press(.f(2))
    #expect(try states.isEmpty)
    desk.press(.character("r"))
    #expect(try states == Array(repeating: .confirmed, count: 5))
    #expect(desk.shows("没报：\(people[5].name)"))

    desk.press(.character("s"))
    #expect(desk.shows("驿站门口") && desk.shows("13985505678"))
    for _ in 0..<4 { desk.press(.character(" ")) }
    desk.press(.f(2))
    #expect(desk.shows("没到：\(people[4].name)"))
    #expect(try states == Array(repeating: .departed, count: 4) + [.confirmed])

    desk.press(.character("M"))
    let folder = URL(filePath: station.desk.store.path).deletingLastPathComponent()
      .appending(path: "outgoing").path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 1)

    try nextMorning()
    #expect(try states == [.finished, .finished, .finished, .finished, .noShow])
    let short = try myWork(of: people[1], seat: 3)
    #expect(short.shows("点名单上：7小时"))
    let absent = try myWork(of: people[4], seat: 4)
    #expect(absent.shows("没到岗（本人原因）"))
    #expect(try station.desk.store.verifyChain().firstBroken == nil)
  }

  private func enrol(on desk: SeatDriver) {
    desk.press(.character("6"))
    desk.press(.character("n"))
    for person in people {
      desk.type(person.idNumber)
      desk.press(.enter)
    }
    desk.press(.f(2))
    for _ in people { desk.press(.character(" ")) }
    desk.press(.f(2))
    desk.press(.enter)
  }

  /// The sheet comes back: one hour less for the second, and the fifth did not come.
  private func nextMorning() throws {
    station.station.clock.set(TestDay.at(8, days: 1))
    _ = try station.desk.store.observeClock(elapsed: .hours(25))
    let desk = attendant(2)
    desk.press(.left)
    desk.press(.character("m"))
    #expect(desk.shows("点名单"))
    desk.type("11112")
    desk.press(.tab)
    for hours in ["8", "7", "8", "8"] {
      desk.type(hours)
      desk.press(.enter)
    }
    desk.press(.f(2))
    #expect(desk.shows("点名单录入5人"))
  }
}
