import OddJobMarket

/// A question or a sheet over the workspace; each is a state, and Esc leaves it.
enum AttendantDialog: Equatable, Sendable {
  case choice(ChoiceDialog)
  case question(QuestionDialog)
  case entry(EntryDialog)
  case picker(PersonPicker)
  case slip(Slip)
  case phone(name: String, number: String)

  var context: AttendantContext {
    switch self {
    case .choice: .choice
    case .question: .question
    case .entry: .entry
    case .picker: .personPicker
    case .slip, .phone: .sheet
    }
  }
}

/// A question answered by number.
struct ChoiceDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case cause(ApplicationID, ApplicationEvent)
    case document(JobSeekerID)
    case certificate(JobSeekerID)
    case employerDocument(EmployerID, [EmployerDocument])
  }

  let purpose: Purpose
  /// Whom it is about.
  let name: String
  var selected = 0

  /// Whose cause an absence or a withdrawal can be; the others are about pay.
  static let causes: [TransitionReason.Cause] = [
    .jobSeeker, .employer, .transport, .weather, .health, .other,
  ]

  var options: [Wording] {
    switch purpose {
    case .cause: Self.causes.map(\.wording)
    case .document: IdentityDocument.allCases.map(\.wording)
    case .certificate: Certificate.allCases.map(\.wording)
    case .employerDocument(_, let documents): documents.map(\.wording)
    }
  }
}

/// A question answered by yes or no.
struct QuestionDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case closePosting(PostingID, title: String)
    case confirmDate(CivilDate)
    case clearPostingForm, clearRegistrationForm, clearMending
  }

  let purpose: Purpose
}

/// A question answered by one line of text.
struct EntryDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case passNote(PostingID, title: String)
    case rejectNote(PostingID, title: String)
    case personalCode(JobSeekerID, name: String)
    case employer(EmployerEntry)
  }

  let purpose: Purpose
  var line = TextLine()
  var problem: Wording?

  var lengthMax: Int {
    if case .personalCode = purpose { return 6 }
    return 100
  }

  var isSecret: Bool {
    if case .personalCode = purpose { return true }
    return false
  }
}

/// People searched for a shift or for an employer; Enter takes the highlighted one.
struct PersonPicker: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case apply(ShiftID)
    case agent(EmployerID)
  }

  let purpose: Purpose
  let title: String
  var search = TextLine()
  var list = ItemList<PersonSummary>()

  init(shift: ShiftID, title: String) {
    purpose = .apply(shift)
    self.title = title
  }

  init(agentOf employer: EmployerID, title: String) {
    purpose = .agent(employer)
    self.title = title
  }
}
