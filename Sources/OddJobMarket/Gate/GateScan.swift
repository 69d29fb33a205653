/// What the patterns found in one text, before exceptions are weighed.
struct GateScan {
  struct Hit {
    let rule: Int
    let places: Range<Int>
    let isInsistent: Bool
  }

  let text: GateText
  private(set) var hits: [Hit] = []
  private var innocents: [Range<Int>] = []
  private var exceptions: [(rule: Int, places: Range<Int>)] = []
  /// The rules that something in this text lifts wherever they would hit.
  private(set) var lifted: Set<Int> = []

  init(_ text: some StringProtocol, index: borrowing GateIndex) {
    self.text = GateText(text)
    for place in 0..<self.text.count {
      for entry in index.entries(for: self.text.tokens[place]) { weigh(entry, at: place) }
      guard self.text.numbers[place].end > 0 else { continue }
      for entry in index.byNumber { weigh(entry, at: place) }
    }
  }

  private mutating func weigh(_ entry: GateIndex.Entry, at place: Int) {
    guard let end = entry.pattern.end(of: text, from: place), end > place else { return }
    switch entry.role {
    case .hit(let rule):
      hits.append(
        Hit(rule: rule, places: place..<end, isInsistent: entry.pattern.isInsistent))
    case .exception(let rule): exceptions.append((rule, place..<end))
    case .unless(let rule): lifted.insert(rule)
    case .innocent: innocents.append(place..<end)
    }
  }

  /// Returns the hits of each rule that nothing lifts, in the order of the text; hits of one rule
  /// that overlap are one.
  func upheld(without lifted: Set<Int>) -> [(rule: Int, places: Range<Int>)] {
    var result: [(rule: Int, places: Range<Int>)] = []
    var last: [Int: Int] = [:]
    for hit in hits where !lifted.contains(hit.rule) && (hit.isInsistent || !isExcepted(hit)) {
      if let place = last[hit.rule], result[place].places.overlaps(hit.places) {
        let before = result[place].places
        result[place].places =
          before.lowerBound..<max(before.upperBound, hit.places.upperBound)
      } else {
        last[hit.rule] = result.count
        result.append((hit.rule, hit.places))
      }
    }
    return result
  }

  private func isExcepted(_ hit: Hit) -> Bool {
    innocents.contains { $0.overlaps(hit.places) }
      || exceptions.contains { $0.rule == hit.rule && $0.places.overlaps(hit.places) }
  }
}
