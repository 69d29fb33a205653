import DemonstrationCounty
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// An attendant at the board of a real desk on a real file: undo, palette, filter, reveals.
@Suite("The attendant's workspace on a real station")
struct UndoJourneyTests {
  private let station: DemonstrationStation
  private let work: TestWork
  private let title = "看守新到的货"

  init() throws {
    station = try DemonstrationStation()
    let title = title
    work = try WorkTerms {
      $0.title = title
      $0.hours = [(TestDay.at(9, 55), TestDay.at(12))]
    }.work(
      for: station.county.employers[0].employer.id, identifiers: SeededIdentifiers(seed: 11))
    let store = station.desk.store
    _ = try store.publish(work.posting, shifts: work.shifts, by: work.employer) { _ in [] }
    station.desk.list.update(try store.listedShifts(of: work.id))
  }

  private func attendantSeat(_ number: Int = 1) -> SeatDriver {
    let seat = station.seat(.attendant, number: number)
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    return seat
  }

  /// Narrows the board to the work of this test, by the initials of its title.
  private func select(_ seat: SeatDriver) {
    seat.type("/ksxddh")
    seat.press(.enter)
  }

  /// The state of every application for the work.
  private func states() throws -> [ApplicationState] {
    try station.desk.store.boardApplications(work.shift).map(\.state)
  }

  @Test(
    "a person applied for the wrong work is out of it again with one key, and told in the chain")
  func undoes() throws {
    let seat = attendantSeat()
    select(seat)
    #expect(seat.shows(title))
    seat.press(.character("n"))
    seat.press(.enter)
    let before = try states()
    #expect(before == [.confirmed])
    #expect(seat.shows("u 撤销 10秒"))
    seat.press(.character("u"))
    #expect(try states() == [.withdrawn])
    #expect(seat.shows("已撤销"))
    #expect(!seat.shows("u 撤销 "))
    #expect(try station.desk.store.verifyChain().firstBroken == nil)
    // The place is free on the public's list again.
    #expect(try station.desk.store.detail(work.shift)?.card.places.confirmed == 0)
  }

  @Test("what another seat did meanwhile stays, and the undo says why")
  func isOvertaken() throws {
    let seat = attendantSeat()
    select(seat)
    seat.press(.character("n"))
    seat.press(.enter)
    let other = attendantSeat(2)
    select(other)
    other.press(.tab)
    other.press(.character("o"))
    #expect(try states() == [.departed])
    seat.press(.character("u"))
    #expect(try states() == [.departed])
    #expect(seat.shows("不能撤销"))
  }

  @Test("after ten seconds the offer is gone and the key says so")
  func expires() throws {
    let seat = attendantSeat()
    select(seat)
    seat.press(.character("n"))
    seat.press(.enter)
    station.clock.set(Instant(milliseconds: station.clock.now.milliseconds + 11_000))
    seat.tick()
    #expect(!seat.shows("u 撤销"))
    seat.press(.character("u"))
    #expect(try states() == [.confirmed])
    #expect(seat.shows("时间已过"))
  }

  @Test("a command is found by its initials and done with Enter")
  func findsCommand() throws {
    let seat = attendantSeat()
    select(seat)
    seat.press(.character(":"))
    seat.type("tjry")
    #expect(seat.shows("添加人员"))
    seat.press(.enter)
    #expect(seat.shows("给“\(title)”添加一个人"))
  }

  @Test("every look at a phone, on a slip too, is an entry in the chain; a list is none")
  func recordsReveals() throws {
    let store = station.desk.store
    let seat = attendantSeat()
    select(seat)
    seat.press(.character("n"))
    seat.press(.enter)
    seat.press(.tab)
    let before = try store.queuedOperations()
    seat.press(.f(6))
    #expect(try store.queuedOperations() == before)
    seat.press(.character("p"))
    #expect(seat.shows("上岗凭条"))
    #expect(try store.queuedOperations() == before + 1)
    seat.press(.escape)
    seat.press(.character("t"))
    #expect(seat.shows("查看已记录"))
    #expect(try store.queuedOperations() == before + 2)
    seat.press(.f(10))
    #expect(!seat.shows(title))
  }
}
