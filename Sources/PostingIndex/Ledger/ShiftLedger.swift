/// Every shift of the file, open or over, by what the attendant's list is narrowed by: what its texts
/// hold character for character, its posting's state, and the order by key or by start.
///
/// A value to be owned by one actor or thread. Texts are kept once; a shift takes 25 bytes.
package struct ShiftLedger: Sendable {
  /// One shift as it is taken in.
  package struct Entry: Hashable, Sendable {
    package var key: Int64
    package var title: String
    package var place: String
    package var employer: String
    /// A number of the caller's for the state of the posting.
    package var state: UInt8
    /// Milliseconds since 1970.
    package var start: Int64

    package init(
      key: Int64, title: String, place: String, employer: String, state: UInt8, start: Int64
    ) {
      self.key = key
      self.title = title
      self.place = place
      self.employer = employer
      self.state = state
      self.start = start
    }
  }

  /// What of the ledger is asked for.
  package struct Query: Hashable, Sendable {
    package var text: String
    /// Nil for every state.
    package var state: UInt8?
    /// Whether the latest start stands first, rather than the highest key.
    package var isByStart: Bool

    package init(text: String = "", state: UInt8? = nil, isByStart: Bool = false) {
      self.text = text
      self.state = state
      self.isByStart = isByStart
    }
  }

  private var keys: ContiguousArray<Int64> = []
  private var titles: ContiguousArray<UInt32> = []
  private var places: ContiguousArray<UInt32> = []
  private var employers: ContiguousArray<UInt32> = []
  private var starts: ContiguousArray<UInt32> = []
  private var states: ContiguousArray<UInt8> = []
  private var texts = ExactTexts()
  private var instants = DistinctNumbers()

  /// Makes a ledger without shifts.
  package init() {}

  /// The number of shifts.
  package var count: Int { keys.count }

  /// Sets memory aside for so many shifts.
  package mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    titles.reserveCapacity(count)
    places.reserveCapacity(count)
    employers.reserveCapacity(count)
    starts.reserveCapacity(count)
    states.reserveCapacity(count)
  }

  /// Takes in a shift as it is now; one with a new key is added.
  package mutating func set(_ entry: Entry) {
    let slot = slot(of: entry.key)
    if slot == keys.count || keys[slot] != entry.key {
      keys.insert(entry.key, at: slot)
      titles.insert(0, at: slot)
      places.insert(0, at: slot)
      employers.insert(0, at: slot)
      starts.insert(0, at: slot)
      states.insert(0, at: slot)
    }
    titles[slot] = texts.number(of: entry.title)
    places[slot] = texts.number(of: entry.place)
    employers[slot] = texts.number(of: entry.employer)
    starts[slot] = instants.number(of: entry.start)
    states[slot] = entry.state
  }

  /// Forgets a shift that is no longer in the file.
  package mutating func remove(key: Int64) {
    let slot = slot(of: key)
    guard slot < keys.count, keys[slot] == key else { return }
    keys.remove(at: slot)
    titles.remove(at: slot)
    places.remove(at: slot)
    employers.remove(at: slot)
    starts.remove(at: slot)
    states.remove(at: slot)
  }

  /// Returns the keys from `offset` on, at most `limit`, and the exact number of all.
  package func page(_ query: Query, offset: Int, limit: Int) -> (keys: [Int64], total: Int) {
    let found = found(query)
    let skip = max(0, offset)
    let slots =
      query.isByStart
      ? latest(found, skip: skip, limit: limit)
      : Array(found.reversed().dropFirst(skip).prefix(max(0, limit)))
    return (slots.map { keys[Int($0)] }, found.count)
  }

  /// The slots that a query finds, by key.
  private func found(_ query: Query) -> ContiguousArray<UInt32> {
    let holds = texts.holding(query.text)
    var slots: ContiguousArray<UInt32> = []
    for slot in keys.indices {
      if let state = query.state, states[slot] != state { continue }
      if holds[Int(titles[slot])] || holds[Int(places[slot])] || holds[Int(employers[slot])] {
        slots.append(UInt32(slot))
      }
    }
    return slots
  }

  /// A part of the slots by start, the latest first: of many that start together only those are
  /// ordered that stand in the part.
  private func latest(
    _ slots: ContiguousArray<UInt32>, skip: Int, limit: Int
  ) -> [UInt32] {
    var counts = ContiguousArray(repeating: 0, count: instants.values.count)
    for slot in slots { counts[Int(starts[Int(slot)])] += 1 }
    let order = counts.indices.filter { counts[$0] > 0 }
      .sorted { instants.values[$0] > instants.values[$1] }
    var before = 0
    var ranks = ContiguousArray(repeating: Int.max, count: counts.count)
    var firstShown: Int?
    for (rank, number) in order.enumerated() where before < skip + max(0, limit) {
      if before + counts[number] > skip {
        if firstShown == nil { firstShown = before }
        ranks[number] = rank
      }
      before += counts[number]
    }
    guard let firstShown else { return [] }
    let shown = slots.filter { ranks[Int(starts[Int($0)])] < Int.max }
      .sorted { (ranks[Int(starts[Int($0)])], $1) < (ranks[Int(starts[Int($1)])], $0) }
    return Array(shown.dropFirst(skip - firstShown).prefix(limit))
  }

  /// The place of a key, or where it belongs: new ones nearly always at the end.
  private func slot(of key: Int64) -> Int {
    guard let last = keys.last, last >= key else { return keys.count }
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
