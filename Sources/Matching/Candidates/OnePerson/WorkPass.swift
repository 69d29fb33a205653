import OddJobMarket

/// One pass over the open work for one person: the slots that may score highest first, so that the rest
/// is out of the question before anything but its bits was read.
///
/// What the person's trades and the urgency add is known from sets of bits, and so is about how near
/// the work is; so each step has slots of which is known what they can reach at most. Once that lies
/// below the last of the best so far, nothing is left to look at.
///
/// A class, since a value would be copied with all its arrays wherever a closure reads of it.
final class WorkPass {
  private let matching: SameDayMatching
  private let columns: WorkColumns
  private let seeker: SeekerProfile
  private let terms: Terms
  private let midnight: Instant
  private let estimate: WorkEstimate
  /// The open slots, those left out that no hour of the person's reaches.
  private let open: ContiguousArray<UInt64>
  /// The slots of the trades the person named and may do.
  private let preferred: ContiguousArray<UInt64>
  /// Whether the person may do each trade, as far as certificates go; found when it is asked first.
  private lazy var isAllowed = ContiguousArray(
    columns.trades.map { matching.missingCertificate(for: $0, seeker) == nil })
  private let isMinor: Bool
  private let wanted: Int
  /// The open slots by trade and urgency; what was looked at leaves its set.
  private var parts: [Part] = []
  private let batch = PlainArray<Int32>(repeating: 0, count: batchSize)
  /// The best keys so far, descending, at most as many as are wanted.
  private var bestKeys: ContiguousArray<Int64> = []
  private var found: ContiguousArray<(key: Int64, slot: Int32)> = []
  /// How many slots' numbers were looked at: the work, as the same count everywhere.
  private(set) var slotsSeen = 0
  /// The score of the last of the best so far, which any other has to reach.
  private var barScore = Int.min

  /// The slots whose points differ by pay and way alone.
  private struct Part {
    var isPreferred: Bool
    var isUrgent: Bool
    /// What every slot of the part is worth.
    var certain: Int
    /// The slots not looked at; nil before the first look.
    var slots: ContiguousArray<UInt64>?
    var isDone = false
  }

  /// The slots of a part that lie within a ring, or all of it, and were not looked at before.
  private struct Step {
    var part: Int
    var ring: Int
    /// The most that any of them can score.
    var most: Int
  }

  init(
    _ matching: SameDayMatching, _ columns: WorkColumns, _ seeker: SeekerProfile, at now: Instant,
    wanted: Int
  ) {
    self.matching = matching
    self.columns = columns
    self.seeker = seeker
    self.wanted = wanted
    midnight = matching.rules.calendar.instant(on: columns.day.date, minuteOfDay: 0)
    terms = Terms(matching, seeker, midnight: midnight, at: now)
    estimate = WorkEstimate(matching.weights, asked: seeker.payAsked?.fen ?? 0)
    open = columns.open(within: WorkHours(terms))
    preferred = columns.slots(
      of: columns.trades.indices.filter { number in
        // The codes of so few are compared sooner than those of all are hashed.
        seeker.trades.contains { $0 == columns.trades[number] }
          && matching.missingCertificate(for: columns.trades[number], seeker) == nil
      })
    isMinor = seeker.birthDate.map { $0.wholeYears(until: columns.day.date) < 18 } ?? false
    let standing = FitPart.timePoints + matching.personPoints(seeker)
    let weights = matching.weights
    for (isPreferred, isUrgent) in [(true, true), (true, false), (false, true), (false, false)] {
      let points =
        (isPreferred ? weights.preferredTrade : 0) + (isUrgent ? weights.urgency : 0)
      parts.append(
        Part(isPreferred: isPreferred, isUrgent: isUrgent, certain: standing + points))
    }
  }

  func run() {
    for step in steps {
      if step.most < barScore { return }
      sweep(step)
    }
  }

  /// The steps, that whose slots may score highest first.
  private var steps: [Step] {
    var steps: [Step] = []
    for part in parts.indices {
      for ring in 0...columns.rings.count {
        let beyond = ring == 0 ? 0 : columns.rings[ring - 1].metres
        steps.append(
          Step(part: part, ring: ring, most: parts[part].certain + estimate.most(beyond: beyond)))
      }
    }
    return steps.sorted { $0.most > $1.most }
  }

  /// The open slots of a part.
  private func slots(of part: Part) -> ContiguousArray<UInt64> {
    let preferredFlip: UInt64 = part.isPreferred ? 0 : .max
    let urgentFlip: UInt64 = part.isUrgent ? 0 : .max
    return ContiguousArray<UInt64>(unsafeUninitializedCapacity: open.count) { slots, filled in
      filled = open.count
      open.withUnsafeBufferPointer { open in
        preferred.withUnsafeBufferPointer { preferred in
          columns.urgent.withUnsafeBufferPointer { urgent in
            for word in 0..<open.count {
              let urgentBits = word < urgent.count ? urgent[word] : 0
              slots[word] =
                open[word] & (preferred[word] ^ preferredFlip) & (urgentBits ^ urgentFlip)
            }
          }
        }
      }
    }
  }

  /// Looks at the slots of one step. So few that a ring has hardly one a word are looked at in one go.
  private func sweep(_ step: Step) {
    guard !parts[step.part].isDone else { return }
    var isLast = step.ring == columns.rings.count
    var left: ContiguousArray<UInt64>
    if let slots = parts[step.part].slots {
      left = slots
    } else {
      left = slots(of: parts[step.part])
      isLast = isLast || left.reduce(0) { $0 &+ $1.nonzeroBitCount } <= left.count / 3
    }
    // Nothing else holds the set meanwhile, so it changes in place.
    parts[step.part].slots = []
    parts[step.part].isDone = isLast
    let ring = isLast ? [] : columns.rings[step.ring].slots
    left.withUnsafeMutableBufferPointer { left in
      ring.withUnsafeBufferPointer { sweep(step, $0, beyondRing: isLast ? .max : 0, of: left) }
    }
    parts[step.part].slots = left
  }

  /// Looks at the slots within a ring, some hundred at a time.
  private func sweep(
    _ step: Step, _ ring: UnsafeBufferPointer<UInt64>, beyondRing: UInt64,
    of left: UnsafeMutableBufferPointer<UInt64>
  ) {
    var count = 0
    for word in left.indices {
      var bits = left[word] & (word < ring.count ? ring[word] : beyondRing)
      if bits == 0 { continue }
      left[word] &= ~bits
      while bits != 0 {
        batch.base[count] = Int32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
        count &+= 1
      }
      if count > Self.batchSize - 64 {
        lookAtBatch(count, step)
        if step.most < barScore { return }
        count = 0
      }
    }
    lookAtBatch(count, step)
  }

  private static let batchSize = 256

  /// Looks at the slots of the batch: first their estimate, which few pass once the best so far are
  /// good, then their time.
  ///
  /// Without a branch, so that the processor fetches the numbers of many slots at the same time: they
  /// lie far apart, and waiting for one after the other was most of a pass.
  private func lookAtBatch(_ count: Int, _ step: Step) {
    // Spans are of values that stay where they are: of these, not of what the pass holds.
    let columns = columns
    let starts = columns.startMinutes.span
    let ends = columns.endMinutes.span
    let pays = columns.paysFen.span
    let distances = columns.distancesMetres.span
    let (batch, terms, estimate) = (batch.base, terms, estimate)
    let certain = parts[step.part].certain
    let needed = estimate.needed(barScore, beyond: certain)
    slotsSeen &+= count
    var near = 0
    for place in 0..<count {
      let slot = Int(batch[place])
      let points = estimate.points(
        distance: distances[unchecked: slot], pay: pays[unchecked: slot])
      batch[near] = batch[place]
      near &+= points >= needed ? 1 : 0
    }
    var free = 0
    for place in 0..<near {
      let slot = Int(batch[place])
      let failure = terms.failure(
        clock: starts[unchecked: slot], end: ends[unchecked: slot], pay: pays[unchecked: slot])
      batch[free] = batch[place]
      free &+= failure >= 0 ? 1 : 0
    }
    for place in 0..<free {
      let slot = Int(batch[place])
      let points = estimate.points(
        distance: distances[unchecked: slot], pay: pays[unchecked: slot])
      if points >= estimate.needed(barScore, beyond: certain) {
        consider(slot, certain: certain)
      }
    }
  }

  /// Scores a slot and keeps it if it is among the best so far, or level with the last of them.
  private func consider(_ slot: Int, certain: Int) {
    let trade = Int(columns.tradeNumbers[slot])
    guard trade < isAllowed.count, isAllowed[trade] else { return }
    let distance = columns.distancesMetres[slot]
    let isKnown = distance != WorkColumns.distanceUnknown
    if isKnown, distance > terms.limit, !Self.holds(columns.rides, slot) { return }
    let score =
      certain + (isKnown ? matching.distancePoints(Int(distance)) : 0)
      + matching.payPoints(Int(columns.paysFen[slot]), asked: seeker.payAsked?.fen ?? 0)
    let clock = Int(columns.startMinutes[slot])
    let start = clock + (clock < Int(terms.dayTurn) ? 1_440 : 0)
    let key = Self.key(score, start: start)
    if bestKeys.count == wanted, key < bestKeys[wanted - 1] { return }
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
    guard bestKeys.count == wanted else { return }
    let bar = bestKeys[wanted - 1]
    barScore = Int((bar + (1 << 20) - 1) >> 20)
    // What has fallen behind meanwhile need not be carried along.
    if found.count >= 4_096, found.count >= wanted * 8 { found.removeAll { $0.key < bar } }
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
