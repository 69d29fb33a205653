/// All patterns of the rules in flat memory, found by the scalar they begin with, so that a text is
/// read once and matching touches neither the heap nor a reference count.
struct GateProgram: Sendable {
  /// What a match means.
  enum Role: UInt8 {
    case hit, exception, unless, innocent
  }

  /// One pattern: what it means and where its steps are.
  struct Entry {
    let role: Role
    let isInsistent: Bool
    /// The rule's place in the list of rules; no meaning for an innocent wording.
    let rule: Int
    let step: Int
  }

  enum Operation: UInt8 {
    case literal, choice, optionalChoice, gap, number, clauseStart, clauseEnd, stop, match
  }

  /// One step of a pattern; what its bounds mean depends on the operation: scalars of `scalars`,
  /// words of `words`, the longest gap, or thousandths.
  struct Step {
    let operation: Operation
    let low: Int
    let high: Int
  }

  /// A word of a choice: scalars `low..<high`, the first of which is `first`.
  struct Word {
    let first: UInt32
    let low: Int32
    let high: Int32
  }

  private(set) var steps: [Step] = []
  private(set) var words: [Word] = []
  private(set) var scalars: [UInt32] = []
  /// The words that nothing before an edge is read together with, by their first scalar.
  let apart: [UInt32: [[UInt32]]]
  private var byFirst: [UInt32: Range<Int>] = [:]
  /// The same for CJK ideographs, by their place in the block.
  private var byIdeograph: [Range<UInt16>]
  private var entries: [Entry] = []
  private var numberRange = 0..<0

  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  init(_ rules: GateRules) {
    byIdeograph = Array(repeating: 0..<0, count: GateProgram.ideographs.count)
    apart = Dictionary(grouping: rules.apart) { $0[0] }
    var buckets: [UInt32: [Entry]] = [:]
    var numbers: [Entry] = []
    var laidOut: [[[UInt32]]: Range<Int>] = [:]
    func add(_ patterns: [GatePattern], _ role: Role, _ rule: Int) {
      for pattern in patterns {
        let entry = Entry(
          role: role, isInsistent: pattern.isInsistent, rule: rule, step: steps.count)
        compile(pattern, &laidOut)
        let beginning = pattern.beginning
        for token in beginning.tokens { buckets[token, default: []].append(entry) }
        if beginning.number { numbers.append(entry) }
      }
    }
    add(rules.innocents, .innocent, 0)
    for (place, rule) in rules.rules.enumerated() {
      add(rule.patterns, .hit, place)
      add(rule.exceptions, .exception, place)
      add(rule.unless, .unless, place)
    }
    for (token, bucket) in buckets {
      let range = entries.count..<entries.count + bucket.count
      entries += bucket
      if GateProgram.ideographs.contains(token) {
        let place = Int(token - GateProgram.ideographs.lowerBound)
        byIdeograph[place] = UInt16(range.lowerBound)..<UInt16(range.upperBound)
      } else {
        byFirst[token] = range
      }
    }
    numberRange = entries.count..<entries.count + numbers.count
    entries += numbers
    // What grew step by step has up to as much room again.
    (steps, words) = (steps.map(\.self), words.map(\.self))
    (scalars, entries) = (scalars.map(\.self), entries.map(\.self))
  }

  /// Returns the patterns that may begin with the scalar.
  func entries(for token: UInt32) -> ArraySlice<Entry> {
    if GateProgram.ideographs.contains(token) {
      let range = byIdeograph[Int(token - GateProgram.ideographs.lowerBound)]
      return entries[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return entries[byFirst[token] ?? 0..<0]
  }

  /// The patterns that may begin with a number.
  var entriesForNumbers: ArraySlice<Entry> { entries[numberRange] }

  private mutating func compile(_ pattern: GatePattern, _ laidOut: inout [[[UInt32]]: Range<Int>]) {
    for element in pattern.elements {
      switch element {
      case .literal(let tokens):
        let low = scalars.count
        scalars += tokens
        steps.append(Step(operation: .literal, low: low, high: scalars.count))
      case .choice(let choices):
        let range = layOut(choices, &laidOut)
        steps.append(
          Step(
            operation: choices.contains([]) ? .optionalChoice : .choice, low: range.lowerBound,
            high: range.upperBound))
      case .gap(let longest): steps.append(Step(operation: .gap, low: 0, high: longest))
      case .number(let range):
        steps.append(Step(operation: .number, low: range.lowerBound, high: range.upperBound))
      case .clauseStart: steps.append(Step(operation: .clauseStart, low: 0, high: 0))
      case .clauseEnd: steps.append(Step(operation: .clauseEnd, low: 0, high: 0))
      case .stop: steps.append(Step(operation: .stop, low: 0, high: 0))
      }
    }
    steps.append(Step(operation: .match, low: 0, high: 0))
  }

  /// Lays the words out by their first scalar, to be found by halving, the longest first, and returns
  /// where: patterns with the same words, as most sets of the file are, share them.
  private mutating func layOut(
    _ choices: [[UInt32]], _ laidOut: inout [[[UInt32]]: Range<Int>]
  ) -> Range<Int> {
    if let known = laidOut[choices] { return known }
    let sorted = Set(choices).filter { !$0.isEmpty }.sorted {
      $0[0] != $1[0] ? $0[0] < $1[0] : $0.count > $1.count
    }
    let low = words.count
    for choice in sorted {
      let start = scalars.count
      scalars += choice
      words.append(
        Word(first: choice[0], low: Int32(start), high: Int32(scalars.count)))
    }
    laidOut[choices] = low..<words.count
    return low..<words.count
  }
}
