package import OddJobMarket

extension WorkColumns {
  /// Makes columns of cards, a card's place being its slot; those of other days and those that are
  /// closed or full at `now` are not open.
  package init(
    _ cards: [PostingCard], on day: BusinessDay, for matching: SameDayMatching, at now: Instant
  ) {
    let codes = Set(cards.map(\.trade)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let calendar = matching.rules.calendar
    func bits(_ holds: (PostingCard) -> Bool) -> ContiguousArray<UInt64> {
      var words = ContiguousArray<UInt64>(repeating: 0, count: (cards.count + 63) / 64)
      for (slot, card) in cards.enumerated() where holds(card) {
        words[slot >> 6] |= 1 << UInt64(slot & 63)
      }
      return words
    }
    var tradeSlots: [Int: ContiguousArray<UInt64>] = [:]
    let empty = ContiguousArray<UInt64>(repeating: 0, count: (cards.count + 63) / 64)
    for (slot, card) in cards.enumerated() {
      tradeSlots[numbers[card.trade] ?? 0, default: empty][slot >> 6] |= 1 << UInt64(slot & 63)
    }
    let starts = cards.map { calendar.minuteOfDay(of: $0.window.start) }
    let spans = zip(cards, starts).map { Self.minutes(of: $0, from: $1, calendar) }
    self.init(
      day: day,
      open: bits { $0.day == day && matching.standingExclusion($0, at: now) == nil },
      urgent: bits(\.isUrgent), rides: bits { $0.ride != .none },
      startMinutes: ContiguousArray(starts.map { Int16(clamping: $0) }),
      endMinutes: ContiguousArray(
        zip(cards, starts).map { Int16(clamping: $1 + $0.window.minutes) }),
      paysFen: ContiguousArray(
        cards.map {
          Int32(clamping: $0.pay.comparableShiftPay(shiftMinutes: $0.window.minutes)?.fen ?? 0)
        }),
      distancesMetres: ContiguousArray(
        cards.map { $0.distanceMetres.map { Int32(clamping: $0) } ?? Self.distanceUnknown }),
      tradeNumbers: ContiguousArray(cards.map { UInt16(clamping: numbers[$0.trade] ?? 0) }),
      trades: codes, tradeSlots: tradeSlots,
      rings: Self.ringMetres(limit: matching.weights.distanceLimitMetres).map { metres in
        Ring(metres: metres, slots: bits { $0.distanceMetres ?? .max <= Int(metres) })
      },
      starts: Self.bounds(spans) { $0.lowerBound >= $1 },
      ends: Self.bounds(spans) { $0.upperBound <= $1 })
  }

  /// The minutes of a card's work from the midnight before its business day.
  private static func minutes(
    of card: PostingCard, from clock: Int, _ calendar: StationCalendar
  ) -> ClosedRange<Int> {
    let start = clock + (clock < calendar.dayTurnHour * 60 ? 1_440 : 0)
    return start...start + max(0, card.window.minutes)
  }

  /// The slots on one side of every whole hour of two days.
  private static func bounds(
    _ spans: [ClosedRange<Int>], _ holds: (ClosedRange<Int>, Int) -> Bool
  ) -> [Bound] {
    (0...48).map { hour in
      var words = ContiguousArray<UInt64>(repeating: 0, count: (spans.count + 63) / 64)
      for (slot, span) in spans.enumerated() where holds(span, hour * 60) {
        words[slot >> 6] |= 1 << UInt64(slot & 63)
      }
      return Bound(minute: Int32(hour * 60), slots: words)
    }
  }
}
