import Matching
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI

@testable import Attendant

/// A station that goes by a rule of turns, with the attendant at the desk and one public seat.
struct TurnStation {
  let station: DeskStation
  let store: Store
  let people: [TestPerson]
  let attendant: SeatDriver
  let panel: SeatDriver

  init(_ rule: TurnRule, people count: Int = 3) throws {
    station = try DeskStation {
      $0.turns = rule
      $0.aims = Aim.turnOrder
    }
    store = try station.station.store
    let temporary = station.station
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    people = try (0..<count).map { _ in try temporary.person() }
    let office = SeatOffice(desk: station.desk, aside: { $0() })
    panel = SeatDriver(office: office, seat: 1)
    attendant = SeatDriver(
      office: office, kind: .attendant, size: Size(rows: 34, columns: 120), seat: 2)
    _ = station.desk.lookAtClock(elapsed: nil)
  }

  /// Signs people in, by their places, one after the other.
  func signIn(_ places: Int...) throws {
    for place in places {
      _ = try store.signIn(people[place].id, until: station.station.clock.now + Minutes(600))
    }
  }

  /// Turns to the morning so many days after the first.
  func morning(after days: Int) {
    station.station.clock.set(TestDay.at(7, days: days))
    _ = station.desk.lookAtClock(elapsed: nil)
  }

  func unlock(_ view: Character) {
    if attendant.state.attendant.workspace == nil {
      attendant.type("2580")
      attendant.press(.enter)
    }
    attendant.press(.character(view))
  }

  /// The people of the list in turn, by their places in `people`.
  var order: [Int] {
    let turns = attendant.state.attendant.workspace?.turns.people ?? []
    return turns.compactMap { turn in people.firstIndex { $0.id == turn.person } }
  }

  /// What the desk says of a person's turn.
  func explanation(_ place: Int) -> String {
    attendant.state.attendant.workspace?.turns[people[place].id]?.explanation.chinese ?? ""
  }

  /// Selects somebody in the queue by name.
  func select(_ place: Int) {
    attendant.press(.home)
    for _ in people
    where attendant.state.attendant.workspace?.calling.list.selected?.jobSeeker
      != people[place].id
    { attendant.press(.down) }
  }

  /// Opens 我的活和工资 of a person at the panel, and from there why they stand where they do.
  func askAtPanel(_ place: Int) -> String {
    panel.press(.home)
    panel.tap("我的活和工资")
    panel.type(people[place].idNumber)
    panel.press(.enter)
    panel.type(people[place].code)
    panel.press(.enter)
    panel.tap("我排第几")
    let text = panel.screen
    panel.tap("返回")
    panel.tap("我办完了")
    return text.filter { !$0.isWhitespace && $0 != "│" }
  }
}
