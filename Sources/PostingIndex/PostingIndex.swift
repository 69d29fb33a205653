/// All open postings in memory, from which lists, filters, sorting and search-as-you-type are served;
/// the store remains the truth (matching.md: columns in memory, SQLite the store).
///
/// A value to be owned by one actor or thread: it may be filled elsewhere and handed over, and a copy
/// costs a copy of everything. Texts take two bytes a character and are kept once; everything else is
/// columns addressed by slot, orders kept sorted, and sets of bits.
package struct PostingIndex: Sendable {
  /// The numbers of the postings, by slot.
  package private(set) var columns = PostingColumns()
  /// The slots in use.
  package private(set) var live = Bitmap(count: 0)
  /// The number of postings.
  package private(set) var count = 0

  var filters = FilterCache()
  /// What the texts asked for last were found in; forgotten at every change.
  var trail = SearchTrail()

  private(set) var texts: TextPool
  private(set) var slotTexts = SlotTexts()
  private(set) var scenes = SceneTable()

  /// The slots by key, from which a key is found and the other orders are made.
  private(set) var byKey = SortedOrder(.newest)
  /// The other orders, as far as they are made.
  private var orders: [SortedOrder] = []
  private var freeSlots: [Int] = []
  /// How often a posting has gone or got another text: so many texts may be nobody's.
  private var looseTexts = 0

  /// Makes an empty index.
  ///
  /// `expecting` is the number of postings memory is set aside for; more may come.
  package init(pinyin: PinyinTable, expecting count: Int = 0) {
    texts = TextPool(table: UnitTable(pinyin: pinyin), expecting: 0)
    columns.reserve(count)
    slotTexts.reserve(count)
    byKey.reserve(count)
  }

  /// Adds a posting, or replaces the one with the same key; the next query finds it.
  package mutating func insert(_ entry: Entry) {
    trail.removeAll()
    put(entry)
    if looseTexts > max(Self.looseTextsMax, texts.count / 2) { compact() }
  }

  /// Replaces the posting with the entry's key; adds it when there is none.
  package mutating func update(_ entry: Entry) {
    insert(entry)
  }

  /// Removes a posting and returns whether there was one.
  @discardableResult
  package mutating func remove(key: Int64) -> Bool {
    guard let key = UInt32(exactly: key), let slot = byKey.slot(ofKey: key, columns) else {
      return false
    }
    trail.removeAll()
    for order in orders.indices { orders[order].remove(slot, columns) }
    byKey.remove(slot, columns)
    looseTexts += 1
    live[slot] = false
    freeSlots.append(slot)
    count -= 1
    return true
  }

  /// Adds many postings at once, replacing those with the same keys: quickest in the order of their
  /// keys.
  ///
  /// May be called repeatedly with a part each. The orders are made anew by the next query that asks
  /// for one, or ahead of it by `makeNextOrder`.
  package mutating func load(_ entries: some Sequence<Entry>) {
    trail.removeAll()
    filters.removeAll()
    orders.removeAll()
    for entry in entries { put(entry) }
    texts.seal()
  }

  /// Makes one order of those that are not made yet, and returns whether all are made now.
  package mutating func makeNextOrder() -> Bool {
    let isMade = Set(orders.map(\.sort))
    let missing = Sort.allCases.filter { $0 != .newest && !isMade.contains($0) }
    if let sort = missing.first { makeOrder(sort) }
    return missing.count <= 1
  }

  /// Returns one of the orders.
  mutating func order(_ sort: Sort) -> SortedOrder {
    if sort == .newest { return byKey }
    return orders.first { $0.sort == sort } ?? makeOrder(sort)
  }

  @discardableResult
  private mutating func makeOrder(_ sort: Sort) -> SortedOrder {
    var order = SortedOrder(sort)
    order.fill(from: byKey, columns)
    orders.append(order)
    return order
  }

  /// Drops texts that no posting has any more; done by itself when they may be many.
  package mutating func compact() {
    var (usedTexts, usedScenes) = slotTexts.used(
      live, textCount: texts.count, sceneCount: scenes.count)
    usedScenes.forEach { scene in
      for text in scenes[scene].texts { usedTexts[text] = true }
      return true
    }
    let (pool, numbers) = texts.compacted { usedTexts[$0] }
    texts = pool
    let (table, sceneNumbers) = scenes.compacted(keeping: { usedScenes[$0] }, texts: numbers)
    scenes = table
    slotTexts.renumber(titles: numbers, scenes: sceneNumbers)
    looseTexts = 0
    trail.removeAll()
  }

  /// Below this many loose texts compacting is not worth its milliseconds.
  private static let looseTextsMax = 8_192
}

extension PostingIndex {
  private mutating func put(_ entry: Entry) {
    let title = texts.intern(entry.title)
    let scene = scenes.number(
      of: SceneTable.Scene(
        trade: texts.intern(entry.tradeName), place: texts.intern(entry.placeName),
        employer: texts.intern(entry.employerName)))
    let slot: Int
    if let known = byKey.slot(ofKey: UInt32(entry.key), columns) {
      slot = known
      if (slotTexts.titles[slot], slotTexts.scenes[slot]) != (UInt32(title), UInt32(scene)) {
        looseTexts += 1
      }
      replace(slot, by: entry)
    } else {
      slot = place(entry)
    }
    slotTexts.set(title: title, scene: scene, at: slot)
    filters.update(slot, columns)
  }

  /// Gives a new posting a slot.
  private mutating func place(_ entry: Entry) -> Int {
    let slot: Int
    if let free = freeSlots.popLast() {
      slot = free
      columns.set(entry, at: slot)
    } else {
      slot = columns.count
      columns.append(entry)
    }
    byKey.insert(slot, columns)
    for order in orders.indices { orders[order].insert(slot, columns) }
    live[slot] = true
    count += 1
    return slot
  }

  private mutating func replace(_ slot: Int, by entry: Entry) {
    var changed = PostingColumns()
    changed.append(entry)
    let moved = orders.indices.filter {
      orders[$0].rank(0, changed) != orders[$0].rank(slot, columns)
    }
    for order in moved { orders[order].remove(slot, columns) }
    columns.set(entry, at: slot)
    for order in moved { orders[order].insert(slot, columns) }
  }
}
