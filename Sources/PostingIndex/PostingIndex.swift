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
  private(set) var titles = SlotLists()
  /// The trade's, the place's and the employer's name together.
  private(set) var sceneLists = SlotLists()
  private(set) var scenes = SceneTable()
  private(set) var orders = Sort.allCases.map { SortedOrder($0) }

  private var slotOfKey: IdentifierTable
  private var freeSlots: [Int] = []
  private var slotsPerText: ContiguousArray<UInt32> = []
  private var unusedTexts = 0

  /// Makes an empty index.
  ///
  /// `expecting` is the number of postings memory is set aside for; more may come.
  package init(pinyin: PinyinTable, expecting count: Int = 0) {
    texts = TextPool(table: UnitTable(pinyin: pinyin), expecting: 0)
    slotOfKey = IdentifierTable(expecting: count)
    columns.reserve(count)
    titles.reserve(count)
    sceneLists.reserve(count)
    for order in orders.indices { orders[order].reserve(count) }
  }

  /// Adds a posting, or replaces the one with the same key; the next query finds it.
  package mutating func insert(_ entry: Entry) {
    trail.removeAll()
    if let slot = slot(of: entry.key) {
      replace(slot, by: entry)
    } else {
      let slot = place(entry)
      for order in orders.indices { orders[order].insert(slot, columns) }
      filters.update(slot, columns)
    }
    if unusedTexts > max(Self.unusedTextsMax, texts.count / 2) { compact() }
  }

  /// Replaces the posting with the entry's key; adds it when there is none.
  package mutating func update(_ entry: Entry) {
    insert(entry)
  }

  /// Removes a posting and returns whether there was one.
  @discardableResult
  package mutating func remove(key: Int64) -> Bool {
    guard let slot = slot(of: key) else { return false }
    trail.removeAll()
    for order in orders.indices { orders[order].remove(slot, columns) }
    release(titles.clear(at: slot))
    releaseScene(sceneLists.clear(at: slot))
    let keys = columns.keys
    slotOfKey.remove(slot, hash: Self.hash(key)) { Self.hash(keys[$0]) }
    live[slot] = false
    freeSlots.append(slot)
    count -= 1
    return true
  }

  /// Adds many postings at once, replacing those with the same keys.
  ///
  /// May be called repeatedly with a part each; queries between the parts answer over what is there.
  package mutating func load(_ entries: some Sequence<Entry>) {
    trail.removeAll()
    filters.removeAll()
    var added: [Int] = []
    var known: [Entry] = []
    for entry in entries {
      if slot(of: entry.key) == nil { added.append(place(entry)) } else { known.append(entry) }
    }
    for order in orders.indices { orders[order].merge(added, columns) }
    texts.seal()
    for entry in known { insert(entry) }
  }

  /// Drops texts that no posting has any more; done by itself when they are many.
  package mutating func compact() {
    let counts = slotsPerText
    let (pool, numbers) = texts.compacted { counts[$0] > 0 }
    texts = pool
    titles.renumber(numbers, count: pool.count)
    let lists = sceneLists
    let (table, sceneNumbers) = scenes.compacted(keeping: { lists.isUsed($0) }, texts: numbers)
    scenes = table
    sceneLists.renumber(sceneNumbers, count: table.count)
    var kept = ContiguousArray<UInt32>(repeating: 0, count: pool.count)
    for text in counts.indices where counts[text] > 0 { kept[Int(numbers[text])] = counts[text] }
    slotsPerText = kept
    unusedTexts = 0
    trail.removeAll()
  }

  /// Below this many unused texts compacting is not worth its milliseconds.
  private static let unusedTextsMax = 8_192
}

extension PostingIndex {
  private func slot(of key: Int64) -> Int? {
    slotOfKey.find(hash: Self.hash(key)) { columns.keys[$0] == key }
  }

  /// Gives a new posting a slot with all but its place in the orders.
  private mutating func place(_ entry: Entry) -> Int {
    let slot: Int
    if let free = freeSlots.popLast() {
      slot = free
      columns.set(entry, at: slot)
    } else {
      slot = columns.count
      columns.append(entry)
    }
    let title = texts.intern(entry.title)
    let scene = scene(of: entry)
    titles.set(retain(title), at: slot)
    sceneLists.set(retainScene(scene), at: slot)
    makeKeyRoom()
    slotOfKey.insert(slot, hash: Self.hash(entry.key))
    live[slot] = true
    count += 1
    return slot
  }

  private mutating func makeKeyRoom() {
    guard slotOfKey.isFull else { return }
    var larger = IdentifierTable(expecting: slotOfKey.count * 2)
    live.forEach {
      larger.insert($0, hash: Self.hash(columns.keys[$0]))
      return true
    }
    slotOfKey = larger
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
    filters.update(slot, columns)

    let title = texts.intern(entry.title)
    let scene = scene(of: entry)
    if titles.values[slot] != UInt32(title) {
      release(titles.clear(at: slot))
      titles.set(retain(title), at: slot)
    }
    if sceneLists.values[slot] != UInt32(scene) {
      releaseScene(sceneLists.clear(at: slot))
      sceneLists.set(retainScene(scene), at: slot)
    }
  }

  private mutating func scene(of entry: Entry) -> Int {
    scenes.number(
      of: SceneTable.Scene(
        trade: texts.intern(entry.tradeName), place: texts.intern(entry.placeName),
        employer: texts.intern(entry.employerName)))
  }

  private mutating func retain(_ text: Int) -> Int {
    while slotsPerText.count < texts.count {
      slotsPerText.append(0)
      unusedTexts += 1
    }
    if slotsPerText[text] == 0 { unusedTexts -= 1 }
    slotsPerText[text] += 1
    return text
  }

  private mutating func release(_ text: Int) {
    slotsPerText[text] -= 1
    if slotsPerText[text] == 0 { unusedTexts += 1 }
  }

  private mutating func retainScene(_ scene: Int) -> Int {
    for text in scenes[scene].texts { _ = retain(text) }
    return scene
  }

  private mutating func releaseScene(_ scene: Int) {
    for text in scenes[scene].texts { release(text) }
  }

  /// Spreads row numbers, which come in sequence, over the table.
  private static func hash(_ key: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }
}
