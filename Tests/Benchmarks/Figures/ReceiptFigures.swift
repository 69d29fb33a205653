import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI

/// From the commit of a sign-in to its receipt whole before the person, code and all: read from the
/// file, put in words, made a code and drawn.
struct ReceiptFigures {
  let data: PreparedDatabase
  var visitors = 100

  func measure() throws {
    let desk = try data.openCopy("receipt")
    try desk.loadList()
    let office = SeatOffice(desk: desk)
    let people = Array(data.county.people.dropFirst().prefix(visitors))
    let code = try PersonalCode(validating: "135790")
    let attendant = try desk.store.unlock(pin: data.county.attendant.pin).id
    var laps: [Lap] = []
    for person in people {
      try desk.store.setPersonalCode(code, of: person.id, by: attendant)
      let seat = SeatDriver(office: office)
      seat.tap(at: Position(row: 15, column: 50))
      seat.press(.character("2"))
      seat.type(person.idNumber)
      seat.press(.enter)
      seat.type(code.digits)
      seat.press(.enter)
      if seat.shows("哪个乡镇") { seat.press(.character("1")) }
      seat.press(.character("1"))
      guard seat.shows("已签到") else { throw BenchmarkProblem("nobody signed in:\n\(seat.screen)") }
      laps.append(Stopwatch.time { seat.press(.character("p")) }.1)
      guard seat.shows("候工号") else { throw BenchmarkProblem("no receipt:\n\(seat.screen)") }
    }
    Report.print(
      Figure(
        "receipt.shown", laps.map(\.wall), unit: "ms", limit: 100, on: .p99, seed: data.seed,
        note: "from the key after the commit to the drawn frame with its code"))
  }
}
