/// The turns of a day, as a seat shows them: by which rule, and each person's place with the reason.
package struct DayTurns: Hashable, Sendable {
  /// The rule in force, in words; nil until it is known.
  package var rule: Wording?
  /// The order of aims that matching follows, in words, as published; nil until it is known.
  package var aims: Wording?
  /// The draw of the day, under the rule that asks for one.
  package var draw: DrawNotice?
  /// In turn.
  package var people: [PersonTurn]

  package init(
    rule: Wording? = nil, aims: Wording? = nil, draw: DrawNotice? = nil, people: [PersonTurn] = []
  ) {
    self.rule = rule
    self.aims = aims
    self.draw = draw
    self.people = people
  }

  /// Returns a person's turn; nil where they have not signed in.
  package subscript(person: JobSeekerID) -> PersonTurn? { people.first { $0.person == person } }
}

/// Where one person stands in the turns of a day, and why; it names nobody else but staff.
package struct PersonTurn: Hashable, Sendable {
  package let person: JobSeekerID
  /// 1 for whoever is offered first.
  package var turn: Int
  /// The answer to 为什么我排在这里, said to the person.
  package var explanation: Wording
  /// The same said to staff, of the person.
  package var staffExplanation: Wording
  /// Who moved them by hand and why, for a list; nil where nobody did.
  package var moved: Wording?

  package init(
    person: JobSeekerID, turn: Int, explanation: Wording, staffExplanation: Wording? = nil,
    moved: Wording? = nil
  ) {
    self.person = person
    self.turn = turn
    self.explanation = explanation
    self.staffExplanation = staffExplanation ?? explanation
    self.moved = moved
  }
}

/// What everybody may know of a day's draw.
package struct DrawNotice: Hashable, Sendable {
  /// So many digits of a hash tell it from any other at a glance.
  private static let shortDigits = 12

  /// SHA-256 of the seed's text, in 64 hexadecimal digits: shown before the draw.
  package let commitment: String
  /// 32 hexadecimal digits, once the draw was held.
  package var seed: String?
  /// The last sign-in number that took part.
  package var lastNumber: Int?

  package init(commitment: String, seed: String? = nil, lastNumber: Int? = nil) {
    self.commitment = commitment
    self.seed = seed
    self.lastNumber = lastNumber
  }

  /// The beginning of the hash.
  package var shortCommitment: String { Self.short(commitment) }

  /// Returns the beginning of a hash, as a line has room for it.
  package static func short(_ commitment: String) -> String {
    String(commitment.prefix(shortDigits))
  }
}
