import DemonstrationCounty
import OddJobMarket
import Store
import Testing

@testable import Station

/// What an attendant finds done when the demonstration is opened for the first time.
@Suite("The floor of the demonstration")
struct DemonstrationFloorTests {
  @Test("crews stand, an employer is suspended, a posting was turned down, a roll is entered")
  func floor() throws {
    let station = try DemonstrationStation()
    let store = station.desk.store
    #expect(try store.crews().map(\.members.count).sorted() == [4, 6])
    let today = station.desk.today
    let suspended = try store.employers(matching: "", limit: .max).filter { $0.suspension != nil }
    #expect(suspended.map(\.name) == [station.county.suspension.name])
    let cards = try store.postings(offset: 0, limit: 1_000).cards
    #expect(cards.count { $0.state == .rejected } == 1)
    #expect(cards.count { $0.state == .inReview } == 3)
    let yesterday = station.county.history(
      before: today, calendar: station.desk.settings.calendar
    ).compactMap(\.posting.shifts.first).filter { $0.day == today.advanced(by: -1) }
    let rolls = try Set(yesterday.map(\.id)).map { try store.rollSheet($0) }
    #expect(rolls.count { roll in roll.rows.contains { $0.work?.worked != nil } } == 1)
    #expect(try !store.callQueue().isEmpty)
  }
}
