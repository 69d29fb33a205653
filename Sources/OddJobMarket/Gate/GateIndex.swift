/// All patterns of the rules by the scalar they begin with, so that a text is read once.
struct GateIndex: Sendable {
  struct Entry: Sendable {
    let role: Role
    let pattern: GatePattern
  }

  /// What a match means; the number is the rule's place in the list of rules.
  enum Role: Sendable {
    case hit(Int)
    case exception(Int)
    case unless(Int)
    case innocent
  }

  private var byFirst: [UInt32: Int] = [:]
  /// Where in `buckets` the patterns of a common scalar are, one lower than stored; 0 for none.
  private var byCommonFirst: [UInt16]
  private var buckets: [[Entry]] = []
  private(set) var byNumber: [Entry] = []

  /// The scalars that have a slot of their own: CJK unified ideographs.
  private static let common: ClosedRange<UInt32> = 0x4E00...0x9FFF

  init(_ rules: GateRules) {
    byCommonFirst = Array(repeating: 0, count: GateIndex.common.count)
    for pattern in rules.innocents { add(Entry(role: .innocent, pattern: pattern)) }
    for (place, rule) in rules.rules.enumerated() {
      for pattern in rule.patterns { add(Entry(role: .hit(place), pattern: pattern)) }
      for pattern in rule.exceptions { add(Entry(role: .exception(place), pattern: pattern)) }
      for pattern in rule.unless { add(Entry(role: .unless(place), pattern: pattern)) }
    }
  }

  /// Returns the patterns that may begin with the scalar.
  func entries(for token: UInt32) -> [Entry] {
    if GateIndex.common.contains(token) {
      let slot = byCommonFirst[Int(token - GateIndex.common.lowerBound)]
      return slot == 0 ? [] : buckets[Int(slot) - 1]
    }
    return byFirst[token].map { buckets[$0] } ?? []
  }

  private mutating func add(_ entry: Entry) {
    if entry.pattern.beginsWithNumber { byNumber.append(entry) }
    for token in entry.pattern.firstTokens {
      buckets[bucket(for: token)].append(entry)
    }
  }

  private mutating func bucket(for token: UInt32) -> Int {
    if GateIndex.common.contains(token) {
      let slot = Int(token - GateIndex.common.lowerBound)
      if byCommonFirst[slot] == 0 {
        buckets.append([])
        byCommonFirst[slot] = UInt16(buckets.count)
      }
      return Int(byCommonFirst[slot]) - 1
    }
    if let known = byFirst[token] { return known }
    buckets.append([])
    byFirst[token] = buckets.count - 1
    return buckets.count - 1
  }
}
