extension GateProgram {
  /// What one try of a pattern carries from step to step.
  private struct Course {
    let start: Int
    /// Whether a stop that was stuffed into a word may be read over.
    let joins: Bool
    /// Whether the pattern itself asked for the stop before the next place.
    var mayCross = false
    /// The place a match must reach at least, for a stop read over on its way.
    var owed = 0

    func crossing(_ mayCross: Bool) -> Course {
      var result = self
      result.mayCross = mayCross
      return result
    }
  }

  /// No match takes in more of a clause behind a stop that it read over.
  private static let tailMax = 24

  /// Returns the place after the match of the pattern that begins at this place, nil for none.
  func end(of entry: Entry, in text: Span<GateToken>, from start: Int) -> Int? {
    let course = Course(start: start, joins: entry.role == .hit)
    let end = end(text, step: entry.step, place: start, course)
    return end.flatMap { $0 > start ? $0 : nil }
  }

  private func end(_ text: Span<GateToken>, step: Int, place: Int, _ course: Course) -> Int? {
    let current = steps[step]
    switch current.operation {
    case .match: return place >= course.owed ? place : nil
    case .literal:
      var next = course
      guard let place = after(current.low, current.high, text, place: place, &next) else {
        return nil
      }
      return end(text, step: step + 1, place: place, next)
    case .choice: return endOfChoice(text, step: step, place: place, course)
    case .optionalChoice:
      return endOfChoice(text, step: step, place: place, course)
        ?? end(text, step: step + 1, place: place, course)
    case .gap: return endOfGap(text, step: step, place: place, course)
    case .number:
      guard place < text.count,
        course.mayCross || place == course.start || text[place].edge != .stop
      else { return nil }
      let next = Int(text[place].numberEnd)
      let thousandths = text[place].thousandths
      guard next > place, thousandths >= current.low, thousandths <= current.high else {
        return nil
      }
      return end(text, step: step + 1, place: next, course.crossing(false))
    case .clauseStart:
      guard place < text.count, text[place].edge.endsClause else { return nil }
      return end(text, step: step + 1, place: place, course)
    case .clauseEnd:
      guard place >= text.count || text[place].edge.endsClause else { return nil }
      return end(text, step: step + 1, place: place, course)
    case .stop:
      guard place < text.count, text[place].edge.isStop else { return nil }
      return end(text, step: step + 1, place: place, course.crossing(true))
    }
  }

  private func endOfChoice(
    _ text: Span<GateToken>, step: Int, place: Int, _ course: Course
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
      var after = course
      if let next = self.after(
        Int(words[low].low), Int(words[low].high), text, place: place, &after),
        let found = self.end(text, step: step + 1, place: next, after)
      {
        return found
      }
      low += 1
    }
    return nil
  }

  private func endOfGap(_ text: Span<GateToken>, step: Int, place: Int, _ course: Course) -> Int? {
    for length in 0...steps[step].high {
      let next = place + length
      guard next <= text.count else { return nil }
      if length > 0 && text[next - 1].edge == .stop { return nil }
      if let found = end(text, step: step + 1, place: next, course.crossing(false)) {
        return found
      }
    }
    return nil
  }

  /// Returns the place after the scalars `low..<high`, nil when the text has others here.
  private func after(
    _ low: Int, _ high: Int, _ text: Span<GateToken>, place: Int, _ course: inout Course
  ) -> Int? {
    guard place + high - low <= text.count else { return nil }
    var next = place
    for scalar in low..<high {
      guard text[next].scalar == scalars[scalar] else { return nil }
      if next > place {
        guard text[next].edge == .none || isWithinWord(text, place: next, &course) else {
          return nil
        }
      } else if text[next].edge == .stop && next > course.start && !course.mayCross {
        return nil
      }
      next += 1
    }
    course.mayCross = false
    return next
  }

  /// Returns whether what stands before the place was stuffed into a word.
  private func isWithinWord(
    _ text: Span<GateToken>, place: Int, _ course: inout Course
  ) -> Bool {
    if text[place].isApart { return false }
    guard text[place].edge == .stop else { return true }
    guard course.joins else { return false }
    if text[place - 1].edge.endsClause { return true }
    for end in place + 1...place + GateProgram.tailMax {
      guard end < text.count, !text[end].edge.endsClause, text[end].numberEnd == 0 else {
        course.owed = max(course.owed, min(end, text.count))
        return true
      }
    }
    return false
  }
}
