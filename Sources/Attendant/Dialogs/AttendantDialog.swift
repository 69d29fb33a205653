import OddJobMarket

/// A question or a sheet over the workspace; each is a state, and Esc leaves it.
enum AttendantDialog: Equatable, Sendable {
  case choice(ChoiceDialog)
  case question(QuestionDialog)
  case entry(EntryDialog)
  case picker(PersonPicker)
  case palette(Palette)
  case recent(RecentPicker)
  case candidates(CandidatePicker)
  case shiftChoice(ShiftChoice)
  case slip(Slip)
  case deal(DealSlips)
  case phone(name: String, number: String)
  case matter(SyncMatter)
  case prints(PrintsDialog)
  case complaints(ComplaintsDialog)
  case unmarked(UnmarkedDialog)
  case crews(CrewsDialog)

  var context: AttendantContext {
    switch self {
    case .choice: .choice
    case .question: .question
    case .entry: .entry
    case .picker: .personPicker
    case .candidates: .candidates
    case .shiftChoice: .shiftChoice
    case .palette: .palette
    case .recent: .recentPicker
    case .slip, .deal, .phone, .matter: .sheet
    case .prints: .prints
    case .complaints: .complaints
    case .unmarked: .unmarked
    case .crews(let dialog): dialog.context
    }
  }
}

/// A question answered by number.
struct ChoiceDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case cause(ApplicationID, ApplicationEvent)
    case document(JobSeekerID)
    case certificate(JobSeekerID)
    case leavingCrew(CrewID, JobSeekerID)
    case askBack(ApplicationID)
    case raise(PostingID, Pay)
    case cancel(CancellationSummary)
    case merge(PersonMerge)
    /// What of a person's record goes.
    case erasure(KeptRecord)
    case employerDocument(EmployerID, [EmployerDocument])
    case group(RevealedGroups)
    /// What a party does where no work takes all of them.
    case party([CrewMembership])
    case pair(PairStanding)
    case turnReason(JobSeekerID, place: Int)
    /// At which of the seats that ask the person stands.
    case vouch(JobSeekerID, [String])
    /// Why a person is given another member card.
    case renewCard(JobSeekerID)
  }

  let purpose: Purpose
  /// Whom it is about.
  let name: String
  var selected = 0
  /// The list it was asked from, which comes back after the answer.
  var behind: UnmarkedDialog?

  /// Whose cause an absence or a withdrawal can be; the others are about pay.
  static let causes: [TransitionReason.Cause] = [
    .jobSeeker, .employer, .transport, .weather, .health, .other,
  ]

  var options: [Wording] {
    switch purpose {
    case .cause(_, .notChoose): NotChosenReason.allCases.map(\.wording)
    case .cause: Self.causes.map(\.wording)
    case .document: IdentityDocument.allCases.map(\.wording)
    case .certificate: Certificate.allCases.map(\.wording)
    case .leavingCrew: Words.leavingCrew
    case .askBack: Words.askBackAnswers
    case .raise(_, let pay): Words.raises(of: pay)
    case .cancel(let summary): Words.cancellations(summary)
    case .merge(let merge): merge.options
    case .erasure(let record): record.extents.map { Words.erasing($0) } + [Words.eraseNothing]
    case .employerDocument(_, let documents): documents.map(\.wording)
    case .group(let revealed): PriorityGroup.allCases.map { Words.option($0, of: revealed) }
    case .party: Words.partyChoices
    case .pair(let standing): standing.choices.map(\.wording)
    case .turnReason: TurnMoveReason.allCases.map(\.wording)
    case .vouch(_, let seats): seats.map { Words.seatName($0) }
    case .renewCard: MemberCardLoss.allCases.map(\.wording)
    }
  }
}

/// A question answered by yes or no.
struct QuestionDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case closePosting(PostingID, title: String)
    case confirmDate(CivilDate)
    case dissolveCrew(CrewID, name: String)
    case clearPostingForm, clearRegistrationForm, clearFloorForm, clearMending, clearCompletion
    /// A deal without those who can't be taken, and how many are left then.
    case dealWithout([Reason], left: Int)
    case cancelWork(CancellationSummary, wholePosting: Bool, TransitionReason.Cause)
    case acceptProposals(count: Int)
    case holdDraw(commitment: String, people: Int)
  }

  /// Why one person can't be taken.
  struct Reason: Equatable, Sendable {
    let name: String
    let reason: Wording
  }

  let purpose: Purpose
}

/// A question answered by one line of text.
struct EntryDialog: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case passNote(PostingID, title: String)
    case rejectNote(PostingID, title: String)
    case personalCode(JobSeekerID, name: String)
    case hiredOutside(ShiftID, title: String, free: Int)
    case crewName(CrewEnrolment)
    case phone(JobSeekerID, name: String)
    case employer(EmployerEntry)
    case complaintNote(String, ComplaintState)
    case turnPlace(JobSeekerID, name: String, PlacesOfTurn)
  }

  let purpose: Purpose
  var line = TextLine()
  var problem: Wording?

  var lengthMax: Int {
    switch purpose {
    case .personalCode: 6
    case .hiredOutside, .turnPlace: 4
    case .crewName: 30
    case .phone: 20
    case .passNote, .rejectNote, .employer, .complaintNote: 100
    }
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
    case name(ShiftID)
    case agent(EmployerID)
  }

  let purpose: Purpose
  let title: String
  /// Whose place is taken over; nil where the person applies anew.
  var replaced: ApplicationID?
  var search = TextLine()
  var list = ItemList<PersonSummary>()

  init(shift: ShiftID, title: String, replaced: ApplicationID? = nil) {
    purpose = .apply(shift)
    self.title = title
    self.replaced = replaced
  }

  init(namedFor shift: ShiftID, title: String) {
    purpose = .name(shift)
    self.title = title
  }

  init(agentOf employer: EmployerID, title: String) {
    purpose = .agent(employer)
    self.title = title
  }
}
