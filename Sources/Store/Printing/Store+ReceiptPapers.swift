import FoundationEssentials
import GRDB
package import OddJobMarket

/// A receipt as it was issued, and to whom.
package struct IssuedReceipt: Hashable, Sendable {
  package var receipt: Receipt
  /// Masked; nil for an employer's.
  package var maskedName: String?
  /// Nil for an employer's.
  package var person: JobSeekerID?
}

extension Store {
  /// Returns the application that a slip was given for.
  ///
  /// - Throws: `Refusal.unknownRecord` for a number that no slip has.
  package func application(ofSlip number: String) throws -> ApplicationID {
    try read { database in
      guard
        let id = try UUID.fetchOne(
          database, sql: "SELECT id FROM application WHERE slipNumber = ?", arguments: [number])
      else { throw Refusal.unknownRecord }
      return ApplicationID(id)
    }
  }

  /// Returns a receipt by its number, to whoever it was issued to.
  ///
  /// - Parameter reader: nil for whoever holds one that was issued to nobody by name.
  /// - Throws: `Refusal.unknownRecord` for a number that this station never gave, `.notAllowed` for
  ///   somebody else's.
  package func issuedReceipt(_ number: String, for reader: ActingParty?) throws -> IssuedReceipt {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT r.*, w.id AS personID, w.sealedName, e.id AS employerID FROM receipt r
            LEFT JOIN person w ON w.key = r.personKey
            LEFT JOIN employer e ON e.key = r.employerKey WHERE r.number = ?
            """, arguments: [number])
      else { throw Refusal.unknownRecord }
      let person = (row["personID"] as UUID?).map { JobSeekerID($0) }
      let employer = (row["employerID"] as UUID?).map { EmployerID($0) }
      switch reader {
      case .attendant: break
      case .jobSeeker(let id) where id == person: break
      case .employer(let id) where id == employer: break
      case nil where person == nil && employer == nil: break
      case .jobSeeker, .employer, .system, .county, nil: throw Refusal.notAllowed
      }
      guard let subject = Receipt.Subject(kind: row["subject"], detail: row["detail"]) else {
        throw StoreError.failed(code: 0, detail: "receipt \(number)")
      }
      let name = try person.map {
        Self.masked(
          try vault.open(row["sealedName"], field: .personName, record: $0.rawValue))
      }
      return IssuedReceipt(
        receipt: Receipt(
          number: number, issuedAt: Instant(milliseconds: row["issuedAt"]), subject: subject),
        maskedName: name, person: person)
    }
  }
}

extension Receipt.Subject {
  /// Reads back the two columns that a subject is kept in; nil for what no program has written.
  init?(kind: String, detail: String) {
    func titled<State: RawRepresentable<String>>(_ type: State.Type) -> (String, State)? {
      guard let space = detail.firstIndex(of: " "),
        let state = State(rawValue: String(detail[..<space]))
      else { return nil }
      return (String(detail[detail.index(after: space)...]), state)
    }
    switch kind {
    case "signIn":
      guard let number = Int(detail) else { return nil }
      self = .signIn(queueNumber: number)
    case "noWork": self = .noWork
    case "registration":
      self = .registration(
        kinds: detail.split(separator: ",").compactMap { .init(rawValue: "\($0)") })
    case "application":
      guard let (title, state) = titled(ApplicationState.self) else { return nil }
      self = .application(title: title, state: state)
    case "payReport":
      guard let (title, state) = titled(ApplicationState.self) else { return nil }
      self = .payReport(title: title, state: state)
    case "posting":
      guard let (title, state) = titled(PostingState.self) else { return nil }
      self = .posting(title: title, state: state)
    case "cancellation": self = .cancellation(title: detail)
    case "complaint":
      let words = detail.split(separator: " ").map(String.init)
      guard words.count == 2, let matter = ComplaintMatter(rawValue: words[0]),
        let course = ComplaintCourse(rawValue: words[1])
      else { return nil }
      self = .complaint(matter, course)
    case "eventSignUp":
      let words = detail.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        .map(String.init)
      guard words.count == 3, let start = Int64(words[0]) else { return nil }
      self = .eventSignUp(
        EventName(title: words[2], place: words[1], start: Instant(milliseconds: start)))
    case "memberCard": self = .memberCard
    default: return nil
    }
  }
}
