/// The numbers of all postings, one array a field, addressed by slot: for filters, for sorting, and
/// for a pass that scores every open posting for one person.
///
/// A slot keeps its meaning until its posting is removed; free slots hold leftovers, so every pass
/// starts from `PostingIndex.live` or a query's mask.
package struct PostingColumns: Sendable {
  /// Stands for an unknown distance in `distancesMetres`; greater than every distance.
  package static let distanceUnknown = Int32.max

  /// The store's row number of each shift: in four bytes they last for as many shifts as a county
  /// has in a thousand years.
  package internal(set) var keys: ContiguousArray<UInt32> = []
  /// The trade's code.
  package internal(set) var tradeCodes: ContiguousArray<UInt16> = []
  /// The business day's number.
  package internal(set) var days: ContiguousArray<UInt16> = []
  /// The start, in minutes since the business day's midnight.
  package internal(set) var startMinutes: ContiguousArray<Int16> = []
  /// The end, in minutes since the business day's midnight.
  package internal(set) var endMinutes: ContiguousArray<Int16> = []
  /// The comparable pay, in fen a day.
  package internal(set) var paysFen: ContiguousArray<Int32> = []
  /// The distance from the station in metres, or `distanceUnknown`.
  package internal(set) var distancesMetres: ContiguousArray<Int32> = []
  /// The flags.
  package internal(set) var flags: ContiguousArray<PostingIndex.Flags> = []
  /// The number of places left.
  package internal(set) var placesLeft: ContiguousArray<Int16> = []
  /// The instant the posting ends, in seconds since 1970.
  package internal(set) var validUntil: ContiguousArray<UInt32> = []

  /// The number of slots, used and free.
  package var count: Int { keys.count }

  mutating func reserve(_ slots: Int) {
    keys.reserveCapacity(slots)
    tradeCodes.reserveCapacity(slots)
    days.reserveCapacity(slots)
    startMinutes.reserveCapacity(slots)
    endMinutes.reserveCapacity(slots)
    paysFen.reserveCapacity(slots)
    distancesMetres.reserveCapacity(slots)
    flags.reserveCapacity(slots)
    placesLeft.reserveCapacity(slots)
    validUntil.reserveCapacity(slots)
  }

  mutating func append(_ entry: PostingIndex.Entry) {
    keys.append(UInt32(entry.key))
    tradeCodes.append(entry.tradeCode)
    days.append(UInt16(clamping: entry.day))
    startMinutes.append(entry.startMinute)
    endMinutes.append(entry.endMinute)
    paysFen.append(entry.payFen)
    distancesMetres.append(entry.distanceMetres ?? Self.distanceUnknown)
    flags.append(entry.flags)
    placesLeft.append(entry.placesLeft)
    validUntil.append(UInt32(clamping: entry.validUntil))
  }

  mutating func set(_ entry: PostingIndex.Entry, at slot: Int) {
    keys[slot] = UInt32(entry.key)
    tradeCodes[slot] = entry.tradeCode
    days[slot] = UInt16(clamping: entry.day)
    startMinutes[slot] = entry.startMinute
    endMinutes[slot] = entry.endMinute
    paysFen[slot] = entry.payFen
    distancesMetres[slot] = entry.distanceMetres ?? Self.distanceUnknown
    flags[slot] = entry.flags
    placesLeft[slot] = entry.placesLeft
    validUntil[slot] = UInt32(clamping: entry.validUntil)
  }
}
