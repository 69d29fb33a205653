import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@Suite("A visit in large type")
struct LargeTypeJourneyTests {
  @Test(
    "whoever switches it on finds and applies for work in it; the next person has ordinary type")
  func visit() throws {
    let station = try DemonstrationStation()
    let panel = station.seat()
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("大字"))
    #expect(panel.shows("找 零 工") && panel.tap("找零工"))
    #expect(panel.tap("3公里"))
    let filter = PostingFilter(days: station.desk.today...station.desk.today, withinMetres: 3_000)
    let answer = station.desk.answer(.loadPage(filter, offset: 0, limit: 200))
    guard case .page(_, let page) = answer.reply else { return }
    let index = try #require(
      page.cards.firstIndex { card in
        card.hiringMode == .firstCome && TradeCatalogue.standard[card.trade]?.certificate == nil
          && card.window.start > station.desk.now + 60
      })
    for _ in 0..<index { panel.press(.down) }
    panel.press(.enter)
    #expect(panel.shows(page.cards[index].title) && panel.tap("我要报名"))
    for digit in station.county.hint.idNumber { #expect(panel.tap(String(digit))) }
    panel.tap("下一步")
    for digit in station.county.hint.personalCode { #expect(panel.tap(String(digit))) }
    panel.tap("确定")
    panel.tap("下一步")
    #expect(panel.shows("凭条"))
    #expect(
      try station.desk.store.applications(of: station.county.shownPerson.id)
        .contains { $0.state == .confirmed && $0.card.shift == page.cards[index].shift })
    #expect(panel.state.selfService.context.metrics.isLargeType)

    panel.press(.f(7))
    #expect(!panel.state.selfService.context.metrics.isLargeType)
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.shows("找零工") && panel.tap("大字"))
  }

  @Test("only the station's own terminal is asked for larger letters, and not for the attendant")
  func letters() {
    var settings = StationSettings()
    settings.screen.beginsLarge = true
    let size = Size(rows: 30, columns: 100)
    func state(
      _ kind: SeatProgram.SeatKind, isAttached: Bool = false
    ) -> SeatProgram.State {
      SeatFactory(settings: settings, hint: nil, now: TestDay.at(9))
        .state(kind: kind, size: size, isAttached: isAttached)
    }
    // The control: in cells nobody is asked.
    #expect(SeatProgram.letters(state(.publicSeat)) == .ordinary)
    settings.screen.useXtermLetters()
    var own = state(.publicSeat)
    #expect(SeatProgram.letters(own) == .larger)
    own.showsAttendant = true
    #expect(SeatProgram.letters(own) == .ordinary)
    let attached = state(.publicSeat, isAttached: true)
    #expect(SeatProgram.letters(attached) == .ordinary)
    #expect(attached.selfService.context.metrics.isLargeType)
    #expect(SeatProgram.letters(state(.attendant)) == .ordinary)
  }
}
