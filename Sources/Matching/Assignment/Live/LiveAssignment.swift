/// An exact assignment that follows the day: people sign in and out, postings come, fill and go, and
/// after each change its value is what solving anew would give, without solving anew.
///
/// People and postings keep the numbers they were given; a number is never used again. To be owned by
/// one actor or thread.
package struct LiveAssignment: ~Copyable {
  package typealias Problem = AssignmentProblem<Int32>

  private var engine: SingleEngine<Int32>
  private var affected = PlainArray<Int32>()

  /// Solves a problem, to go on from its solution.
  package init(_ problem: consuming Problem) {
    engine = SingleEngine(problem)
    engine.solve()
    engine.listColumns(slack: nil)
    engine.reserveForEdits()
  }

  /// The sum of the weights of all pairs.
  package var objective: Int128 { engine.objective }
  /// How many people have ever been in it.
  package var peopleCount: Int { engine.posting.count }
  /// How many postings have ever been in it.
  package var postingCount: Int { engine.headcounts.count }

  /// Returns the posting a person has, or nil.
  package func posting(of person: Int) -> Int? {
    engine.posting[person] >= 0 ? Int(engine.posting[person]) : nil
  }

  /// Returns how many people a posting takes.
  package func headcount(of posting: Int) -> Int { Int(engine.headcounts[posting]) }

  /// Returns everybody's posting with the prices that prove them, as solving anew would.
  package func assignment() -> SingleAssignment<Int32> { engine.assignment() }

  /// Adds a person and returns their number.
  ///
  /// The edges' postings must exist and be different; throws what is wrong with them otherwise, and
  /// changes nothing.
  package mutating func signIn(
    _ edges: [Problem.Edge]
  ) throws(AssignmentProblemError) -> Int {
    let person = peopleCount
    var last: Int32 = -1
    let ascending = edges.sorted { $0.posting < $1.posting }
    for edge in ascending {
      guard edge.posting > last, Int(edge.posting) < postingCount else {
        throw .postingOutOfOrder(person: person, posting: Int(edge.posting))
      }
      guard edge.weight <= Problem.weightMax else {
        throw .weightTooLarge(person: person, posting: Int(edge.posting))
      }
      last = edge.posting
    }
    engine.addPerson(ascending)
    settle(person: person)
    return person
  }

  /// Takes a person out, who had a posting or none; a second time it does nothing.
  package mutating func signOut(_ person: Int) {
    let place = engine.posting[person]
    guard place != SingleEngine<Int32>.gone else { return }
    engine.remove(person)
    if place >= 0 { fill(posting: Int(place)) }
  }

  /// Fixes a person's posting: both the person and the place leave, and nothing moves them again.
  ///
  /// Returns the posting, or nil when the person has none. The value falls by what the pair is worth,
  /// and what is left is the best for what is left.
  @discardableResult
  package mutating func confirm(_ person: Int) -> Int? {
    guard let place = posting(of: person) else { return nil }
    engine.remove(person)
    engine.headcounts[place] -= 1
    if engine.headcounts[place] == 0 { engine.prices[place] = SingleEngine<Int32>.closedPrice }
    return place
  }

  /// Adds a posting with places for so many of the people given, and returns its number.
  ///
  /// Throws what is wrong with the people or weights, and changes nothing.
  package mutating func open(
    headcount: Int32, people: [(person: Int, weight: Int32)]
  ) throws(AssignmentProblemError) -> Int {
    let posting = postingCount
    guard headcount >= 0 else { throw .headcountNegative(posting: posting) }
    var last = -1
    let ascending = people.sorted { $0.person < $1.person }
    for (person, weight) in ascending {
      guard person > last, person < peopleCount else {
        throw .postingOutOfOrder(person: person, posting: posting)
      }
      guard weight <= Problem.weightMax else {
        throw .weightTooLarge(person: person, posting: posting)
      }
      last = person
    }
    engine.addPosting(headcount: headcount, people: ascending)
    fill(posting: posting)
    return posting
  }

  /// Takes all places of a posting away; whoever had one gets the next best.
  package mutating func close(_ posting: Int) { setHeadcount(0, of: posting) }

  /// Changes how many people a posting takes, at least 0.
  package mutating func setHeadcount(_ headcount: Int32, of posting: Int) {
    let before = engine.headcounts[posting]
    engine.headcounts[posting] = max(0, headcount)
    if headcount > before {
      if before == 0 { engine.prices[posting] = engine.priceForNobody(posting) }
      fill(posting: posting)
      return
    }
    affected.removeAll()
    for person in engine.surplus(of: posting) {
      engine.detach(person)
      affected.append(Int32(person))
    }
    if engine.headcounts[posting] == 0 {
      engine.prices[posting] = SingleEngine<Int32>.closedPrice
    }
    engine.placePeople(&affected)
  }

  private mutating func settle(person: Int) {
    affected.removeAll()
    affected.append(Int32(person))
    engine.placePeople(&affected)
  }

  private mutating func fill(posting: Int) {
    affected.removeAll()
    affected.append(Int32(posting))
    engine.fillPostings(&affected)
  }
}
