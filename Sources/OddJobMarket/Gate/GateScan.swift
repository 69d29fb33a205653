/// What the patterns found in one text, before exceptions are weighed.
struct GateScan {
  struct Hit {
    let rule: Int
    let places: Range<Int>
    let isInsistent: Bool
  }

  private(set) var text: GateText
  private(set) var hits: [Hit] = []
  /// The places that an innocent wording covers, and those that a rule's exceptions cover: looked up
  /// by place, so that a text made of nothing but exceptions costs no more than another.
  private var innocent: [Bool] = []
  private var excepted: [Int: [Bool]] = [:]
  /// The rules that something in this text lifts wherever they would hit.
  private(set) var lifted: Set<Int> = []
  /// The places before which a hit read over a stop.
  private var joined: Set<Int> = []
  /// How many patterns were tried.
  private(set) var tries = 0

  init(_ text: some StringProtocol, program: borrowing GateProgram) {
    self.text = GateText(text)
    self.text.markApart(program.apart)
    scan(program)
    guard !joined.isEmpty else { return }
    // What a hit reads as one word is one word for the exceptions too: once more with the stops
    // read over, and no oftener.
    self.text.join(at: joined)
    (hits, innocent, excepted, lifted) = ([], [], [:], [])
    scan(program)
  }

  private mutating func scan(_ program: borrowing GateProgram) {
    let read = text
    let tokens = read.tokens.span
    for place in 0..<read.count {
      for entry in program.entries(for: tokens[place].scalar) {
        tries += 1
        guard let end = program.end(of: entry, in: tokens, from: place) else { continue }
        note(entry, at: place..<end, in: tokens)
      }
      guard tokens[place].numberEnd > 0 else { continue }
      for entry in program.entriesForNumbers {
        tries += 1
        guard let end = program.end(of: entry, in: tokens, from: place) else { continue }
        note(entry, at: place..<end, in: tokens)
      }
    }
  }

  private mutating func note(
    _ entry: GateProgram.Entry, at places: Range<Int>, in tokens: Span<GateToken>
  ) {
    let count = tokens.count
    switch entry.role {
    case .hit:
      hits.append(Hit(rule: entry.rule, places: places, isInsistent: entry.isInsistent))
      for place in places.dropFirst() where tokens[place].edge.isStop { joined.insert(place) }
    case .exception:
      GateScan.cover(
        places, in: &excepted[entry.rule, default: Array(repeating: false, count: count)])
    case .unless: lifted.insert(entry.rule)
    case .innocent:
      if innocent.isEmpty { innocent = Array(repeating: false, count: count) }
      GateScan.cover(places, in: &innocent)
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
    if !innocent.isEmpty && innocent[hit.places].contains(true) { return true }
    return excepted[hit.rule]?[hit.places].contains(true) ?? false
  }

  private static func cover(_ places: Range<Int>, in covered: inout [Bool]) {
    for place in places { covered[place] = true }
  }
}
