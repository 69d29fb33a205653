import OddJobMarket

/// One person of a floor deal.
struct FloorLine: Equatable, Sendable {
  enum Who: Equatable, Sendable {
    case known(PersonSummary)
    case new(RegistrationForm)
  }

  let who: Who
  /// Whether the attendant has just looked at the ID card.
  var isDocumentSeen = false
  /// Why the person could not be taken at the last try.
  var objection: Wording?

  init(_ who: Who) {
    self.who = who
  }

  var name: String {
    switch who {
    case .known(let person): person.name
    case .new(let form): form.name
    }
  }

  var idNumberTail: String {
    switch who {
    case .known(let person): person.idNumberTail
    case .new(let form): String(form.idNumber.suffix(4))
    }
  }

  /// Whether a document was seen, at any time.
  var isVerified: Bool {
    if case .known(let person) = who, person.verification.isVerified { return true }
    return isDocumentSeen
  }

  /// The person as the deal names one.
  var person: FloorDeal.Person {
    let seen: IdentityDocument? = isDocumentSeen ? .identityCard : nil
    return switch who {
    case .known(let person): FloorDeal.Person(.known(person.id), documentSeen: seen)
    case .new(let form): FloorDeal.Person(.new(form), documentSeen: seen)
    }
  }

  /// Whether both lines are the same person.
  func isSame(as other: FloorLine) -> Bool {
    switch (who, other.who) {
    case (.known(let one), .known(let other)): one.id == other.id
    case (.new(let one), .new(let other)): one.idNumber == other.idNumber
    default: false
    }
  }
}
