import FoundationEssentials
import GRDB
import OddJobMarket

/// A posting as it lies in clear in the file and goes to the county: of a household it says neither
/// name nor phone. Rows and operations are made of nothing else.
struct PublicPosting {
  private(set) var posting: Posting
  let employerKind: EmployerKind
  /// Nil for a household, which nothing names.
  let employerName: String?

  /// - Throws: `Refusal.householdNamed` for a text that says a household's name or phone.
  fileprivate init(_ posting: Posting, of employer: Employer, phone: String?) throws {
    if let field = posting.field(naming: employer, phone: phone) {
      throw Refusal.householdNamed(field)
    }
    self.posting = posting.namingPayers(as: employer.kind)
    employerKind = employer.kind
    employerName = employer.kind.isHousehold ? nil : employer.name
  }

  /// The same posting, live or waiting for a look.
  func standing(_ state: PostingState) -> PublicPosting {
    var other = self
    other.posting.state = state
    return other
  }
}

extension Store {
  /// Returns a posting of an employer's row as everyone may read it.
  func publicPosting(
    _ posting: Posting, employerKey: Int64, in database: Database
  ) throws -> PublicPosting {
    let statement = try database.cachedStatement(sql: "SELECT * FROM employer WHERE key = ?")
    guard let row = try Row.fetchOne(statement, arguments: [employerKey]) else {
      throw Refusal.unknownRecord
    }
    return try PublicPosting(posting, of: employer(row), phone: employerPhone(row))
  }

  /// Refuses to show everyone what an earlier program let into a household's posting.
  func requireHouseholdUnnamed(in draft: PostingDraft, _ database: Database) throws {
    guard let employer = draft.employer, employer.kind.isHousehold else { return }
    let row = try employerRow(employer.id, in: database)
    let phones = [draft.contact?.phone ?? "", try employerPhone(row) ?? ""]
    let secrets = HouseholdSecrets(name: employer.name, phones: phones)
    if let field = secrets.part(naming: draft.readableTexts) {
      throw Refusal.householdNamed(field)
    }
  }
}
