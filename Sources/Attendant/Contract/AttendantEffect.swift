package import OddJobMarket

/// What the attendant's seat wants done; the station answers with an `AttendantReply`.
package enum AttendantEffect: Equatable, Sendable {
  /// Answers `unlocked`.
  case unlock(pin: String)
  /// Leaves this seat to the public again.
  case lock
  /// Answers `board`.
  case loadBoard(BusinessDay)
  /// The applications of a shift; answers `applications`.
  case loadApplications(ShiftID)
  /// Postings by text, as they are looked at; answers `postings`.
  case loadPostings(text: String, look: PostingLook = PostingLook(), offset: Int, limit: Int)
  /// The full posting with what the gate finds; answers `posting`.
  case loadPosting(PostingID)
  /// What the gate finds in a draft; answers `checked`.
  case check(PostingDraft)
  /// The postings that wait for a look, oldest first; answers `review`.
  case loadReview(offset: Int, limit: Int)
  /// Employers by name; answers `employersFound`.
  case findEmployers(text: String)
  /// A new employer; answers `employers` with it first.
  case addEmployer(name: String, kind: EmployerKind, phone: String, by: AttendantID)
  /// Publishes a draft; answers `posted`.
  case post(PostingDraft, by: AttendantID)
  /// Lets a posting in review pass (with a note where there are findings) or rejects it.
  case review(PostingID, accepts: Bool, note: String, by: AttendantID)
  /// Pause, resume, close; answers `changed`.
  case setState(PostingID, PostingState, by: AttendantID)
  /// People by name, ID tail, phone or pinyin; answers `people`.
  case findPeople(text: String)
  /// Records that a document has been seen; answers `person`.
  case verify(JobSeekerID, IdentityDocument, by: AttendantID)
  /// Records that a certificate has been seen; answers `person`.
  case recordCertificate(JobSeekerID, Certificate, by: AttendantID)
  /// Sets a new personal code for a person who forgot it; answers `person`.
  case setPersonalCode(JobSeekerID, code: String, by: AttendantID)
  /// Registers a person; answers `registered`.
  case register(RegistrationForm, by: AttendantID)
  /// Applies for a person at the desk; answers `changed`.
  case apply(JobSeekerID, ShiftID, by: AttendantID)
  /// A step of an application; answers `changed`.
  case step(ApplicationID, ApplicationEvent, TransitionReason?, by: AttendantID)
  /// Shows a full phone number, which is itself an entry in the chain; answers `revealed`.
  case revealPhone(JobSeekerID, by: AttendantID)
  /// Answers `slip`.
  case loadSlip(ApplicationID, by: AttendantID)
  /// Confirms today's date after a jump of the clock; answers `board`.
  case confirmDate(by: AttendantID)
  /// Answers `places`.
  case loadPlaces
  /// Undo, and what the workspace asks for itself; answers `workspace`.
  case workspace(WorkspaceEffect)
  /// Answers `floor`.
  case floor(FloorEffect)
  /// Answers `crews`.
  case crews(CrewsEffect)
  /// Who gets a place, and whether there is one; answers `deciding`.
  case deciding(DecidingEffect)
  /// History, groups, phone and merging of people.
  case aboutPerson(PersonEffect)
  /// Says at the seat that somebody comes, and to every attendant that its calls are answered;
  /// answers `helpAnswered`.
  case answerHelp(seat: String)
  /// Numbers of the day; answers `calling`.
  case calling(CallingEffect)
  case employerWork(EmployerEffect)
  case mending(MendingEffect)
  /// Who is put together with which shift today.
  case dayMatching(DayMatchingEffect)
  /// Who stays together, who is asked for, who is kept apart; answers `wishes`.
  case wishes(WishEffect)
  /// Who is first when places are scarce; answers `turns`.
  case turns(TurnsEffect)
  /// What goes between the station and its county.
  case sync(SyncEffect)
  /// What is printed, and what became of it; answers `prints`.
  case prints(PrintsEffect)
  /// Cards, and people without one; answers `cards`.
  case cards(CardEffect)
  /// What people complain of; answers `complaints`.
  case complaints(ComplaintsEffect)
  /// Whose arrival nobody has marked; answers `unmarked`.
  case unmarked(UnmarkedEffect)
}

/// What the station answers to the attendant's seat.
package enum AttendantReply: Equatable, Sendable {
  case unlocked(Result<AttendantAccount, Refusal>)
  case board(BusinessDay, BoardTotals, [PostingCard], isDateInDoubt: Bool)
  case applications(ShiftID, [BoardApplication])
  case postings(text: String, look: PostingLook = PostingLook(), PostingPage)
  case posting(PostingDetail?, findings: [Finding])
  case checked([Finding])
  case review(PostingPage)
  /// The text echoes the question, so that a late answer is known as such.
  case employersFound(text: String, [Employer])
  case employers([Employer])
  /// `made` is where the board shows the first day of the work.
  case posted(Result<Receipt, Refusal>, findings: [Finding], made: ShiftOnDay? = nil)
  case people(text: String, [PersonSummary])
  case person(Result<PersonSummary, Refusal>)
  case registered(Result<PersonSummary, RegistrationProblem>)
  /// The ticket is there where the change can be taken back.
  case changed(Result<Change, Refusal>, undo: UndoTicket? = nil)
  case revealed(JobSeekerID, phone: String)
  case slip(Result<Slip, Refusal>)
  case places([GazetteerPlace])
  case workspace(WorkspaceReply)
  case floor(FloorReply)
  case crews(CrewsReply)
  case deciding(DecidingReply)
  case aboutPerson(PersonReply)
  case calling(CallingReply)
  case employerWork(EmployerReply)
  case mending(MendingReply)
  case dayMatching(DayMatchingReply)
  case wishes(WishReply)
  case turns(TurnsReply)
  case sync(SyncReply)
  case prints(PrintsReply)
  case cards(CardReply)
  case complaints(ComplaintsReply)
  case unmarked(UnmarkedReply)
  /// What was asked could not be done, where its own answer has no room to say so.
  case refused(Refusal)
  /// Another seat or the county changed the market: what is shown is loaded anew.
  case marketChanged
  /// Someone at a public seat asks for help.
  case called(seat: String, doing: Wording? = nil, at: Instant, wantsVouching: Bool = false)
  /// An attendant goes to the seat that asked for help.
  case helpAnswered(seat: String)

  /// What a command changed, for the line that says so.
  package enum Change: Hashable, Sendable {
    case posting(PostingID, PostingState)
    case application(ApplicationID, ApplicationState)
  }
}
