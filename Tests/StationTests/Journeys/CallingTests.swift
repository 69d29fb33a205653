import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import SelfService

/// Numbers called from the desk to every seat, on the real desk and a real file.
@Suite("Calling numbers across seats")
struct CallingTests {
  private let station: DeskStation
  private let office: SeatOffice
  private let people: [TestPerson]
  private let panel: SeatDriver
  private let other: SeatDriver
  private let attendant: SeatDriver

  init() throws {
    station = try DeskStation()
    let store = try station.station.store
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    office = SeatOffice(desk: station.desk)
    let temporary = station.station
    people = try (0..<3).map { _ in try temporary.person() }
    panel = SeatDriver(office: office, seat: 1)
    other = SeatDriver(office: office, size: Size(rows: 20, columns: 60), seat: 2)
    attendant = SeatDriver(
      office: office, kind: .attendant, size: Size(rows: 34, columns: 120), seat: 3)
    attendant.type("2580")
    attendant.press(.enter)
  }

  /// Signs a person in at the panel as they do, and leaves it to the next.
  private func signIn(_ person: TestPerson) {
    panel.press(.home)
    #expect(panel.tap("今天有空"))
    panel.type(person.idNumber)
    panel.press(.enter)
    panel.type(person.code)
    panel.press(.enter)
    #expect(panel.tap("到傍晚"))
    #expect(panel.shows("号"))
    #expect(panel.tap("我办完了"))
    panel.passOn(to: other, attendant)
  }

  /// Presses a key at the desk and lets every seat hear of it.
  private func atDesk(_ key: Key) {
    attendant.press(key)
    attendant.passOn(to: panel, other)
  }

  private func seconds(_ count: Int) {
    for _ in 0..<count {
      let clock = station.station.clock
      clock.set(Instant(milliseconds: clock.now.milliseconds + 1_000))
      for seat in [panel, other, attendant] { seat.tick() }
    }
  }

  private var shown: [[Int]] {
    [panel, other].map { $0.state.selfService.context.shownCalls.map(\.number) }
  }
  private var rings: [Int] { [panel, other, attendant].map { SeatProgram.rings($0.state) } }

  /// What stands in the row of a number at the desk.
  private func row(_ number: Int) -> String {
    attendant.screen.split(separator: "\n").map(String.init)
      .first { $0.contains(people[number - 1].name) } ?? ""
  }

  @Test("three sign in; the second is called twice, missed, called again and comes")
  func story() throws {
    for person in people { signIn(person) }
    attendant.press(.character("5"))
    for number in 1...3 { #expect(row(number).contains("等候")) }

    attendant.press(.down)
    atDesk(.character("c"))
    #expect(shown == [[2], [2]] && rings == [1, 1, 0])
    #expect(row(2).contains("已叫号") && row(1).contains("等候"))
    #expect(panel.shows("请到服务台") && other.shows("请到服务台"))
    seconds(11)
    #expect(rings == [2, 2, 0])

    atDesk(.character("r"))
    #expect(rings == [3, 3, 0] && row(2).contains("再次叫号"))
    seconds(11)
    atDesk(.character("x"))
    #expect(row(2).contains("过号") && rings == [4, 4, 0])

    atDesk(.f(9))
    #expect(shown == [[1, 2], [1, 2]] && row(1).contains("已叫号"))
    seconds(11)
    // A restart of the program forgets nothing: a seat that comes now shows the same.
    let fresh = SeatDriver(office: office, seat: 4)
    #expect(fresh.state.selfService.context.shownCalls.map(\.number) == [1, 2])
    #expect(SeatProgram.rings(fresh.state) == 0)

    attendant.press(.down)
    #expect(attendant.shows("2号 \(people[1].name) · "))
    atDesk(.character("r"))
    #expect(shown == [[2, 1], [2, 1]])
    atDesk(.character("a"))
    #expect(shown == [[1], [1]] && row(2).contains("已到") && row(3).contains("等候"))
  }

  @Test("nothing but numbers is on a public seat, while the desk has the full names")
  func nothingPersonal() throws {
    for person in people { signIn(person) }
    attendant.press(.character("5"))
    for _ in 0..<3 { atDesk(.f(9)) }
    #expect(shown == [[3, 2, 1], [3, 2, 1]])
    panel.tap(at: Position(row: 10, column: 20))
    #expect(panel.shows("请 3 号到服务台") && other.shows("请到服务台"))
    for person in people {
      #expect(attendant.shows(person.name))
      for seat in [panel, other] {
        let family = person.name.prefix(1) + "师傅"
        #expect(!seat.shows(person.name) && !seat.shows(String(family)))
        #expect(!seat.shows(String(person.idNumber.suffix(4))))
      }
    }
  }

  @Test("a step that another seat was quicker with is refused, and rings nowhere")
  func race() throws {
    signIn(people[0])
    attendant.press(.character("5"))
    _ = try station.station.store.callNext(by: station.station.attendant)
    atDesk(.character("c"))
    #expect(attendant.shows(Refusal.illegalCall(.called).wording.chinese))
    #expect(rings == [0, 0, 0] && row(1).contains("已叫号"))
    atDesk(.f(9))
    #expect(attendant.shows(Refusal.nobodyWaiting.wording.chinese))
  }
}
