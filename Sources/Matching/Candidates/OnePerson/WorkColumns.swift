package import OddJobMarket

/// The open work of one business day as columns of numbers by slot, for a pass over all of it.
///
/// The arrays are those of whoever keeps them, shared and not copied. Numbers are rounded towards
/// letting a slot through: whoever is chosen by them is looked at by the rules themselves.
package struct WorkColumns: Sendable {
  /// The business day.
  package var day: BusinessDay
  /// The slots with places that nothing excludes everybody from, 64 to a word.
  package var open: ContiguousArray<UInt64>
  /// The urgent slots.
  package var urgent: ContiguousArray<UInt64>
  /// The slots with a ride.
  package var rides: ContiguousArray<UInt64>
  /// The start on the wall's clock, in minutes since midnight.
  package var startMinutes: ContiguousArray<Int16>
  /// The end, counted on from the start beyond midnight.
  package var endMinutes: ContiguousArray<Int16>
  /// The comparable pay of the shift in fen, 0 for none.
  package var paysFen: ContiguousArray<Int32>
  /// The distance in metres, or the greatest number where it is unknown.
  package var distancesMetres: ContiguousArray<Int32>
  /// The place of the trade's code in `trades`.
  package var tradeNumbers: ContiguousArray<UInt16>
  package var trades: [TradeCode]
  /// The slots of some trades by number, where whoever keeps the columns has them as sets; those of
  /// others are looked up in `tradeNumbers`.
  package var tradeSlots: [Int: ContiguousArray<UInt64>]
  /// The slots within some distances, where whoever keeps the columns has them as sets, the nearest
  /// first; with none of them each slot's distance is looked at.
  package private(set) var rings: [Ring]
  /// The slots that begin at some minutes or later, as far as whoever keeps the columns has them as
  /// sets; minutes count from the midnight before the business day.
  package var starts: [Bound]
  /// The slots that have ended by some minutes.
  package var ends: [Bound]

  /// The slots that are no farther than so many metres.
  package struct Ring: Sendable {
    package var metres: Int32
    package var slots: ContiguousArray<UInt64>

    package init(metres: Int32, slots: ContiguousArray<UInt64>) {
      self.metres = metres
      self.slots = slots
    }
  }

  /// The slots on one side of a minute.
  package struct Bound: Sendable {
    package var minute: Int32
    package var slots: ContiguousArray<UInt64>

    package init(minute: Int32, slots: ContiguousArray<UInt64>) {
      self.minute = minute
      self.slots = slots
    }
  }

  package init(
    day: BusinessDay, open: ContiguousArray<UInt64>, urgent: ContiguousArray<UInt64>,
    rides: ContiguousArray<UInt64>, startMinutes: ContiguousArray<Int16>,
    endMinutes: ContiguousArray<Int16>, paysFen: ContiguousArray<Int32>,
    distancesMetres: ContiguousArray<Int32>, tradeNumbers: ContiguousArray<UInt16>,
    trades: [TradeCode], tradeSlots: [Int: ContiguousArray<UInt64>] = [:],
    rings: [Ring] = [], starts: [Bound] = [], ends: [Bound] = []
  ) {
    self.day = day
    self.open = open
    self.urgent = urgent
    self.rides = rides
    self.startMinutes = startMinutes
    self.endMinutes = endMinutes
    self.paysFen = paysFen
    self.distancesMetres = distancesMetres
    self.tradeNumbers = tradeNumbers
    self.trades = trades
    self.tradeSlots = tradeSlots
    self.rings = rings.sorted { $0.metres < $1.metres }
    self.starts = starts
    self.ends = ends
  }

  /// Returns the distances in metres for which sets of slots serve best when no work farther than
  /// `limit` counts as near: the nearer, the closer together, since few slots lead far out.
  package static func ringMetres(limit: Int) -> [Int32] {
    [1, 2, 3, 4, 6, 8, 12, 16].map { Int32(clamping: max(0, limit) / 16 * $0) }
  }

  /// Stands for an unknown distance.
  static let distanceUnknown = Int32.max

  /// The slots that every column has.
  var count: Int {
    min(
      min(open.count * 64, startMinutes.count, endMinutes.count),
      min(paysFen.count, distancesMetres.count, tradeNumbers.count))
  }

  /// The open slots that may lie within a person's hours, 64 to a word, as many words as `count` needs.
  func open(within hours: WorkHours) -> ContiguousArray<UInt64> {
    let from = starts.filter { $0.minute <= hours.from }.max { $0.minute < $1.minute }
    let until = ends.filter { $0.minute >= hours.until }.min { $0.minute < $1.minute }
    let count = count
    var slots = ContiguousArray(open.prefix((count + 63) / 64))
    for known in [from, until].compactMap({ $0 }) { Self.keep(&slots, in: known.slots) }
    if count & 63 != 0 { slots[count >> 6] &= ~(.max << UInt64(count & 63)) }
    return slots
  }

  private static func keep(
    _ slots: inout ContiguousArray<UInt64>, in known: ContiguousArray<UInt64>
  ) {
    slots.withUnsafeMutableBufferPointer { slots in
      known.withUnsafeBufferPointer { known in
        let both = min(slots.count, known.count)
        for word in 0..<both { slots[word] &= known[word] }
        for word in both..<slots.count { slots[word] = 0 }
      }
    }
  }

  /// The slots of these trades, 64 to a word, as many words as `count` needs.
  func slots(of numbers: [Int]) -> ContiguousArray<UInt64> {
    let count = count
    var slots = ContiguousArray<UInt64>(repeating: 0, count: (count + 63) / 64)
    for number in numbers {
      guard let known = tradeSlots[number] else {
        for slot in 0..<count {
          let isOfTrade = Int(tradeNumbers[slot]) == number
          slots[slot >> 6] |= (isOfTrade ? 1 : 0) << UInt64(slot & 63)
        }
        continue
      }
      slots.withUnsafeMutableBufferPointer { slots in
        known.withUnsafeBufferPointer { known in
          for word in 0..<min(slots.count, known.count) { slots[word] |= known[word] }
        }
      }
    }
    return slots
  }
}
