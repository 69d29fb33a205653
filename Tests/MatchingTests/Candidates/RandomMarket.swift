import Matching
import OddJobMarket

/// People and postings of many shapes from a seed, and the plain loop over all pairs of them.
struct RandomMarket {
  typealias Edge = AssignmentProblem<Int32>.Edge

  /// Which rule the plain loop leaves out, for the controls.
  enum Rule: CaseIterable {
    case certificates, pay, distance, time
  }

  var people: [CandidatePerson]
  var postings: [CandidatePosting]
  let weights: CandidateWeights

  init(seed: UInt64, people: Int, postings: Int) {
    var chance = SeededGenerator(seed: seed)
    let width = chance.pick([1, 50, 5_000, 40_000])
    let bits = chance.pick([1, 6, 64])
    let grain = chance.pick([1, 30])
    weights = CandidateWeights(
      base: Int32(chance.below(200)), nearness: Int32(chance.below(900)),
      payAboveAsked: Int32(chance.below(500)), payFullAbove: Int32(1 + chance.below(5_000)))
    func mask(_ count: Int) -> UInt64 {
      (0..<count).reduce(0) { mask, _ in mask | 1 << UInt64(chance.below(bits)) }
    }
    func span(_ longest: Int) -> MinuteSpan {
      let start = chance.below(1_200 / grain) * grain
      return MinuteSpan(
        start: Int32(start), end: Int32(start + grain * (1 + chance.below(longest / grain))))
    }
    self.people = (0..<people).map { _ in
      CandidatePerson(
        x: Int32(chance.below(width) - width / 4), y: Int32(chance.below(width)),
        payAsked: Int32(chance.below(3_000)),
        distanceLimit: Int32(chance.pick([-1, 0, 1, width / 20, width / 4, width, width * 2])),
        trades: mask(3), certificates: mask(chance.below(6)),
        available: (0..<chance.below(4)).map { _ in span(900) }, points: Int32(chance.below(300)))
    }
    self.postings = (0..<postings).map { _ in
      CandidatePosting(
        x: Int32(chance.below(width)), y: Int32(chance.below(width)),
        headcount: Int32(chance.below(4)), span: span(300), pay: Int32(chance.below(5_000)),
        required: mask(chance.below(3)), trade: UInt8(chance.below(bits)),
        urgency: Int32(chance.below(3)))
    }
  }

  /// Every pair looked at by itself, with one rule left out or none.
  func rows(without rule: Rule? = nil, cap: Int? = nil) -> [[Edge]] {
    people.map { person in
      let row = postings.enumerated().compactMap { column, posting in
        weight(person, posting, without: rule).map { Edge(posting: Int32(column), weight: $0) }
      }
      guard let cap, row.count > cap else { return row }
      return row.sorted { ($1.weight, $0.posting) < ($0.weight, $1.posting) }.prefix(cap)
        .sorted { $0.posting < $1.posting }
    }
  }

  private func weight(
    _ person: CandidatePerson, _ posting: CandidatePosting, without rule: Rule?
  ) -> Int32? {
    let holds: [Rule: Bool] = [
      .certificates: posting.required & ~person.certificates == 0,
      .pay: posting.pay >= person.payAsked,
      .distance: person.distanceLimit >= 0
        && square(person, posting) <= Int(person.distanceLimit) * Int(person.distanceLimit),
      .time: person.available.contains {
        $0.start <= posting.span.start && posting.span.end <= $0.end
      },
    ]
    guard holds.allSatisfy({ $0.value || $0.key == rule }) else { return nil }
    var distance = 0
    while (distance + 1) * (distance + 1) <= square(person, posting) { distance += 1 }
    let limit = Int(person.distanceLimit)
    let near = Int(weights.nearness) * (limit - distance) / max(1, limit)
    let above = Int(weights.payAboveAsked)
    let excess = Int(posting.pay) - Int(person.payAsked)
    let pay = min(above, excess * above / Int(weights.payFullAbove))
    let isNamed = person.trades >> UInt64(posting.trade) & 1 == 1
    return Int32(
      Int(weights.base) + near + pay + Int(posting.urgency * weights.urgency)
        + Int(isNamed ? weights.preferredTrade : 0) + Int(person.points))
  }

  private func square(_ person: CandidatePerson, _ posting: CandidatePosting) -> Int {
    let across = Int(person.x - posting.x)
    let down = Int(person.y - posting.y)
    return across * across + down * down
  }
}

extension Candidates {
  /// The edges, person by person.
  var rows: [[AssignmentProblem<Int32>.Edge]] {
    (0..<problem.peopleCount).map { Array(problem.edges(of: $0)) }
  }
}
