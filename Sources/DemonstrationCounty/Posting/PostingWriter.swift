import OddJobMarket

/// Writes postings of one seed, each from its order alone.
struct PostingWriter: Sendable {
  let seed: UInt64
  let employers: [DemonstrationEmployer]
  let calendar: StationCalendar
  /// Whether titles also bear the place and a number, so that no two of very many are the same.
  let numbersTitles: Bool

  func posting(_ order: PostingOrder) -> DemonstrationPosting {
    var generator = SeededGenerator(seed, order.stream, order.day.number, order.number)
    let pattern = order.pattern ?? generator.pick(WorkCatalogue.byWeight)
    let places = order.isNear ? WorkCatalogue.nearPlaces : WorkCatalogue.places
    let place = generator.pick(places[pattern.use] ?? CountyPlace.all)
    let number = order.employer ?? generator.pick(EmployerEntry.byLine[pattern.line] ?? [0])
    let employer = employers[number]
    let hours = generator.number(in: pattern.hours)
    let start = order.firstStart ?? start(of: pattern, order, &generator)
    let id = PostingID(seed, order.stream, order.day.number, order.number)
    let shifts = shifts(of: id, pattern, order, from: start, hours: hours, &generator)
    let ride = order.firstStart == nil ? generator.pick(pattern.rides) : .none
    let texts = texts(pattern, place, order.number, &generator)
    let posting = Posting(
      id: id, employer: employer.employer.id, kind: pattern.kind, trade: pattern.trade,
      title: texts.title, content: texts.content,
      site: place.site,
      meetingPoint: meetingPoint(ride, from: start, contact: employer.contact, &generator),
      pay: pay(pattern, hours: hours, shifts: shifts.count, of: employer, &generator),
      meals: meals(pattern, from: start, hours: hours, &generator), ride: ride,
      insurance: insurance(pattern, of: employer, &generator),
      hiringMode: order.mode ?? mode(&generator), contact: employer.contact,
      isUrgent: generator.chance(percent: order.firstStart == nil ? 6 : 40),
      validUntil: (shifts.last?.window.start ?? start) + Posting.lateStartLimit, state: .live,
      lawfulReasons: lawfulReasons(pattern.certificate))
    return DemonstrationPosting(posting: posting, shifts: shifts)
  }

  private func start(
    of pattern: WorkPattern, _ order: PostingOrder, _ generator: inout SeededGenerator
  ) -> Instant {
    let day = order.day.advanced(by: generator.chance(percent: 55) ? 0 : 1)
    let minute =
      generator.number(in: pattern.starts) * 60 + (generator.chance(percent: 40) ? 30 : 0)
    return calendar.instant(on: day.date, minuteOfDay: minute)
  }

  private func shifts(
    of posting: PostingID, _ pattern: WorkPattern, _ order: PostingOrder, from start: Instant,
    hours: Int, _ generator: inout SeededGenerator
  ) -> [Shift] {
    let count = order.isSingleShift ? 1 : generator.number(in: pattern.days)
    let places = generator.number(in: pattern.places)
    return (0..<count).compactMap { index in
      let begin = start + .hours(24 * index)
      guard let window = TimeWindow(start: begin, end: begin + .hours(hours)) else { return nil }
      return Shift(
        id: ShiftID(seed, order.shiftStream, order.day.number, order.number * 16 + index),
        posting: posting, day: calendar.businessDay(of: begin), window: window, places: places)
    }
  }

  private func pay(
    _ pattern: WorkPattern, hours: Int, shifts: Int, of employer: DemonstrationEmployer,
    _ generator: inout SeededGenerator
  ) -> Pay {
    let amount = pattern.pay.amount(hours: hours, &generator)
    let settlement = generator.pick(pattern.settlements)
    let isHousehold = employer.employer.kind.isHousehold
    let isByBank = settlement == .monthly || settlement == .halfMonthly
    let paysOvertime = amount.unit == .day && !isHousehold && generator.chance(percent: 30)
    return Pay(
      amount: amount.amount, unit: amount.unit, hoursPerDay: amount.hoursPerDay,
      expectedDailyPay: amount.expectedDailyPay,
      // Half as much again as an hour of the day's pay, in whole yuan and never less.
      overtimePerHour: paysOvertime
        ? .yuan((amount.amount.fen * 3 / 2 / hours + 99) / 100) : nil,
      payer: employer.employer.kind.payer(employer.employer.name), settlement: settlement,
      method: isByBank ? .bank : generator.pick([.cash, .cash, .mobile]))
  }

  private func mode(_ generator: inout SeededGenerator) -> HiringMode {
    switch generator.below(20) {
    case 0..<9: .firstCome
    case 9..<17: .employerPicks
    default: .stationRecommends
    }
  }
}
