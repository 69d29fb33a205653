/// All slots in one order, kept sorted, so that a first page is read off instead of sorted.
struct SortedOrder: Sendable {
  let sort: PostingIndex.Sort
  /// Ascending by rank, equals by key; read from the end where the newest come first.
  private(set) var slots: ContiguousArray<UInt32> = []

  init(_ sort: PostingIndex.Sort) {
    self.sort = sort
  }

  mutating func reserve(_ count: Int) {
    slots.reserveCapacity(count)
  }

  /// The number by which a slot is sorted, ascending.
  @inline(__always)
  func rank(_ slot: Int, _ columns: PostingColumns) -> UInt32 {
    switch sort {
    case .distance: Self.unsigned(columns.distancesMetres[slot])
    case .pay: ~Self.unsigned(columns.paysFen[slot])
    case .start:
      UInt32(columns.days[slot]) << 16
        | UInt32(UInt16(bitPattern: columns.startMinutes[slot]) ^ 0x8000)
    case .newest: columns.keys[slot]
    }
  }

  /// Keeps the order of signed numbers.
  private static func unsigned(_ value: Int32) -> UInt32 { UInt32(bitPattern: value) ^ 0x8000_0000 }

  mutating func insert(_ slot: Int, _ columns: PostingColumns) {
    slots.insert(UInt32(slot), at: position(of: slot, columns))
  }

  /// Removes a slot whose columns still hold what it was sorted by.
  mutating func remove(_ slot: Int, _ columns: PostingColumns) {
    let position = position(of: slot, columns)
    guard position < slots.count, slots[position] == UInt32(slot) else { return }
    slots.remove(at: position)
  }

  /// Takes in the slots of another order, which has them by key: so many are sorted in a few
  /// milliseconds by counting, eleven bits of the rank at a time, the lowest first.
  mutating func fill(from byKey: SortedOrder, _ columns: PostingColumns) {
    slots = byKey.slots
    var sorted = slots
    for shift in [0, 11, 22] as [UInt32] {
      var next = ContiguousArray<Int>(repeating: 0, count: 2_048)
      for slot in slots { next[digit(of: slot, shift, columns)] += 1 }
      if next.contains(slots.count) { continue }
      var total = 0
      for value in next.indices { (next[value], total) = (total, total + next[value]) }
      for slot in slots {
        let value = digit(of: slot, shift, columns)
        sorted[next[value]] = slot
        next[value] += 1
      }
      swap(&slots, &sorted)
    }
  }

  @inline(__always)
  private func digit(of slot: UInt32, _ shift: UInt32, _ columns: PostingColumns) -> Int {
    Int(rank(Int(slot), columns) &>> shift & 2_047)
  }

  /// Returns the slot of a key, in the order by key; nil when no slot has it.
  func slot(ofKey key: UInt32, _ columns: PostingColumns) -> Int? {
    guard let last = slots.last, columns.keys[Int(last)] >= key else { return nil }
    let position = firstPosition { columns.keys[$0] >= key }
    let slot = Int(slots[position])
    return columns.keys[slot] == key ? slot : nil
  }

  /// Appends the keys of the chosen slots from `skip` on, at most `limit`; `population` is how many
  /// there are.
  func collect(
    _ chosen: Bitmap, population: Int, skip: Int, limit: Int, _ columns: PostingColumns,
    into keys: inout [Int64]
  ) {
    guard skip < population, limit > 0 else { return }
    let isReversed = sort == .newest
    // Sorting so few costs less than walking the order until they turn up.
    if population <= 256 {
      var placed: [Placed] = []
      placed.reserveCapacity(population)
      chosen.forEach {
        placed.append(Placed(rank: rank($0, columns), key: columns.keys[$0]))
        return true
      }
      placed.sort { isReversed ? $1 < $0 : $0 < $1 }
      keys.append(contentsOf: placed.dropFirst(skip).prefix(limit).lazy.map { Int64($0.key) })
      return
    }
    if isReversed {
      Self.collect(slots.reversed(), chosen, skip: skip, limit: limit, columns, into: &keys)
    } else {
      Self.collect(slots, chosen, skip: skip, limit: limit, columns, into: &keys)
    }
  }

  private static func collect(
    _ slots: some Sequence<UInt32>, _ chosen: Bitmap, skip: Int, limit: Int,
    _ columns: PostingColumns, into keys: inout [Int64]
  ) {
    var toSkip = skip
    var left = limit
    for slot in slots where chosen[Int(slot)] {
      if toSkip > 0 {
        toSkip -= 1
        continue
      }
      keys.append(Int64(columns.keys[Int(slot)]))
      left -= 1
      if left == 0 { return }
    }
  }

  private struct Placed: Comparable {
    let rank: UInt32
    let key: UInt32

    static func < (one: Placed, other: Placed) -> Bool {
      one.rank != other.rank ? one.rank < other.rank : one.key < other.key
    }
  }

  private func position(of slot: Int, _ columns: PostingColumns) -> Int {
    let wanted = Placed(rank: rank(slot, columns), key: columns.keys[slot])
    // What is new by key stands behind all others, as nearly always.
    if sort == .newest, let last = slots.last, columns.keys[Int(last)] < wanted.key {
      return slots.count
    }
    return firstPosition { Placed(rank: rank($0, columns), key: columns.keys[$0]) >= wanted }
  }

  /// The first position whose slot, and all after it, are far enough.
  private func firstPosition(_ isFarEnough: (Int) -> Bool) -> Int {
    var low = 0
    var high = slots.count
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(Int(slots[middle])) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
