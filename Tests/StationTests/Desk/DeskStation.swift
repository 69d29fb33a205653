import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store

/// A desk on a station of its own, at seven in the morning of Saturday 2026-09-12.
struct DeskStation {
  let station: TemporaryStation
  let desk: Desk

  init(_ change: (inout StationSettings) -> Void = { _ in }) throws {
    var settings = StationSettings()
    settings.pinCost = PINHashCost(rounds: 2)
    change(&settings)
    station = try TemporaryStation(settings: settings.store)
    desk = Desk(
      store: try station.store, settings: settings,
      surroundings: Surroundings(
        clock: station.clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
  }

  init(station: TemporaryStation, desk: Desk) {
    (self.station, self.desk) = (station, desk)
  }

  /// Returns the shifts of today's list that a text finds, and how many there are.
  func search(_ text: String = "") -> (shifts: [ShiftID], total: Int) {
    let filter = PostingFilter(text: text, days: TestDay.businessDay...TestDay.businessDay)
    guard case .page(_, let page) = desk.answer(.loadPage(filter, offset: 0, limit: 10)).reply
    else { return ([], -1) }
    return (page.cards.map(\.shift), page.total)
  }

  /// Returns how many places of today's work are to be had, as the home page says.
  func placesLeft() -> Int? {
    guard case .home(let summary) = desk.answer(.loadHome).reply else { return nil }
    return summary.totals.placesLeft
  }
}
