import OddJobMarket

/// What the order of the list follows from; in whatever order it is written down, it says the same.
package struct TurnLog: Hashable, Sendable {
  package private(set) var events: Set<TurnEvent>

  package init(_ events: some Sequence<TurnEvent> = []) {
    self.events = Set(events)
  }

  package mutating func insert(_ event: TurnEvent) {
    events.insert(event)
  }

  /// The people who signed in on a day with their numbers, by these; the first number of a person
  /// counts.
  func signIns(on day: BusinessDay) -> [(person: JobSeekerID, number: Int)] {
    Self.signIns(events.filter { $0.day == day })
  }

  static func signIns(_ events: some Sequence<TurnEvent>) -> [(person: JobSeekerID, number: Int)] {
    var numbers: [JobSeekerID: Int] = [:]
    for case .signedIn(let person, _, let number) in events {
      numbers[person] = min(number, numbers[person] ?? number)
    }
    return numbers.map { (person: $0.key, number: $0.value) }
      .sorted { ($0.number, $0.person) < ($1.number, $1.person) }
  }

  /// The moves of a day in their order.
  func moves(on day: BusinessDay) -> [TurnMove] {
    var moves: [TurnMove] = []
    for case .moved(let move) in events where move.day == day { moves.append(move) }
    return moves.sorted {
      ($0.number, $0.person, $0.actor, $0.reason.chinese)
        < ($1.number, $1.person, $1.actor, $1.reason.chinese)
    }
  }
}
