extension GatePattern {
  /// Returns the place after the match that begins at this place, nil when there is none.
  func end(of text: borrowing GateText, from start: Int) -> Int? {
    end(of: text, element: 0, place: start, start: start, mayCross: false)
  }

  /// - Parameter mayCross: Whether the pattern itself asked for the stop before this place.
  private func end(
    of text: borrowing GateText, element: Int, place: Int, start: Int, mayCross: Bool
  ) -> Int? {
    guard element < elements.count else { return place }
    switch elements[element] {
    case .literal(let tokens):
      guard let next = after(tokens, in: text, place: place, start: start, mayCross: mayCross)
      else { return nil }
      return end(of: text, element: element + 1, place: next, start: start, mayCross: false)
    case .choice(let choices):
      for tokens in choices {
        guard let next = after(tokens, in: text, place: place, start: start, mayCross: mayCross),
          let end = end(
            of: text, element: element + 1, place: next, start: start,
            mayCross: mayCross && tokens.isEmpty)
        else { continue }
        return end
      }
      return nil
    case .gap(let longest):
      for length in 0...longest {
        let next = place + length
        guard next <= text.count else { return nil }
        if length > 0 && text.edges[next - 1] == .stop { return nil }
        if let end = end(
          of: text, element: element + 1, place: next, start: start, mayCross: false)
        {
          return end
        }
      }
      return nil
    case .number(let range):
      guard place < text.count, mayCross || place == start || text.edges[place] != .stop else {
        return nil
      }
      let number = text.numbers[place]
      guard number.end > place, range.contains(number.thousandths) else { return nil }
      return end(of: text, element: element + 1, place: number.end, start: start, mayCross: false)
    case .clauseStart:
      guard place < text.count, text.edges[place].endsClause else { return nil }
      return end(of: text, element: element + 1, place: place, start: start, mayCross: mayCross)
    case .clauseEnd:
      guard text.clauseEnds(before: place) else { return nil }
      return end(of: text, element: element + 1, place: place, start: start, mayCross: mayCross)
    case .stop:
      guard place < text.count, text.edges[place] == .stop else { return nil }
      return end(of: text, element: element + 1, place: place, start: start, mayCross: true)
    }
  }

  private func after(
    _ tokens: [UInt32], in text: borrowing GateText, place: Int, start: Int, mayCross: Bool
  ) -> Int? {
    guard place + tokens.count <= text.count else { return nil }
    var next = place
    for token in tokens {
      guard text.tokens[next] == token else { return nil }
      if next > start && text.edges[next] == .stop && !(mayCross && next == place) { return nil }
      next += 1
    }
    return next
  }
}
