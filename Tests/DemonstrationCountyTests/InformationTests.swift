import DemonstrationCounty
import OddJobMarket
import Testing

@Suite("Policies, events, numbers")
struct InformationTests {
  private let county = DemonstrationCounty(seed: 1)

  @Test(
    "a policy runs until its last day and has ended after it",
    arguments: [
      ("招用新返乡劳动力补贴", 2025, 12, 31, false), ("招用新返乡劳动力补贴", 2026, 1, 1, true),
      ("失业保险稳岗返还", 2023, 12, 31, false), ("失业保险稳岗返还", 2024, 1, 1, true),
    ])
  func terms(_ title: String, _ year: Int, _ month: Int, _ day: Int, _ hasEnded: Bool) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    let policy = try #require(county.policies(on: date).first { $0.title == title })
    switch policy.term {
    case .ended(let last): #expect(hasEnded && last < date)
    case .until(let last): #expect(!hasEnded && last >= date)
    case .askAtCounter: Issue.record("a document names the last day")
    }
  }

  @Test("every policy names theme, content and document; most name no term")
  func policies() {
    let policies = county.policies(on: CivilDate(daysSince1970: 20_700))
    #expect((14...18).contains(policies.count))
    #expect(policies.count { $0.term == .askAtCounter } >= 10)
    #expect(Set(policies.map(\.title)).count == policies.count)
    #expect(Set(policies.map(\.theme)).count <= 6)
    for policy in policies {
      #expect(!policy.theme.isEmpty && !policy.summary.isEmpty && !policy.document.isEmpty)
      #expect(policy.summary.hasSuffix("。"))
    }
  }

  @Test("the coming fortnight has a hiring event each week, in order")
  func events() {
    for offset in 0..<7 {
      let day = Moment.morning.day.advanced(by: offset)
      let events = county.events(from: day, calendar: Moment.calendar)
      let starts = events.map(\.window.start)
      #expect(starts == starts.sorted())
      #expect(starts.allSatisfy { Moment.calendar.businessDay(of: $0) >= day })
      #expect(Set(events.map(\.kind)) == Set(EventSummary.Kind.allCases))
      #expect(events.count { $0.kind == .fair } >= 2)
    }
  }

  @Test("the six numbers are there, danger to life first")
  func hotlines() {
    #expect(
      county.hotlines.map(\.number) == ["120", "110", "12333", "12345", "12348", "12351"])
  }
}
