import OddJobMarket

/// The employers found by a text, with the record of the selected one.
struct EmployersState: Equatable, Sendable {
  var search = TextLine()
  var list = ItemList<EmployerSummary>()
  var isLoaded = false
  /// The employer whose record was asked for; an answer about another one comes too late.
  var wanted: EmployerID?
  private(set) var record: EmployerRecord?
  private(set) var section = EmployerSection.postings
  var rows = ItemList<EmployerRow>()

  var request: AttendantEffect { .employerWork(.find(text: search.text)) }
  var recordRequest: AttendantEffect? { wanted.map { .employerWork(.open($0)) } }

  /// Asks for the record of the selected employer, and forgets the last one.
  mutating func openSelected() -> [AttendantEffect] {
    let selected = list.selected?.id
    if selected != wanted {
      wanted = selected
      record = nil
      rows = ItemList()
    }
    return recordRequest.map { [$0] } ?? []
  }

  mutating func take(_ record: EmployerRecord) {
    self.record = record
    list.change(record.summary.id) { $0 = record.summary }
    rows.replace(EmployerRow.rows(of: section, in: record))
  }

  mutating func show(_ section: EmployerSection) {
    self.section = section
    rows = ItemList(record.map { EmployerRow.rows(of: section, in: $0) } ?? [])
  }
}

/// The kinds of records there are of an employer, in the order in which they are turned over.
enum EmployerSection: CaseIterable, Sendable {
  case postings, cancellations, wageClaims, suspensions

  var next: EmployerSection {
    switch self {
    case .postings: .cancellations
    case .cancellations: .wageClaims
    case .wageClaims: .suspensions
    case .suspensions: .postings
    }
  }
}

/// One line of an employer's record.
struct EmployerRow: Listed {
  enum Content: Equatable, Sendable {
    case posting(PostingCard)
    case cancellation(EmployerRecord.Cancellation)
    case wageClaim(EmployerRecord.WageClaim)
    case suspension(EmployerRecord.PastSuspension)
  }

  let listID: Int
  let content: Content

  /// The shift it is about, which the board shows; nil for what is about none.
  var card: PostingCard? {
    switch content {
    case .posting(let card): card
    case .cancellation(let cancellation): cancellation.card
    case .wageClaim(let claim): claim.card
    case .suspension: nil
    }
  }

  static func rows(of section: EmployerSection, in record: EmployerRecord) -> [EmployerRow] {
    let contents: [Content] =
      switch section {
      case .postings: record.postings.map(Content.posting)
      case .cancellations: record.cancellations.map(Content.cancellation)
      case .wageClaims: record.wageClaims.map(Content.wageClaim)
      case .suspensions: record.suspensions.map(Content.suspension)
      }
    return contents.enumerated().map { EmployerRow(listID: $0.offset, content: $0.element) }
  }
}

extension EmployerSummary: Listed {
  var listID: EmployerID { id }
}
