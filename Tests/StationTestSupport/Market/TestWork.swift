package import OddJobMarket

/// A posting with its shifts, as a test publishes one.
package struct TestWork: Sendable {
  package var posting: Posting
  package var shifts: [Shift]

  package var id: PostingID { posting.id }
  package var employer: ActingParty { .employer(posting.employer) }

  /// Returns the first shift, which every work has.
  package var shift: ShiftID { shifts[0].id }
}

/// The terms of a posting that a test cares about; the rest is plain work by day.
package struct WorkTerms: Sendable {
  package var title = "擦玻璃"
  package var trade = "cleaner"
  package var kind = PostingKind.ordinary
  package var hiringMode = HiringMode.firstCome
  package var places = 1
  /// Start and end of each shift.
  package var hours: [(start: Instant, end: Instant)] = [(TestDay.at(9), TestDay.at(13))]
  package var validUntil = TestDay.at(23, days: 30)
  package var amount = Money.yuan(160)
  package var contactPhone = "13985501234"
  package var coordinate: Coordinate?
  package var meetingPoint = MeetingPoint(place: "驿站门口", leaderPhone: "13985505678")

  package init() {}

  package init(_ change: (inout WorkTerms) -> Void) {
    change(&self)
  }

  /// Returns terms of every kind: one to three shifts within three days, some of them at night,
  /// overlapping or a minute too close, one to four places, any hiring mode.
  package static func random(using generator: inout SeededGenerator) -> WorkTerms {
    var terms = WorkTerms()
    terms.trade = generator.chance(percent: 20) ? "loader" : "cleaner"
    terms.hiringMode = generator.pick([.firstCome, .firstCome, .employerPicks, .stationRecommends])
    terms.places = Int.random(in: 1...4, using: &generator)
    terms.hours = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let start = TestDay.at(
        Int.random(in: 6...20, using: &generator), generator.pick([0, 15, 29, 30, 31, 45]),
        days: Int.random(in: 0...2, using: &generator))
      return (start: start, end: start + Minutes(Int.random(in: 60...420, using: &generator)))
    }
    return terms
  }

  /// Returns the posting and its shifts, with identifiers of the source.
  package func work(for employer: EmployerID, identifiers: any IdentifierSource) throws -> TestWork
  {
    let posting = Posting(
      id: identifiers.identifier(), employer: employer, kind: kind, trade: TradeCode(trade),
      title: title, content: "干净利落，工具齐全。",
      site: Site(name: "县城广场", township: "八弓镇", coordinate: coordinate),
      meetingPoint: meetingPoint,
      pay: Pay(amount: amount, unit: .day, payer: "店里", settlement: .sameDay),
      hiringMode: hiringMode, contact: PostingContact(name: "联系人吴", phone: contactPhone),
      validUntil: validUntil, state: .live)
    let calendar = StationCalendar()
    let shifts = try hours.map { start, end in
      guard let window = TimeWindow(start: start, end: end) else {
        throw TestFailure("a shift ends before it starts")
      }
      return Shift(
        id: identifiers.identifier(), posting: posting.id, day: calendar.businessDay(of: start),
        window: window, places: places)
    }
    return TestWork(posting: posting, shifts: shifts)
  }
}
