import OddJobMarket

/// One pass over the open work for one person: a test without branches for every slot, then the score
/// of those that came through and can still be among the best.
///
/// A class, since a value would be copied with all its arrays wherever a closure reads of it.
final class WorkPass {
  private let matching: SameDayMatching
  private let columns: WorkColumns
  private let seeker: SeekerProfile
  private let terms: Terms
  private let midnight: Instant
  private let personPoints: Int
  /// The points of each trade, or -1 for one whose certificate the person lacks.
  private let tradePoints: ContiguousArray<Int>
  /// What pay and distance give at most.
  private let variablePoints: Int
  private let isMinor: Bool
  private let wanted: Int
  /// The best keys so far, descending, at most as many as are wanted.
  private var bestKeys: ContiguousArray<Int64> = []
  private var found: ContiguousArray<(key: Int64, slot: Int32)> = []

  /// What a slot is held against; minutes count from the midnight before the business day.
  struct Terms {
    var from: Int32
    var until: Int32
    var now: Int32
    var dayTurn: Int32
    var asked: Int32
    var limit: Int32
  }

  init(
    _ matching: SameDayMatching, _ columns: WorkColumns, _ seeker: SeekerProfile, at now: Instant,
    wanted: Int
  ) {
    self.matching = matching
    self.columns = columns
    self.seeker = seeker
    self.wanted = wanted
    let calendar = matching.rules.calendar
    let midnight = calendar.instant(on: columns.day.date, minuteOfDay: 0)
    self.midnight = midnight
    func minutes(_ instant: Instant, roundedUp: Bool) -> Int32 {
      let milliseconds = instant.milliseconds - midnight.milliseconds
      let minute = (milliseconds + (roundedUp ? 59_999 : 0)) / 60_000
      // Rounded towards zero, a minute before midnight would be one too late.
      return Int32(min(max(minute - (milliseconds < 0 && !roundedUp ? 1 : 0), -100_000), 100_000))
    }
    terms = Terms(
      from: minutes(seeker.available.start, roundedUp: false),
      until: minutes(seeker.available.end, roundedUp: true), now: minutes(now, roundedUp: true),
      dayTurn: Int32(calendar.dayTurnHour * 60),
      asked: Int32(clamping: max(0, seeker.payAsked?.fen ?? 0)),
      limit: Int32(
        clamping: min(matching.weights.distanceLimitMetres, seeker.distanceAccepted ?? .max)))
    personPoints = matching.personPoints(seeker)
    let preferred = matching.weights.preferredTrade
    tradePoints = ContiguousArray(
      columns.trades.map { code in
        if let certificate = matching.trades[code]?.certificate,
          !seeker.certificatesSeen.contains(certificate)
        {
          return -1
        }
        return seeker.trades.contains(code) ? preferred : 0
      })
    variablePoints = matching.weights.distance + max(0, matching.weights.payAboveAsked)
    isMinor = seeker.birthDate.map { $0.wholeYears(until: columns.day.date) < 18 } ?? false
  }

  func run() {
    let count = columns.count
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 64) { failures in
      guard let failures = failures.baseAddress else { return }
      for word in 0..<(count + 63) / 64 {
        var passed = columns.open[word]
        if passed == 0 { continue }
        let first = word * 64
        let slots = min(64, count - first)
        test(first, slots, into: failures)
        var failed: UInt64 = slots == 64 ? 0 : .max << UInt64(slots)
        for slot in 0..<slots {
          let sign = UInt64(UInt32(bitPattern: failures[slot]) &>> 31)
          failed |= sign &<< UInt64(truncatingIfNeeded: slot)
        }
        passed &= ~failed
        let urgentBits = word < columns.urgent.count ? columns.urgent[word] : 0
        consider(first, passed, urgentBits)
      }
    }
  }

  /// Leaves a negative number for each slot whose time or pay is out of the question: differences,
  /// of which one that is negative shows in the sign.
  private func test(_ first: Int, _ slots: Int, into failures: UnsafeMutablePointer<Int32>) {
    let terms = terms
    let late = Int32(Posting.lateStartLimit.count)
    columns.startMinutes.withUnsafeBufferPointer { starts in
      columns.endMinutes.withUnsafeBufferPointer { ends in
        columns.paysFen.withUnsafeBufferPointer { pays in
          guard let starts = starts.baseAddress, let ends = ends.baseAddress,
            let pays = pays.baseAddress
          else { return }
          for slot in 0..<slots {
            let clock = Int32(starts[first &+ slot])
            let pay = pays[first &+ slot]
            let length = Int32(ends[first &+ slot]) &- clock
            // What begins before the day's turn begins on the next date.
            let start = clock &+ (clock < terms.dayTurn ? 1_440 : 0)
            let joining = max(start, min(terms.now, start &+ late))
            let time = (joining &- terms.from) | (terms.until &- start &- length)
            let isShort = length &- Int32(SameDayMatching.longShiftMinutes)
            let isPaidLess = (pay &- terms.asked) & ~isShort & (0 &- pay)
            failures[slot] = time | isPaidLess
          }
        }
      }
    }
  }

  /// Considers the slots of a word whose trade and urgency may still bring them among the best.
  private func consider(_ first: Int, _ passed: UInt64, _ urgent: UInt64) {
    var passed = passed
    let urgency = matching.weights.urgency
    let others = FitPart.timePoints + personPoints + variablePoints
    tradePoints.withUnsafeBufferPointer { points in
      columns.tradeNumbers.withUnsafeBufferPointer { trades in
        var bar = barScore
        while passed != 0 {
          let bit = passed.trailingZeroBitCount
          passed &= passed &- 1
          let trade = Int(trades[first + bit])
          guard trade < points.count, points[trade] >= 0 else { continue }
          let urgencyPoints = urgent >> UInt64(bit) & 1 == 1 ? urgency : 0
          if others + points[trade] + urgencyPoints < bar { continue }
          consider(first + bit)
          bar = barScore
        }
      }
    }
  }

  /// The score of the last of the best so far, which any other has to reach.
  private var barScore: Int {
    bestKeys.count == wanted ? Int((bestKeys[wanted - 1] + (1 << 20) - 1) >> 20) : .min
  }

  /// Scores a slot and keeps it if it is among the best so far, or level with the last of them.
  private func consider(_ slot: Int) {
    let trade = Int(columns.tradeNumbers[slot])
    guard trade < tradePoints.count, tradePoints[trade] >= 0 else { return }
    let isUrgent = Self.holds(columns.urgent, slot)
    let certain =
      FitPart.timePoints + personPoints + tradePoints[trade]
      + (isUrgent ? matching.weights.urgency : 0)
    let bar = bestKeys.count == wanted ? bestKeys[bestKeys.count - 1] : .min
    if Self.key(certain + variablePoints, start: 0) < bar { return }
    let distance = columns.distancesMetres[slot]
    let isKnown = distance != WorkColumns.distanceUnknown
    if isKnown, distance > terms.limit, !Self.holds(columns.rides, slot) { return }
    let score =
      certain + (isKnown ? matching.distancePoints(Int(distance)) : 0)
      + matching.payPoints(Int(columns.paysFen[slot]), asked: seeker.payAsked?.fen ?? 0)
    let clock = Int(columns.startMinutes[slot])
    let start = clock + (clock < Int(terms.dayTurn) ? 1_440 : 0)
    let key = Self.key(score, start: start)
    if key < bar { return }
    let length = Int(columns.endMinutes[slot]) - clock
    if isMinor || !seeker.engagements.isEmpty, isExcluded(trade, start, length) { return }
    keep(key, slot)
  }

  private func keep(_ key: Int64, _ slot: Int) {
    if bestKeys.count == wanted { bestKeys.removeLast() }
    var low = 0
    var high = bestKeys.count
    while low < high {
      let middle = (low + high) / 2
      if bestKeys[middle] >= key { low = middle + 1 } else { high = middle }
    }
    bestKeys.insert(key, at: low)
    found.append((key, Int32(slot)))
    // What has fallen behind meanwhile need not be carried along.
    if bestKeys.count == wanted, found.count >= 4_096, found.count >= wanted * 8 {
      let bar = bestKeys[wanted - 1]
      found.removeAll { $0.key < bar }
    }
  }

  /// The slots kept, the best first.
  func leaders() -> [Int] {
    let bar = bestKeys.count == wanted ? bestKeys[wanted - 1] : .min
    return found.filter { $0.key >= bar }
      .sorted { $0.key != $1.key ? $0.key > $1.key : $0.slot < $1.slot }
      .map { Int($0.slot) }
  }

  /// Whether age or promised work stand against a slot, as far as whole minutes can say.
  private func isExcluded(_ trade: Int, _ start: Int, _ length: Int) -> Bool {
    guard
      let window = TimeWindow(
        start: midnight + Minutes(start), end: midnight + Minutes(start + length))
    else { return false }
    if isMinor, let birthDate = seeker.birthDate {
      let minimum = matching.rules.minimumAge(
        trade: matching.trades[columns.trades[trade]], window: window)
      let dayOfWork = matching.rules.calendar.civilDate(of: window.start)
      if birthDate.wholeYears(until: dayOfWork) < minimum { return true }
    }
    // A start within a minute was rounded down: only what collides from the next minute on does so
    // for certain.
    guard let certain = TimeWindow(start: window.start + 1, end: window.end) else { return false }
    return matching.engagementExclusion(certain, on: columns.day, seeker.engagements) != nil
  }

  /// Greater for a better score, and of equal ones for an earlier start.
  private static func key(_ score: Int, start: Int) -> Int64 {
    Int64(clamping: score) &<< 20 &- Int64(start)
  }

  private static func holds(_ bits: ContiguousArray<UInt64>, _ slot: Int) -> Bool {
    let word = slot >> 6
    return word < bits.count && bits[word] >> UInt64(slot & 63) & 1 == 1
  }
}
