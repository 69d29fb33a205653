/// All slots in one order, kept sorted, so that a first page is read off instead of sorted.
struct SortedOrder: Sendable {
  let sort: PostingIndex.Sort
  private(set) var slots: ContiguousArray<UInt32> = []

  init(_ sort: PostingIndex.Sort) {
    self.sort = sort
  }

  mutating func reserve(_ count: Int) {
    slots.reserveCapacity(count)
  }

  /// The number by which a slot is sorted, ascending; equals are ordered by key.
  @inline(__always)
  func rank(_ slot: Int, _ columns: PostingColumns) -> Int64 {
    switch sort {
    case .distance: Int64(columns.distancesMetres[slot])
    case .pay: -Int64(columns.paysFen[slot])
    case .start: Int64(columns.days[slot]) << 16 + Int64(columns.startMinutes[slot])
    // The complement reverses without overflowing.
    case .newest: ~columns.published[slot]
    }
  }

  mutating func insert(_ slot: Int, _ columns: PostingColumns) {
    slots.insert(UInt32(slot), at: position(of: slot, columns))
  }

  /// Removes a slot whose columns still hold what it was sorted by.
  mutating func remove(_ slot: Int, _ columns: PostingColumns) {
    let position = position(of: slot, columns)
    guard position < slots.count, slots[position] == UInt32(slot) else { return }
    slots.remove(at: position)
  }

  /// Adds many slots at once: sorts them and merges from the end, in place.
  mutating func merge(_ added: [Int], _ columns: PostingColumns) {
    var placed = added.map {
      Placed(rank: rank($0, columns), key: columns.keys[$0], slot: UInt32($0))
    }
    placed.sort()
    var old = slots.count - 1
    slots.append(contentsOf: repeatElement(0, count: placed.count))
    var target = slots.count - 1
    for one in placed.reversed() {
      while old >= 0 {
        let slot = Int(slots[old])
        let other = rank(slot, columns)
        if (other, columns.keys[slot]) < (one.rank, one.key) { break }
        slots[target] = slots[old]
        target -= 1
        old -= 1
      }
      slots[target] = one.slot
      target -= 1
    }
  }

  /// Appends the keys of the chosen slots from `skip` on, at most `limit`; `population` is how many
  /// there are.
  func collect(
    _ chosen: Bitmap, population: Int, skip: Int, limit: Int, _ columns: PostingColumns,
    into keys: inout [Int64]
  ) {
    guard skip < population, limit > 0 else { return }
    // Sorting so few costs less than walking the order until they turn up.
    if population <= 256 {
      var placed: [Placed] = []
      placed.reserveCapacity(population)
      chosen.forEach {
        placed.append(Placed(rank: rank($0, columns), key: columns.keys[$0], slot: UInt32($0)))
        return true
      }
      placed.sort()
      keys.append(contentsOf: placed.dropFirst(skip).prefix(limit).map(\.key))
      return
    }
    var toSkip = skip
    var left = limit
    for slot in slots where chosen[Int(slot)] {
      if toSkip > 0 {
        toSkip -= 1
        continue
      }
      keys.append(columns.keys[Int(slot)])
      left -= 1
      if left == 0 { return }
    }
  }

  private struct Placed: Comparable {
    let rank: Int64
    let key: Int64
    let slot: UInt32

    static func < (one: Placed, other: Placed) -> Bool {
      one.rank != other.rank ? one.rank < other.rank : one.key < other.key
    }
  }

  private func position(of slot: Int, _ columns: PostingColumns) -> Int {
    let wanted = (rank(slot, columns), columns.keys[slot])
    var low = 0
    var high = slots.count
    while low < high {
      let middle = (low + high) / 2
      let other = Int(slots[middle])
      if (rank(other, columns), columns.keys[other]) < wanted {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
