import Matching
package import OddJobMarket
import PostingIndex
package import Store
import Synchronization

/// The list of what is open, in memory: filters, sorts and searches in microseconds, while the file
/// stays the truth. Filled behind the first screen, and kept up with every change.
package final class PostingList: Sendable {
  private struct Contents {
    /// None before the first chunk: reading the pinyin table would hold up the first screen.
    var index: PostingIndex?
    /// After which key the file is read next; nil when all is there.
    var next: Int64? = 0
    var isComplete = false
    var tradeNumbers: [TradeCode: UInt16] = [:]
    var newestKey: Int64 = 0
  }

  private let contents = Mutex(Contents())
  private let calendar: StationCalendar
  private let trades: TradeCatalogue

  package init(calendar: StationCalendar, trades: TradeCatalogue = .standard) {
    self.calendar = calendar
    self.trades = trades
  }

  /// Whether every open shift is in the list; until then the file answers.
  package var isComplete: Bool { contents.withLock { $0.isComplete } }

  /// How far the list has come: the number of the newest shift it ever held.
  package var mark: PostingPage.Mark { contents.withLock { PostingPage.Mark($0.newestKey) } }

  /// The key after which the file is read next; nil when all is there.
  var next: Int64? { contents.withLock { $0.next } }

  /// Whether room is made for what is to come.
  var isExpecting: Bool { contents.withLock { $0.index != nil } }

  /// Begins anew: until all is there the file answers.
  func beginAnew() {
    contents.withLock {
      $0.index = nil
      $0.isComplete = false
      $0.next = 0
    }
  }

  /// Makes room for so many shifts: arrays that grow step by step leave holes in memory.
  package func expect(_ count: Int) {
    contents.withLock { $0.index = PostingIndex(pinyin: .standard, expecting: count) }
  }

  /// Takes in one chunk of the file, the last one where no key follows.
  package func load(_ chunk: [ListedShift], next: Int64?) {
    contents.withLock { contents in
      let entries = chunk.filter(\.isLive).map { entry($0, &contents) }
      if contents.index == nil { contents.index = PostingIndex(pinyin: .standard) }
      contents.index?.load(entries)
      contents.next = next
    }
  }

  /// Makes one of the orders that a page may be asked in, once all is there, and returns whether it
  /// was the last.
  package func makeNextOrder() -> Bool {
    contents.withLock { contents in
      let isComplete = contents.index?.makeNextOrder() ?? true
      contents.isComplete = isComplete
      return isComplete
    }
  }

  /// Takes in what changed; a shift that is no longer open leaves the list.
  package func update(_ shifts: [ListedShift]) {
    contents.withLock { contents in
      for shift in shifts {
        if shift.isLive {
          let entry = entry(shift, &contents)
          contents.index?.update(entry)
        } else {
          _ = contents.index?.remove(key: shift.key)
        }
      }
    }
  }

  /// Returns the row keys of one page and the exact count of all.
  package func page(
    _ filter: PostingFilter, offset: Int, limit: Int, at now: Instant
  ) -> (keys: [Int64], total: Int) {
    contents.withLock { contents in
      let query = query(filter, at: now, &contents)
      let page = contents.index?.page(query, offset: offset, limit: limit)
      return (page?.keys ?? [], page?.total ?? 0)
    }
  }

  /// More than this need not be told apart: it is a new list.
  private static let newCountMax = 99

  /// Counts what a filter finds that came after a mark, up to 99.
  package func newCount(
    _ filter: PostingFilter, since mark: PostingPage.Mark, at now: Instant
  ) -> Int {
    contents.withLock { contents in
      // Nothing has come at all, as nearly always: no need to look.
      guard contents.newestKey > mark.number else { return 0 }
      var query = query(filter, at: now, &contents)
      query.sort = .newest
      let newest = contents.index?.page(query, offset: 0, limit: Self.newCountMax).keys ?? []
      return newest.prefix { $0 > mark.number }.count
    }
  }

  /// Returns the trades with the most cards in a list, most first, at most `limit`; none until the list
  /// is complete.
  package func mostOffered(
    _ filter: PostingFilter, limit: Int, at now: Instant
  ) -> [TradeHint] {
    contents.withLock { contents in
      guard contents.isComplete else { return [] }
      let query = query(filter, at: now, &contents)
      guard let found = contents.index?.mask(query), let columns = contents.index?.columns
      else { return [] }
      var counts = [Int](repeating: 0, count: contents.tradeNumbers.count)
      found.forEach { slot in
        counts[Int(columns.tradeCodes[slot])] += 1
        return true
      }
      let hints = contents.tradeNumbers.map { TradeHint(trade: $0, count: counts[Int($1)]) }
      return Array(
        hints.filter { $0.count > 0 }
          .sorted { ($1.count, $0.trade.rawValue) < ($0.count, $1.trade.rawValue) }
          .prefix(limit))
    }
  }

  private func query(
    _ filter: PostingFilter, at now: Instant, _ contents: inout Contents
  ) -> PostingIndex.Query {
    var query = PostingIndex.Query()
    query.text = filter.text
    query.days = filter.days.map {
      .range(Int32($0.lowerBound.number)...Int32($0.upperBound.number))
    }
    query.withinMetres = filter.withinMetres.map { Int32(clamping: $0) }
    query.trades = Set(filter.trades.map { number(of: $0, &contents) })
    query.minimumPayFen = filter.payAtLeast.map { Int32(clamping: $0.fen) }
    if filter.needsMeals { query.flags.insert(.meals) }
    if filter.needsRide { query.flags.insert(.ride) }
    if filter.needsSameDaySettlement { query.flags.insert(.sameDaySettlement) }
    query.openAt = Self.secondsBegun(now)
    query.standbys = filter.takesStandbysOnly ? .only : .included
    query.sort =
      switch filter.sort {
      case .start: .start
      case .distance: .distance
      case .pay: .pay
      case .newest: .newest
      }
    return query
  }

  /// Returns the row keys of a day's open work, urgent first, then by start; nil until the list is
  /// complete.
  package func urgentFirst(on day: BusinessDay, limit: Int, at now: Instant) -> [Int64]? {
    contents.withLock { contents in
      guard contents.isComplete else { return nil }
      var query = Self.openWork(on: day, at: now)
      query.sort = .start
      query.urgentFirst = true
      return contents.index?.page(query, offset: 0, limit: limit).keys
    }
  }

  /// Counts a day's open work; nil until the list is complete.
  package func openWork(on day: BusinessDay, at now: Instant) -> OpenWork? {
    let minute = calendar.minuteOfDay(of: now)
    return contents.withLock { contents in
      guard contents.isComplete else { return nil }
      guard let open = contents.index?.mask(Self.openWork(on: day, at: now)),
        let columns = contents.index?.columns
      else { return nil }
      var work = OpenWork()
      open.forEach { slot in
        work.postings += 1
        work.placesLeft += Int(columns.placesLeft[slot])
        // After midnight the minutes begin anew.
        let minutesLeft = (Int(columns.startMinutes[slot]) - minute + 1_440) % 1_440
        if (1...60).contains(minutesLeft) { work.startingWithinHour += 1 }
        return true
      }
      return work
    }
  }

  /// Returns the row keys that a pass over the columns of a day's open work leads to, in its order; nil
  /// until the list is complete. The slots of `trades`, those within `metres`, and those within `hours`
  /// are at hand as sets.
  func leading(
    on day: BusinessDay, at now: Instant, trades: Set<TradeCode>, within metres: [Int32],
    hours: WorkHours, pass: (WorkColumns) -> [Int]
  ) -> [Int64]? {
    let dayTurn = Int32(calendar.dayTurnHour * 60)
    return contents.withLock { contents in
      guard contents.isComplete else { return nil }
      guard let words = contents.index?.mask(Self.openWork(on: day, at: now)).words,
        let urgent = contents.index?.slots(flagged: .urgent).words,
        let rides = contents.index?.slots(flagged: .ride).words
      else { return nil }
      var tradeSlots: [Int: ContiguousArray<UInt64>] = [:]
      for number in trades.compactMap({ contents.tradeNumbers[$0] }) {
        tradeSlots[Int(number)] = contents.index?.slots(ofTrade: number).words
      }
      let rings = metres.map { metres in
        let slots = contents.index?.slots(within: metres).words ?? []
        return WorkColumns.Ring(metres: metres, slots: slots)
      }
      guard let starts = contents.index?.slots(startingFrom: hours.from, dayTurn: dayTurn).words,
        let ends = contents.index?.slots(endingBy: hours.until, dayTurn: dayTurn).words,
        let columns = contents.index?.columns
      else { return nil }
      let codes = contents.tradeNumbers.sorted { $0.value < $1.value }.map(\.key)
      let slots = pass(
        WorkColumns(
          day: day, open: words, urgent: urgent, rides: rides, startMinutes: columns.startMinutes,
          endMinutes: columns.endMinutes, paysFen: columns.paysFen,
          distancesMetres: columns.distancesMetres, tradeNumbers: columns.tradeCodes,
          trades: codes, tradeSlots: tradeSlots, rings: rings,
          starts: [WorkColumns.Bound(minute: hours.from, slots: starts)],
          ends: [WorkColumns.Bound(minute: hours.until, slots: ends)]))
      return slots.map { Int64(columns.keys[$0]) }
    }
  }

  private static func openWork(on day: BusinessDay, at now: Instant) -> PostingIndex.Query {
    var query = PostingIndex.Query()
    query.days = .range(Int32(day.number)...Int32(day.number))
    query.openAt = Self.secondsBegun(now)
    return query
  }

  private func entry(_ shift: ListedShift, _ contents: inout Contents) -> PostingIndex.Entry {
    var flags: PostingIndex.Flags = []
    if shift.isUrgent { flags.insert(.urgent) }
    if shift.hasMeals { flags.insert(.meals) }
    if shift.hasRide { flags.insert(.ride) }
    if shift.isSettledSameDay { flags.insert(.sameDaySettlement) }
    if shift.takesStandbysOnly { flags.insert(.standby) }
    contents.newestKey = max(contents.newestKey, shift.key)
    let start = calendar.minuteOfDay(of: shift.start)
    return PostingIndex.Entry(
      key: shift.key, title: shift.title, tradeName: trades.name(of: shift.trade, .chinese),
      employerName: shift.employerName, placeName: shift.siteName + shift.township,
      tradeCode: number(of: shift.trade, &contents), day: Int32(clamping: shift.day.number),
      startMinute: Int16(clamping: start),
      endMinute: Int16(clamping: start + shift.start.minutes(until: shift.end)),
      payFen: Int32(clamping: shift.pay?.fen ?? 0),
      distanceMetres: shift.distanceMetres.map { Int32(clamping: $0) }, flags: flags,
      placesLeft: Int16(clamping: shift.placesLeft), validUntil: Self.secondsEnded(shift.closesAt))
  }

  /// An end within a second is the second's end: nothing leaves the list before its time.
  private static func secondsEnded(_ end: Instant) -> Int64 { (end.milliseconds + 999) / 1_000 }

  private static func secondsBegun(_ now: Instant) -> Int64 { now.milliseconds / 1_000 }

  /// Trades are numbered as they are met; the numbers never leave this list.
  private func number(of trade: TradeCode, _ contents: inout Contents) -> UInt16 {
    if let known = contents.tradeNumbers[trade] { return known }
    let number = UInt16(clamping: contents.tradeNumbers.count)
    contents.tradeNumbers[trade] = number
    return number
  }
}

/// What of a day's work is open.
package struct OpenWork: Hashable, Sendable {
  package var postings = 0
  package var placesLeft = 0
  package var startingWithinHour = 0
}
