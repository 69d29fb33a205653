package import OddJobMarket

extension DemonstrationCounty {
  /// Returns about forty sign-ins of the day, in the order of arrival, none later than `now`.
  ///
  /// The person a visitor may be is not among them, so that the visitor can sign in.
  package func signIns(
    for day: BusinessDay, now: Instant, calendar: StationCalendar
  ) -> [DemonstrationSignIn] {
    var generator = SeededGenerator(seed, .signIn, day.number)
    let people = regulars.prefix(Self.signInCount)
    let arrivals = people.map { _ in generator.number(in: 285...510) }.sorted()
    let earliest = calendar.start(of: day)
    return zip(people, arrivals).enumerated().compactMap { number, pair in
      // Before the morning has come, those who are here came one after another just now.
      let planned = calendar.instant(on: day.date, minuteOfDay: pair.1)
      let signedInAt = max(earliest, min(planned, now - Minutes(people.count - number)))
      let lasts = generator.chance(percent: 30)
      let until = lasts ? calendar.end(of: day) : calendar.instant(on: day.date, minuteOfDay: 1_110)
      guard let window = TimeWindow(start: signedInAt, end: until) else { return nil }
      return DemonstrationSignIn(
        signIn: SignIn(jobSeeker: pair.0.id, day: day, window: window, number: number + 1),
        signedInAt: signedInAt)
    }
  }

  /// Returns what has been applied for and confirmed on the day by `now`: at most one application
  /// a person, always fewer confirmed than places, and some who wait for the shown firm's answer.
  ///
  /// All are for postings of ``postings(for:now:calendar:)`` with the same arguments.
  package func applications(
    for day: BusinessDay, now: Instant, calendar: StationCalendar
  ) -> [DemonstrationApplication] {
    let writer = writer(calendar)
    let slot = TopUpSlot(day: day, now: now, calendar: calendar)
    var free = regulars.map(\.id)[...]
    var result: [DemonstrationApplication] = []
    let shown = writer.posting(topUpOrder(TopUpSlot.shown, of: slot, on: day, calendar))
    var generator = SeededGenerator(seed, .application, day.number)
    apply(
      4, to: shown, PostingOrder.topUpBase + slot.number, day, now, &free, &generator,
      into: &result)
    for number in 0..<min(plainCount, Self.postingsLookedAt) {
      let offer = writer.posting(PostingOrder(day: day, number: number))
      guard let shift = offer.shifts.first, shift.day == day,
        calendar.minuteOfDay(of: shift.window.start) >= 360,
        TradeCatalogue.standard[offer.posting.trade]?.certificate == nil
      else { continue }
      let wanted = offer.posting.hiringMode == .employerPicks ? 3 : 2
      apply(
        min(wanted, max(0, shift.places - 1)), to: offer, number, day, now, &free, &generator,
        into: &result)
    }
    return result
  }

  private static let signInCount = 40
  private static let postingsLookedAt = 110

  private func apply(
    _ count: Int, to offer: DemonstrationPosting, _ number: Int, _ day: BusinessDay,
    _ now: Instant, _ free: inout ArraySlice<JobSeekerID>, _ generator: inout SeededGenerator,
    into result: inout [DemonstrationApplication]
  ) {
    guard let shift = offer.shifts.first else { return }
    let start = shift.window.start
    for place in 0..<count {
      guard let person = free.popFirst() else { return }
      // Early enough for every step that has been taken since.
      let appliedAt = min(start - 60, now - 30) - Minutes(generator.number(in: 0...30))
      let life = ApplicationWriter(
        id: ApplicationID(seed, .application, day.number, number * 8 + place),
        jobSeeker: person, posting: offer.posting, shift: shift, attendant: attendant.account.id,
        appliedAt: appliedAt)
      let isPicked = offer.posting.hiringMode != .employerPicks || generator.chance(percent: 30)
      let isShown = offer.posting.employer == employers.first?.employer.id
      result.append(
        life.record(
          isPicked && !isShown
            ? Self.placement(in: shift, at: now)
            : now >= offer.posting.closingInstant(of: shift) ? .expired : .open))
    }
  }

  private static func placement(in shift: Shift, at now: Instant) -> ApplicationWriter.Ending {
    if now >= shift.window.end { return .finished }
    if now >= shift.window.start + 5 { return .arrived }
    return now >= shift.window.start - 20 ? .departed : .confirmed
  }
}
