extension GateProgram {
  /// Returns the place after the match of the pattern that begins at this place, nil for none.
  func end(of entry: Entry, in text: Span<GateToken>, from start: Int) -> Int? {
    let end = end(text, step: entry.step, place: start, start: start, mayCross: false)
    return end.flatMap { $0 > start ? $0 : nil }
  }

  /// - Parameter mayCross: Whether the pattern itself asked for the stop before this place.
  private func end(
    _ text: Span<GateToken>, step: Int, place: Int, start: Int, mayCross: Bool
  ) -> Int? {
    let current = steps[step]
    switch current.operation {
    case .match: return place
    case .literal:
      guard
        let next = after(
          current.low, current.high, text, place: place, start: start, mayCross: mayCross)
      else { return nil }
      return end(text, step: step + 1, place: next, start: start, mayCross: false)
    case .choice:
      return endOfChoice(
        text, step: step, place: place, start: start, mayCross: mayCross)
    case .optionalChoice:
      return endOfChoice(text, step: step, place: place, start: start, mayCross: mayCross)
        ?? end(text, step: step + 1, place: place, start: start, mayCross: mayCross)
    case .gap: return endOfGap(text, step: step, place: place, start: start)
    case .number:
      guard place < text.count, mayCross || place == start || text[place].edge != .stop else {
        return nil
      }
      let next = Int(text[place].numberEnd)
      let thousandths = text[place].thousandths
      guard next > place, thousandths >= current.low, thousandths <= current.high else {
        return nil
      }
      return end(text, step: step + 1, place: next, start: start, mayCross: false)
    case .clauseStart:
      guard place < text.count, text[place].edge.endsClause else { return nil }
      return end(text, step: step + 1, place: place, start: start, mayCross: mayCross)
    case .clauseEnd:
      guard place >= text.count || text[place].edge.endsClause else { return nil }
      return end(text, step: step + 1, place: place, start: start, mayCross: mayCross)
    case .stop:
      guard place < text.count, text[place].edge == .stop else { return nil }
      return end(text, step: step + 1, place: place, start: start, mayCross: true)
    }
  }

  private func endOfChoice(
    _ text: Span<GateToken>, step: Int, place: Int, start: Int, mayCross: Bool
  ) -> Int? {
    guard place < text.count else { return nil }
    let first = text[place].scalar
    var low = steps[step].low
    let end = steps[step].high
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if words[middle].first < first { low = middle + 1 } else { high = middle }
    }
    while low < end, words[low].first == first {
      if let next = after(
        Int(words[low].low), Int(words[low].high), text, place: place, start: start,
        mayCross: mayCross),
        let found = self.end(text, step: step + 1, place: next, start: start, mayCross: false)
      {
        return found
      }
      low += 1
    }
    return nil
  }

  private func endOfGap(
    _ text: Span<GateToken>, step: Int, place: Int, start: Int
  ) -> Int? {
    for length in 0...steps[step].high {
      let next = place + length
      guard next <= text.count else { return nil }
      if length > 0 && text[next - 1].edge == .stop { return nil }
      if let found = end(text, step: step + 1, place: next, start: start, mayCross: false) {
        return found
      }
    }
    return nil
  }

  /// Returns the place after the scalars `low..<high`, nil when the text has others here.
  private func after(
    _ low: Int, _ high: Int, _ text: Span<GateToken>, place: Int, start: Int, mayCross: Bool
  ) -> Int? {
    guard place + high - low <= text.count else { return nil }
    var next = place
    for scalar in low..<high {
      guard text[next].scalar == scalars[scalar] else { return nil }
      if next > start && text[next].edge == .stop && !(mayCross && next == place) { return nil }
      next += 1
    }
    return next
  }
}
