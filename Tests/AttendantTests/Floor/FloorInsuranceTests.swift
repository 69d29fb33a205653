import OddJobMarket
import Testing

@testable import Attendant

@Suite("The insurance of a floor deal")
struct FloorInsuranceTests {
  private let facts = FormFacts(
    calendar: Sample.calendar, now: Sample.now, trades: .standard, places: Sample.places,
    language: .chinese)

  private func filled() -> FloorForm? {
    var seat = SeatDriver.open()
    seat.fillDeal()
    var form = seat.state.floorDraft
    let trade = form?.trade
    form?.last?.trade = trade
    form?.last?.insurance = Insurance(
      kind: "意外险，限女性", payer: "鼎盛服饰", sum: .yuan(100_000))
    return form
  }

  @Test("what is found in it stands beside it, and it is mended there")
  func finding() throws {
    var form = try #require(filled())
    let finding = Finding(
      rule: "sex", words: "限女性", why: Wording("不得限性别。", "No."), mend: Wording("删去。", "Cut."),
      range: 0..<0, field: .insurance, severity: .finding)
    form.takeFindings([finding])
    #expect(form.entry.focus == .insurance)
    #expect(form.shown.contains(.insurance))
    #expect(form.findings(of: .insurance) == [finding])
    #expect(form.findings(of: .content).isEmpty)
    form.entry.set(.insurance, "意外险")
    let built = FloorTerms(form, facts).deal.draft.insurance
    #expect(built == Insurance(kind: "意外险", payer: "鼎盛服饰", sum: .yuan(100_000)))
  }

  @Test("it is no field where the last time had none: the control")
  func none() throws {
    var form = try #require(filled())
    form.last?.insurance = nil
    #expect(!form.shown.contains(.insurance))
  }
}
