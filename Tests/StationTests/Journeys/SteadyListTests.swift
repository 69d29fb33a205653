import DemonstrationCounty
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// The list of a seat while the market goes on, on the real desk and a real file.
@Suite("The list while the market goes on")
struct SteadyListTests {
  @Test("a seat that comes back from a card finds its page as it left it; another seat the new one")
  func marketGoesOn() throws {
    let station = try DemonstrationStation()
    let panel = station.seat()
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("找零工"))
    let before = titles(panel)
    #expect(before.count == 4 && !panel.shows("新活"))
    panel.press(.enter)
    #expect(panel.shows("岗位详情"))

    let title = "看守新到的货"
    let work = try WorkTerms {
      $0.title = title
      $0.hours = [(TestDay.at(9, 55), TestDay.at(12))]
    }.work(
      for: station.county.employers[0].employer.id, identifiers: SeededIdentifiers(seed: 11))
    let store = station.desk.store
    _ = try store.publish(work.posting, shifts: work.shifts, by: work.employer) { _ in [] }
    station.desk.list.update(try store.listedShifts(of: work.id))
    let first = try #require(
      try store.shifts(on: station.desk.today, limit: 2_000).first {
        $0.title == before[0] && $0.closesAt > station.desk.now
      })
    let attendant = try station.attendant()
    try store.setState(first.posting, to: .cancelled, by: .attendant(attendant))
    station.desk.list.update(try store.listedShifts(of: first.posting))

    panel.press(.escape)
    #expect(titles(panel) == before)
    #expect(panel.shows("有 1 条新活") && panel.shows("不再招人") && !panel.shows(title))
    // Another seat, and this one when asked, see the list as it is now.
    let other = station.seat(number: 2)
    other.tap(at: Position(row: 15, column: 50))
    #expect(other.tap("找零工"))
    #expect(titles(other) != before)
    panel.press(.character("r"))
    #expect(titles(panel) == titles(other) && !panel.shows("条新活"))
  }

  private func titles(_ seat: SeatDriver) -> [String] {
    seat.frame.targets.filter { $0.kind == .card }.map(\.label)
  }
}
