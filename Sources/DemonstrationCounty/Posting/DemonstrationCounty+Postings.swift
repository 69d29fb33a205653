package import OddJobMarket

extension DemonstrationCounty {
  /// Returns the postings of a business day; see ``forEachPosting(for:now:calendar:_:)``.
  package func postings(
    for day: BusinessDay, now: Instant, calendar: StationCalendar
  ) -> [DemonstrationPosting] {
    var result: [DemonstrationPosting] = []
    result.reserveCapacity(postingCount)
    forEachPosting(for: day, now: now, calendar: calendar) { result.append($0) }
    return result
  }

  /// Hands over the postings of a business day one by one, so that any number of them needs no
  /// memory: work for this day and the next, live, and three that wait for review.
  ///
  /// The same seed and day give the same postings; the half hour of `now` only decides which
  /// sixteen of them begin soon, so that at any hour of the day at least twelve within 3 km are
  /// open. A later call on the same day repeats all others with their identifiers.
  ///
  /// - Throws: what the body throws, and nothing else.
  package func forEachPosting<Failure: Error>(
    for day: BusinessDay, now: Instant, calendar: StationCalendar,
    _ body: (DemonstrationPosting) throws(Failure) -> Void
  ) throws(Failure) {
    let writer = writer(calendar)
    let slot = TopUpSlot(day: day, now: now, calendar: calendar)
    for place in 0..<TopUpSlot.count {
      try body(writer.posting(topUpOrder(place, of: slot, on: day, calendar)))
    }
    for (number, finding) in ReviewFinding.all.enumerated() {
      try body(finding.posting(number, on: day, writer))
    }
    for number in 0..<plainCount {
      try body(writer.posting(PostingOrder(day: day, number: number)))
    }
  }

  /// How many postings of a day depend on the day alone and need no review.
  var plainCount: Int { max(0, postingCount - TopUpSlot.count - ReviewFinding.all.count) }

  func writer(_ calendar: StationCalendar) -> PostingWriter {
    PostingWriter(
      seed: seed, employers: employers, calendar: calendar,
      numbersTitles: postingCount > 1_000)
  }

  func topUpOrder(
    _ place: Int, of slot: TopUpSlot, on day: BusinessDay, _ calendar: StationCalendar
  ) -> PostingOrder {
    let isShown = place == TopUpSlot.shown
    let start = slot.begin(place)
    let patterns =
      isShown
      ? WorkCatalogue.ofShownFirm
      : WorkCatalogue.nearbyByHour[calendar.minuteOfDay(of: start) / 60]
    var order = PostingOrder(
      day: day, number: PostingOrder.topUpBase + slot.number * 100 + place)
    // A stride through the patterns instead of draws: neighbours on the board then differ.
    var generator = SeededGenerator(seed, .day, day.number, slot.number)
    order.pattern = patterns[(generator.below(patterns.count) + place * 7) % patterns.count]
    order.employer = isShown ? 0 : nil
    order.isNear = true
    order.isSingleShift = true
    order.firstStart = start
    order.mode = slot.mode(place)
    return order
  }
}
