import Attendant
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("Recommendations of the desk")
struct RecommendationTests {
  @Test("the list in memory recommends what reading every card recommends", arguments: 1...4)
  func equality(seed: UInt64) throws {
    let scene = try DeskStation()
    var chance = SeededGenerator(seed: seed)
    let employer = try scene.station.employer()
    for number in 0..<40 {
      var terms = WorkTerms.random(using: &chance)
      terms.title = "活\(number)"
      terms.amount = .yuan(chance.number(in: 60...300, step: 10))
      terms.coordinate = Coordinate(
        latitudeMicrodegrees: 26_950_000 + chance.below(90_000),
        longitudeMicrodegrees: 108_670_000 + chance.below(90_000))
      _ = try scene.station.work(by: employer) { $0 = terms }
    }
    let person = try scene.station.person()
    let early = try scene.station.work(by: employer) {
      $0.hours = [(TestDay.at(10), TestDay.at(12))]
      $0.title = "已报的活"
    }
    _ = try scene.desk.store.apply(
      person.id, shifts: [early.shift], by: .jobSeeker(person.id))
    // Half of them have to be home by an hour.
    if seed.isMultiple(of: 2) {
      _ = try scene.desk.store.signIn(person.id, until: TestDay.at(20))
    }

    let listing = Desk(
      store: scene.desk.store, settings: scene.desk.settings, surroundings: scene.desk.surroundings)
    try listing.loadList()
    for excluded in 0..<3 {
      let seen = Array(recommended(scene.desk, person, []).map(\.card.shift).prefix(excluded))
      let read = recommended(scene.desk, person, seen)
      let listed = recommended(listing, person, seen)
      #expect(listed == read, "seed \(seed), \(excluded) left out")
      #expect(listed.count == 3)
      #expect(Set(listed.map(\.card.shift)).isDisjoint(with: seen))
      #expect(!listed.contains { $0.card.shift == early.shift })
    }
  }

  @Test(
    "two people who differ in sex, age, home, name and what they declared are the same to matching")
  func protectedAttributes() throws {
    let scene = try DeskStation()
    let employer = try scene.station.employer()
    for number in 0..<12 {
      _ = try scene.station.work(by: employer) {
        $0.title = "活\(number)"
        $0.trade = number.isMultiple(of: 2) ? "cleaner" : "loader"
        $0.amount = .yuan(100 + number * 10)
      }
    }
    // The digits before the birth date are where somebody was first registered, and of the three
    // behind it the last is odd for men.
    var profiles: [String] = []
    var works: [[RecommendedWork]] = []
    for (number, digits) in ["52262419700501001", "44030519990217348", "52262420080912012"]
      .enumerated()
    {
      var form = try scene.station.form(born: try #require(CivilDate(year: 1980, month: 1, day: 1)))
      form.idNumber = try number18(digits)
      form.trades = [TradeCode("cleaner")]
      form.township = number == 0 ? "八弓镇" : "良上镇"
      form.groups = number == 1 ? [.veteran, .disabled] : []
      let person = try scene.desk.store.register(form).session.id
      let profile = try #require(try scene.desk.profile(of: person))
      profiles.append("\(profile)")
      let answer = scene.desk.answer(.recommend(person, excluding: [])).reply
      if case .recommended(let own) = answer { works.append(own) }
    }
    #expect(Set(profiles).count == 1)
    #expect(Set(works).count == 1 && works.first?.count == 3)
    // Control: what is an input does make a difference.
    var other = try scene.station.form(born: try #require(CivilDate(year: 1980, month: 1, day: 1)))
    other.trades = [TradeCode("loader")]
    let loader = try scene.desk.store.register(other).session.id
    let loading = try #require(try scene.desk.profile(of: loader))
    #expect(profiles.first != "\(loading)")
  }

  @Test("who signed in and does not fit is counted with what stands against them")
  func passedOver() throws {
    let scene = try DeskStation()
    let employer = try scene.station.employer()
    let work = try scene.station.work(by: employer) {
      $0.hours = [(TestDay.at(19), TestDay.at(21))]
    }
    #expect(try passedOver(for: work.shift, scene.desk).isEmpty, "nobody has signed in")
    let form = try scene.station.form(born: try #require(CivilDate(year: 1980, month: 1, day: 1)))
    let person = try scene.desk.store.register(form).session.id
    _ = try scene.desk.store.signIn(person, until: TestDay.at(18))
    let reasons = try passedOver(for: work.shift, scene.desk)
    #expect(reasons.count == 1 && reasons.allSatisfy { !$0.isFavourable })
    // The control: who applied is free then whatever was said at the sign-in, and is listed.
    _ = try scene.desk.store.apply(person, shifts: [work.shift], by: .jobSeeker(person))
    #expect(try passedOver(for: work.shift, scene.desk).isEmpty)
  }

  private func passedOver(for shift: ShiftID, _ desk: Desk) throws -> [FitReason] {
    let answer = desk.answer(AttendantEffect.deciding(.loadCandidates(shift))).reply
    guard case .deciding(.candidates(_, .success(let candidates), let passedOver)) = answer else {
      Issue.record("no candidates")
      return []
    }
    #expect(candidates.allSatisfy { $0.hasApplied })
    return passedOver
  }

  private func number18(_ digits: String) throws -> IDNumber {
    let today = TestDay.businessDay.date
    return try #require(
      "0123456789X".lazy.compactMap { last in
        try? IDNumber(validating: digits + String(last), today: today)
      }.first)
  }

  private func recommended(
    _ desk: Desk, _ person: TestPerson, _ excluded: [ShiftID]
  ) -> [RecommendedWork] {
    let answer = desk.answer(.recommend(person.id, excluding: excluded)).reply
    guard case .recommended(let works) = answer else {
      Issue.record("no recommendation")
      return []
    }
    return works
  }
}
