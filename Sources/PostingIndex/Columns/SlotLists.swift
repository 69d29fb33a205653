/// A column of values (texts) by slot and, for each value, the list of its slots: from a few found
/// values to their slots by following lists, from many by one pass over the column.
struct SlotLists: Sendable {
  static let none = UInt32.max

  private(set) var values: ContiguousArray<UInt32> = []
  private var used = Bitmap(count: 0)
  private var heads: ContiguousArray<UInt32> = []
  private var next: ContiguousArray<UInt32> = []

  mutating func reserve(_ slots: Int) {
    values.reserveCapacity(slots)
    next.reserveCapacity(slots)
  }

  /// Gives a new or emptied slot its value.
  mutating func set(_ value: Int, at slot: Int) {
    while values.count <= slot {
      values.append(0)
      next.append(Self.none)
    }
    while heads.count <= value { heads.append(Self.none) }
    values[slot] = UInt32(value)
    next[slot] = heads[value]
    heads[value] = UInt32(slot)
    used[value] = true
  }

  /// Takes the value from a slot and returns it.
  ///
  /// The list is followed to the slot: a change of one posting costs up to a step for each posting
  /// of the same text, and links back would cost every posting four bytes more.
  mutating func clear(at slot: Int) -> Int {
    let value = Int(values[slot])
    let after = next[slot]
    if heads[value] == UInt32(slot) {
      heads[value] = after
      used[value] = after != Self.none
    } else {
      var before = Int(heads[value])
      while next[before] != UInt32(slot) { before = Int(next[before]) }
      next[before] = after
    }
    // Any value will do for a free slot as long as it can be looked up.
    values[slot] = 0
    return value
  }

  func isUsed(_ value: Int) -> Bool {
    value < heads.count && heads[value] != Self.none
  }

  /// Adds the slots of all given values; free slots may be added too, the caller keeps the live.
  ///
  /// `slots` has room for every slot.
  func mark(_ found: Bitmap, in slots: inout Bitmap) {
    var own = used
    own.formIntersection(found)
    let ownCount = own.population
    if ownCount == 0 { return }
    if ownCount == used.population {
      slots.fill()
      return
    }
    // A step along a list misses the cache, a step along the column does not: lists are for few, or
    // for short ones, whose heads lie in order.
    let isShort = values.count < 4 * used.population
    var budget = values.count / (isShort ? Self.shortListShare : Self.listShare)
    if ownCount * values.count / used.population < budget {
      own.forEach { value in
        var slot = heads[value]
        while slot != Self.none, budget > 0 {
          slots[Int(slot)] = true
          slot = next[Int(slot)]
          budget -= 1
        }
        return budget > 0
      }
      if budget > 0 { return }
    }
    markByColumn(own, in: &slots)
  }

  /// When following lists has cost as much as a pass over the column it is given up.
  private static let listShare = 96
  private static let shortListShare = 8

  private func markByColumn(_ found: Bitmap, in slots: inout Bitmap) {
    var found = found
    found.makeRoom(for: heads.count)
    slots.withMarks { slots in
      found.words.withUnsafeBufferPointer { found in
        values.withUnsafeBufferPointer { values in
          for word in 0..<(values.count + 63) / 64 {
            var bits: UInt64 = 0
            let first = word &* 64
            for slot in first..<min(first &+ 64, values.count) {
              let value = values[slot]
              let isFound = found[Int(value >> 6)] &>> UInt64(value) & 1
              bits |= isFound &<< UInt64(truncatingIfNeeded: slot)
            }
            slots[word] |= bits
          }
        }
      }
    }
  }

  /// Replaces every value by another; the order within lists stays.
  mutating func renumber(_ renumbered: ContiguousArray<UInt32>, count: Int) {
    var newHeads = ContiguousArray(repeating: Self.none, count: count)
    for value in heads.indices where heads[value] != Self.none {
      newHeads[Int(renumbered[value])] = heads[value]
    }
    heads = newHeads
    used = Bitmap(count: count) { newHeads[$0] != Self.none }
    for slot in values.indices {
      let value = renumbered[Int(values[slot])]
      values[slot] = value == Self.none ? 0 : value
    }
  }
}
