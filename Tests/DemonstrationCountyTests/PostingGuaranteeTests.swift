import DemonstrationCounty
import OddJobMarket
import Testing

@Suite("Work at any hour")
struct PostingGuaranteeTests {
  /// What is live, of the day, within 3 km and still taking people at the instant.
  private func open(_ county: DemonstrationCounty, _ moment: Moment) -> [(Posting, Shift)] {
    let here = county.stations[0].coordinate
    return county.postings(moment).flatMap { item in
      item.shifts.map { (item.posting, $0) }
    }.filter { posting, shift in
      guard let place = posting.site.coordinate else { return false }
      return posting.state == .live && shift.day == moment.day
        && posting.closingInstant(of: shift) > moment.now
        && here.distanceMetres(to: place) <= 3_000
    }
  }

  @Test("twelve are open within 3 km, three of each way of hiring", arguments: Moment.allHours)
  func open(_ moment: Moment) {
    let open = open(DemonstrationCounty(seed: moment.seed), moment)
    #expect(open.count >= 12)
    #expect(open.count { $0.0.hiringMode == .firstCome } >= 3)
    #expect(open.count { $0.0.hiringMode == .employerPicks } >= 3)
  }

  @Test("one begins within the hour", arguments: Moment.allHours)
  func soon(_ moment: Moment) {
    let postings = DemonstrationCounty(seed: moment.seed).postings(moment)
    let starts = postings.filter { $0.posting.state == .live }.flatMap { item in
      item.shifts.map(\.window.start)
    }
    #expect(starts.contains { $0 > moment.now && $0 <= moment.now + .hours(1) })
  }

  @Test("the shown firm looks for someone within 3 km", arguments: Moment.allHours)
  func shownFirm(_ moment: Moment) {
    let county = DemonstrationCounty(seed: moment.seed)
    let firm = county.employers[0]
    let mine = open(county, moment).filter { $0.0.employer == firm.employer.id }
    #expect(mine.contains { $0.0.hiringMode == .employerPicks })
    #expect(firm.agent == county.shownEmployerPerson)
  }

  @Test("the shown person may be confirmed for twelve of them at once", arguments: Moment.allHours)
  func shownPerson(_ moment: Moment) throws {
    let county = DemonstrationCounty(seed: moment.seed)
    let person = county.shownPerson
    let today = Moment.calendar.civilDate(of: moment.now)
    let birth = try IDNumber(validating: person.idNumber, today: today).birthDate
    let rules = PlacementRules(limits: PlacementLimits(), calendar: Moment.calendar)
    let possible = open(county, moment).filter { posting, shift in
      rules.refusal(
        for: PlacementFacts(
          now: moment.now, today: today, birthDate: birth, verification: person.verification,
          hadPlacementBefore: true, certificatesSeen: person.certificatesSeen, otherWork: [],
          shift: shift, posting: posting.state, closesAt: posting.closingInstant(of: shift),
          trade: TradeCatalogue.standard[posting.trade], isEmployerSuspended: false,
          isDateInDoubt: false)) == nil
    }
    #expect(possible.count >= 12)
  }

  @Test("a clock outside the day still gives the day's postings", arguments: [-600, 3_000])
  func foreignClock(_ minute: Int) {
    let moment = Moment(seed: 4, dayNumber: 20_500, minute: minute)
    let postings = DemonstrationCounty(seed: 4).postings(moment)
    #expect(postings.count == 130)
    #expect(postings.allSatisfy { $0.shifts.allSatisfy { $0.day >= moment.day } })
  }
}
