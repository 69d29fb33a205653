/// Keeps the answers to the filters used last as bits and keeps them true while postings change, so
/// that a chip pressed once costs a pass over the column and afterwards nothing.
struct FilterCache: Sendable {
  /// 128 sets over 100,000 slots take 1.6 MB: all chips of the list, the trades that people name, and
  /// the hours they are free.
  static let countMax = 128

  private struct Cached {
    var bits: Bitmap
    var lastUse: Int
  }

  private var cached: [Filter: Cached] = [:]
  private var uses = 0
  private var validity: Validity?

  /// The slots valid beyond an instant, true for every instant in `instants`.
  private struct Validity {
    var bits: Bitmap
    var instants: Range<Int64>
  }

  mutating func bits(_ filter: Filter, _ columns: PostingColumns) -> Bitmap {
    uses += 1
    if cached[filter] != nil {
      cached[filter]?.lastUse = uses
      return cached[filter]?.bits ?? Bitmap(count: 0)
    }
    let bits = filter.bits(columns)
    if cached.count >= Self.countMax,
      let oldest = cached.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      cached[oldest.key] = nil
    }
    cached[filter] = Cached(bits: bits, lastUse: uses)
    return bits
  }

  /// The slots whose posting is valid after `now`, in seconds since 1970; computed anew only when one
  /// has run out since.
  ///
  /// An end left in a free slot has it computed anew once more than needed, which is cheaper than to
  /// look for each end whether its slot is in use.
  mutating func valid(after now: Int64, _ columns: PostingColumns) -> Bitmap {
    if let validity, validity.instants.contains(now) { return validity.bits }
    var first = Int64.max
    let bits = columns.validUntil.withUnsafeBufferPointer { ends in
      Bitmap(count: ends.count) { slot in
        let end = Int64(ends[slot])
        let isValid = end > now
        first = min(first, isValid ? end : .max)
        return isValid
      }
    }
    validity = Validity(bits: bits, instants: now..<first)
    return bits
  }

  /// Brings all kept answers up to date with one changed slot.
  mutating func update(_ slot: Int, _ columns: PostingColumns) {
    for filter in cached.keys {
      cached[filter]?.bits[slot] = filter.holds(slot, columns)
    }
    if var changed = validity {
      validity = nil
      let until = Int64(columns.validUntil[slot])
      let isValid = until > changed.instants.lowerBound
      changed.bits[slot] = isValid
      if isValid, until < changed.instants.upperBound {
        changed.instants = changed.instants.lowerBound..<until
      }
      validity = changed
    }
  }

  /// Forgets everything: after many changes at once a new pass is cheaper.
  mutating func removeAll() {
    cached.removeAll(keepingCapacity: true)
    validity = nil
  }
}
