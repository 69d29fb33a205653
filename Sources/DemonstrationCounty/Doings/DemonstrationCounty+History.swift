package import OddJobMarket

extension DemonstrationCounty {
  /// Returns who worked what on the seven days before a business day, the earliest first.
  ///
  /// A past day is the same in every history that holds it. Nobody works twice on one day. The
  /// person a visitor may be worked on three of the days, and has yet to say whether the pay of
  /// the last one came.
  package func history(
    before day: BusinessDay, calendar: StationCalendar
  ) -> [DemonstrationPlacement] {
    let regulars = regulars
    return (1...7).reversed().flatMap {
      placements(on: day.advanced(by: -$0), daysAgo: $0, regulars, calendar)
    }
  }

  private static let pastPostingsPerDay = 16
  /// By days ago; on no other day does the shown person work.
  private static let shownEndings: [Int: ApplicationWriter.Ending] = [
    1: .finished, 3: .settled, 6: .settled,
  ]

  private func placements(
    on day: BusinessDay, daysAgo: Int, _ regulars: [DemonstrationPerson],
    _ calendar: StationCalendar
  ) -> [DemonstrationPlacement] {
    var result: [DemonstrationPlacement] = []
    var generator = SeededGenerator(seed, .pastDay, day.number)
    var free = regulars.map(\.id)[...]
    if free.count > 1 {
      let turn = generator.below(free.count)
      free = free[turn...] + free[..<turn]
    }
    for number in 0..<Self.pastPostingsPerDay {
      let past = pastPosting(number, on: day, calendar)
      guard let shift = past.shifts.first else { continue }
      let workers = free.prefix(min(shift.places, generator.number(in: 1...4)))
      free = free.dropFirst(workers.count)
      for (place, worker) in workers.enumerated() {
        let life = life(of: worker, past, shift, number * 8 + place, on: day, &generator)
        result.append(
          DemonstrationPlacement(posting: past, record: life.record(Self.ending(&generator))))
      }
      // The first posting always has a place more: the shown person's.
      if number == 0, let ending = Self.shownEndings[daysAgo] {
        // Drawn apart: the others' day must not depend on how long ago it was.
        var own = generator
        let life = life(of: JobSeekerID(seed, .person, 0), past, shift, 7, on: day, &own)
        result.append(DemonstrationPlacement(posting: past, record: life.record(ending)))
      }
    }
    return result
  }

  private func pastPosting(
    _ number: Int, on day: BusinessDay, _ calendar: StationCalendar
  ) -> DemonstrationPosting {
    var generator = SeededGenerator(seed, .pastDay, day.number, number + 1)
    var order = PostingOrder(day: day, number: number)
    order.stream = .pastPosting
    order.shiftStream = .pastShift
    // By daylight, so that between two days there is the rest that the rules ask for.
    let hour = generator.number(in: 7...11)
    order.pattern = generator.pick(WorkCatalogue.nearbyByHour[hour])
    order.isSingleShift = true
    order.firstStart = calendar.instant(on: day.date, minuteOfDay: hour * 60)
    let live = writer(calendar).posting(order)
    var posting = live.posting
    posting.state = .closed
    posting.isUrgent = false
    var shifts = live.shifts
    if number == 0 { shifts = shifts.map { $0.withPlaces($0.places + 4) } }
    return DemonstrationPosting(posting: posting, shifts: shifts)
  }

  private func life(
    of worker: JobSeekerID, _ past: DemonstrationPosting, _ shift: Shift, _ place: Int,
    on day: BusinessDay, _ generator: inout SeededGenerator
  ) -> ApplicationWriter {
    ApplicationWriter(
      id: ApplicationID(seed, .pastApplication, day.number, place), jobSeeker: worker,
      posting: past.posting, shift: shift, attendant: attendant.account.id,
      appliedAt: shift.window.start - Minutes(generator.number(in: 40...100)))
  }

  private static func ending(_ generator: inout SeededGenerator) -> ApplicationWriter.Ending {
    switch generator.below(100) {
    case 0..<82: .settled
    case 82..<88: .disputed(generator.pick([.paidLess, .notPaid]))
    case 88..<94: .noShow(generator.pick([.transport, .health, .jobSeeker, .employer, .weather]))
    case 94..<97: .withdrawn(generator.pick([.jobSeeker, .health]))
    default: .finished
    }
  }
}

extension Shift {
  fileprivate func withPlaces(_ places: Int) -> Shift {
    var shift = self
    shift.places = places
    return shift
  }
}
