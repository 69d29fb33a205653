package import CountyAPI
package import OddJobMarket

/// The records that operations name, so that a store can load them with one query a kind.
package struct LedgerReferences: Sendable {
  package var postings: Set<PostingID> = []
  package var shifts: Set<ShiftID> = []
  package var applications: Set<ApplicationID> = []
  package var people: Set<JobSeekerID> = []
  package var employers: Set<EmployerID> = []
  /// People known by these identities too.
  package var identities: Set<String> = []

  package init() {}

  package init(_ operations: [RawOperation]) {
    for operation in operations { add(operation.body) }
  }

  /// Adds what an operation's body names; what is no UUID is left to the ledger to reject.
  package mutating func add(_ body: JSONValue) {
    guard case .object(let members) = body else { return }
    for (name, value) in members { add(name, value) }
    for name in ["records", "shifts"] {
      guard case .array(let records)? = members[name] else { continue }
      for record in records {
        guard case .object(let members) = record else { continue }
        for (name, value) in members { add(name, value) }
      }
    }
  }

  private mutating func add(_ name: String, _ value: JSONValue) {
    guard case .string(let text) = value else { return }
    switch name {
    case "posting": if let id = PostingID(canonical: text) { postings.insert(id) }
    case "shift": if let id = ShiftID(canonical: text) { shifts.insert(id) }
    case "application", "replaces":
      if let id = ApplicationID(canonical: text) { applications.insert(id) }
    case "person", "merged": if let id = JobSeekerID(canonical: text) { people.insert(id) }
    case "employer": if let id = EmployerID(canonical: text) { employers.insert(id) }
    default: break
    }
  }
}
