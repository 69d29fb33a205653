import OddJobMarket

/// A day's cards arranged for many people: who may take what, and how well it fits, with the same
/// answers as `SameDayMatching.fit` for every pair by itself.
///
/// Certificates, time and pay are sets of bits; what few people or postings have (promised work, an
/// age below the law's highest limit, a blocked pair, a way accepted, a reserved posting) is asked of
/// the rule itself.
final class WorkIndex {
  /// What of a card is read for a person.
  struct Entry: BitwiseCopyable {
    var points: Int
    /// The comparable pay in fen, or 0 for none.
    var pay: Int
    /// The way without a ride, or the least number for none.
    var way: Int
    var trade: Int32
    var isReserved: Bool
  }

  private let matching: SameDayMatching
  private let cards: [PostingCard]
  private let tradeNumbers: [TradeCode: Int]
  private let entries: PlainArray<Entry>
  private let wordCount: Int
  /// The cards that nothing excludes everybody from.
  private let open: PlainArray<UInt64>
  private let mask: PlainArray<UInt64>
  private let requirements: RequirementRows
  private let lateStarts: ThresholdRows
  private let ends: ThresholdRows
  private let highPays: ThresholdRows
  private let earliestDay: CivilDate?
  private let highestMinimumAge: Int

  init(_ cards: [PostingCard], _ matching: SameDayMatching, at now: Instant) {
    self.matching = matching
    self.cards = cards
    let codes = Set(cards.map(\.trade)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    tradeNumbers = numbers
    wordCount = (cards.count + 63) / 64
    entries = PlainArray(
      adopting: ContiguousArray(
        cards.map { card in
          Entry(
            points: matching.standingPoints(card),
            pay: card.pay.comparableShiftPay(shiftMinutes: card.window.minutes)?.fen ?? 0,
            way: matching.wayAlone(card) ?? .min, trade: Int32(numbers[card.trade] ?? 0),
            isReserved: !card.reservedFor.isEmpty)
        }))
    open = PlainArray(repeating: 0, count: wordCount)
    mask = PlainArray(repeating: 0, count: wordCount)
    for (number, card) in cards.enumerated()
    where matching.standingExclusion(card, at: now) == nil
      && matching.wayAlone(card) ?? 0 <= matching.weights.distanceLimitMetres
    {
      open[number >> 6] |= 1 << UInt64(number & 63)
    }
    requirements = RequirementRows(
      cards.map { card in
        matching.trades[card.trade]?.certificate.map { Self.mask([$0]) } ?? 0
      })
    lateStarts = ThresholdRows(
      cards.map { ~matching.joiningInstant($0.window, at: now).milliseconds })
    ends = ThresholdRows(cards.map(\.window.end.milliseconds))
    highPays = ThresholdRows(cards.map { ~Int64(matching.binding($0)?.fen ?? .max) })
    let calendar = matching.rules.calendar
    earliestDay = cards.map(\.window.start).min().map { calendar.civilDate(of: $0) }
    highestMinimumAge =
      cards.map { matching.rules.minimumAge(trade: matching.trades[$0.trade], window: $0.window) }
      .max() ?? 0
  }

  /// Returns the cards a person may take with their scores, in the order of the cards.
  func matches(for seeker: SeekerProfile) -> [WorkMatch] {
    mark(seeker)
    let personPoints = matching.personPoints(seeker)
    let asked = seeker.payAsked?.fen ?? 0
    var tradePoints = [Int](repeating: 0, count: tradeNumbers.count)
    for trade in seeker.trades {
      if let number = tradeNumbers[trade] { tradePoints[number] = matching.weights.preferredTrade }
    }
    let accepted = seeker.distanceAccepted ?? .max
    let isMinor = isMinor(seeker)
    var matches: [WorkMatch] = []
    for word in 0..<wordCount {
      var bits = mask[word]
      while bits != 0 {
        let card = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        let entry = entries[card]
        if entry.way > accepted || isExcluded(card, entry, seeker, isMinor: isMinor) { continue }
        let score =
          entry.points + personPoints + tradePoints[Int(entry.trade)]
          + matching.payPoints(entry.pay, asked: asked)
        matches.append(WorkMatch(card: card, score: score))
      }
    }
    return matches
  }

  /// Leaves in the mask the cards that pass what is kept as sets.
  private func mark(_ seeker: SeekerProfile) {
    requirements.fill(mask.base, certificates: Self.mask(seeker.certificatesSeen))
    for word in 0..<wordCount { mask[word] &= open[word] }
    lateStarts.keep(atMost: ~seeker.available.start.milliseconds, in: mask.base)
    ends.keep(atMost: seeker.available.end.milliseconds, in: mask.base)
    if let asked = seeker.payAsked { highPays.keep(atMost: ~Int64(asked.fen), in: mask.base) }
  }

  private func isExcluded(
    _ number: Int, _ entry: Entry, _ seeker: SeekerProfile, isMinor: Bool
  ) -> Bool {
    if isMinor, matching.ageExclusion(cards[number], seeker) != nil { return true }
    if entry.isReserved || !seeker.blockedPostings.isEmpty,
      matching.pairExclusion(cards[number], seeker) != nil
    {
      return true
    }
    return !seeker.engagements.isEmpty
      && matching.engagementExclusion(
        cards[number].window, on: cards[number].day, seeker.engagements) != nil
  }

  /// Whether an age limit of any card may stand against the person.
  private func isMinor(_ seeker: SeekerProfile) -> Bool {
    guard let birthDate = seeker.birthDate, let earliestDay else { return false }
    return birthDate.wholeYears(until: earliestDay) < highestMinimumAge
  }

  private static func mask(_ certificates: Set<Certificate>) -> UInt64 {
    var mask: UInt64 = 0
    for (bit, certificate) in Certificate.allCases.enumerated()
    where certificates.contains(certificate) {
      mask |= 1 << UInt64(bit)
    }
    return mask
  }
}

/// A card that a person may take, by its place, and how well it fits.
struct WorkMatch: BitwiseCopyable, Hashable, Sendable {
  var card: Int
  var score: Int
}
