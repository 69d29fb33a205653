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
    case merge(PersonMerge)
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
    case .merge(let merge): merge.options
    }
  }
}

/// A question answered by yes or no.
struct QuestionDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case closePosting(PostingID, title: String)
    case confirmDate(CivilDate)
    case clearPostingForm, clearRegistrationForm
  }

  let purpose: Purpose
}

/// A question answered by one line of text.
struct EntryDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case passNote(PostingID, title: String)
    case rejectNote(PostingID, title: String)
    case personalCode(JobSeekerID, name: String)
    case phone(JobSeekerID, name: String)
  }

  let purpose: Purpose
  var line = TextLine()
  var problem: Wording?

  var lengthMax: Int {
    switch purpose {
    case .personalCode: 6
    case .phone: 20
    case .passNote, .rejectNote: 100
    }
  }

  var isSecret: Bool {
    if case .personalCode = purpose { return true }
    return false
  }
}

/// People searched for a shift; Enter applies for the highlighted one.
struct PersonPicker: Equatable, Sendable {
  let shift: ShiftID
  let title: String
  var search = TextLine()
  var list = ItemList<PersonSummary>()
}
