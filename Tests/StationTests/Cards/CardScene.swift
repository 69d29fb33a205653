import GRDB
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI

/// A station with a reader at its panel, at seven in the morning.
struct CardScene {
  let station: TemporaryStation
  let desk: Desk
  let office: SeatOffice

  init(work: Int = 0) throws {
    let scene = try DeskStation {
      $0.township = "八弓镇"
      $0.townships = ["八弓镇", "台烈镇"]
    }
    (station, desk) = (scene.station, scene.desk)
    office = SeatOffice(desk: desk, aside: { $0() })
    for index in 0..<work {
      _ = try station.work { $0.title = "搬运\(index)" }
    }
    if work > 0 { try desk.loadList() }
  }

  func panel(_ number: Int = 1) -> SeatDriver {
    let seat = SeatDriver(office: office, seat: number)
    seat.send(.readerChanged(isReady: true))
    return seat
  }

  func attendant(_ number: Int = 9) -> SeatDriver {
    let seat = SeatDriver(office: office, kind: .attendant, seat: number)
    seat.type(TemporaryStation.attendantPIN)
    seat.press(.enter)
    return seat
  }

  /// How many operations of a type the chain has.
  func operations(_ type: String) throws -> Int {
    try count("SELECT count(*) FROM outbox WHERE type = ?", [type])
  }

  /// Counts rows in the file as another process would see it.
  func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: station.path, configuration: configuration).read {
      try Int.fetchOne($0, sql: sql, arguments: arguments) ?? -1
    }
  }

  /// Returns a card of somebody whom the station does not know.
  func strangersCard(
    validFrom: String = "20160101", validUntil: String = "长期"
  ) throws -> (card: PresentedCard, number: String, name: String) {
    guard let born = CivilDate(year: 1980, month: 1, day: 1) else { throw TestFailure("no date") }
    let form = try station.form(born: born)
    let number = form.idNumber?.text ?? ""
    return (
      .idCard(
        IDCardText(
          name: form.name.text, idNumber: number, validFrom: validFrom, validUntil: validUntil)),
      number, form.name.text
    )
  }
}
