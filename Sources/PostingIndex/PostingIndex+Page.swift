extension PostingIndex {
  /// Returns the keys from `offset` on, at most `limit`, and the exact number of all.
  package mutating func page(_ query: Query, offset: Int, limit: Int) -> Page {
    let chosen = mask(query)
    let total = chosen.population
    let order = self.order(query.sort)
    let skip = max(0, offset)
    guard skip < total, limit > 0 else { return Page(keys: [], total: total) }
    let end = skip + min(limit, total - skip)
    var keys: [Int64] = []
    keys.reserveCapacity(end - skip)
    guard query.urgentFirst else {
      order.collect(
        chosen, population: total, skip: skip, limit: end - skip, columns, into: &keys)
      return Page(keys: keys, total: total)
    }
    let urgentSlots = filters.bits(.flagged(.urgent), columns)
    var urgent = chosen
    urgent.formIntersection(urgentSlots)
    let urgentCount = urgent.population
    order.collect(
      urgent, population: urgentCount, skip: skip, limit: end - skip, columns, into: &keys)
    var others = chosen
    others.subtract(urgentSlots)
    order.collect(
      others, population: total - urgentCount, skip: max(0, skip - urgentCount),
      limit: end - skip - keys.count, columns, into: &keys)
    return Page(keys: keys, total: total)
  }

  /// Returns the slots of all postings a query finds, for a pass over the columns.
  package mutating func mask(_ query: Query) -> Bitmap {
    var chosen = found(query.text)
    if let instant = query.openAt {
      chosen.formIntersection(open(query.standbys))
      chosen.formIntersection(filters.valid(after: instant, columns))
    }
    switch query.days {
    case nil: break
    case .any(let days): keep(&chosen, anyOf: days.map { .day($0) })
    case .range(let days): chosen.formIntersection(filters.bits(.days(days), columns))
    }
    if let metres = query.withinMetres {
      chosen.formIntersection(filters.bits(.within(metres: metres), columns))
    }
    if !query.trades.isEmpty { keep(&chosen, anyOf: query.trades.map { .trade($0) }) }
    if let fen = query.minimumPayFen {
      chosen.formIntersection(filters.bits(.paying(fen: fen), columns))
    }
    if !query.flags.isEmpty {
      chosen.formIntersection(filters.bits(.flagged(query.flags), columns))
    }
    return chosen
  }

  /// Returns the slots of a trade, free ones with leftovers among them, for a pass that starts from a
  /// mask.
  package mutating func slots(ofTrade trade: UInt16) -> Bitmap {
    filters.bits(.trade(trade), columns)
  }

  /// Returns the slots within a distance, free ones with leftovers among them, for a pass that starts
  /// from a mask.
  package mutating func slots(within metres: Int32) -> Bitmap {
    filters.bits(.within(metres: metres), columns)
  }

  /// Returns the slots that begin at a minute or later, free ones with leftovers among them, for a pass
  /// that starts from a mask.
  ///
  /// Minutes count from the midnight before the business day, and what begins before `dayTurn` on the
  /// clock begins on the next date.
  package mutating func slots(startingFrom minute: Int32, dayTurn: Int32) -> Bitmap {
    filters.bits(.starting(from: minute, dayTurn: dayTurn), columns)
  }

  /// Returns the slots that are over by a minute, counted in the same way, free ones with leftovers
  /// among them.
  package mutating func slots(endingBy minute: Int32, dayTurn: Int32) -> Bitmap {
    filters.bits(.ending(by: minute, dayTurn: dayTurn), columns)
  }

  /// Returns the slots with these flags, free ones with leftovers among them, for a pass that starts
  /// from a mask.
  package mutating func slots(flagged flags: Flags) -> Bitmap {
    filters.bits(.flagged(flags), columns)
  }

  private mutating func open(_ standbys: Standbys) -> Bitmap {
    switch standbys {
    case .leftOut: return filters.bits(.withPlaces, columns)
    case .only: return filters.bits(.flagged(.standby), columns)
    case .included:
      var open = filters.bits(.withPlaces, columns)
      open.formUnion(filters.bits(.flagged(.standby), columns))
      return open
    }
  }

  private mutating func keep(_ chosen: inout Bitmap, anyOf alternatives: [Filter]) {
    var allowed = Bitmap(count: columns.count)
    for filter in alternatives { allowed.formUnion(filters.bits(filter, columns)) }
    chosen.formIntersection(allowed)
  }

  /// The live slots that contain every word of a text.
  private mutating func found(_ text: String) -> Bitmap {
    let words = TypedWord.words(of: text)
    if words.isEmpty { return live }
    let known = trail.step(towards: words)
    if let known, known.words == words { return known.slots }
    var slots = known?.slots ?? live
    var texts = Bitmap(count: 0)
    let first = known.map { $0.words.count - 1 } ?? 0
    for (place, word) in words.enumerated().dropFirst(first) where !slots.isEmpty {
      // The step's last word may have grown; a word it has whole is found already.
      let isKnown = place == first && known?.words.last == word
      if isKnown { continue }
      texts = self.texts.texts(containing: word, among: place == first ? known?.texts : nil)
      slots = self.slots(with: texts, among: slots)
    }
    trail.add(SearchTrail.Step(words: words, texts: texts, slots: slots))
    return slots
  }

  /// Those of the candidates one of whose texts was found.
  private func slots(with found: Bitmap, among candidates: Bitmap) -> Bitmap {
    guard !found.isEmpty else { return Bitmap(count: columns.count) }
    let foundTexts = found.bytes(count: texts.count)
    return slotTexts.slots(
      among: candidates, titles: foundTexts, scenes: scenes.found(with: foundTexts))
  }
}
