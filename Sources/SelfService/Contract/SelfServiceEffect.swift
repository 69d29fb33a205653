package import OddJobMarket
package import PinyinInput
package import Printing
package import Speech

/// What a public seat wants done; the station carries it out and answers with a `SelfServiceReply`.
package enum SelfServiceEffect: Equatable, Sendable {
  /// Answers `home`.
  case loadHome
  /// Answers `page` with the same filter, so that a late answer to an older question is dropped.
  case loadPage(PostingFilter, offset: Int, limit: Int)
  /// How the cards shown are now, and how much of the filter has come since the mark of their page;
  /// answers `lookedAgain` with the same filter and mark.
  case lookAgain(PostingFilter, at: [ShiftID], since: PostingPage.Mark)
  /// What a search may begin with in a list narrowed down so; answers `searchHints` with the same
  /// filter.
  case loadSearchHints(PostingFilter)
  /// Work was chosen that had been searched for by a text; answers nothing.
  case noteSearch(String, chosen: ShiftID)
  /// Answers `detail`.
  case loadDetail(ShiftID)
  /// By the ID number or that of a member card; answers `identified`.
  case identify(idNumber: String, personalCode: String)
  /// Whose card was laid on the reader, and today's sign-in where `signsIn`; answers `cardTaken`.
  case takeCard(IDCardText, signsIn: Bool)
  /// Registers whom the card names, as they agreed; answers `cardTaken`.
  case registerCard(IDCardText, signsIn: Bool)
  /// The person asks an attendant to say who they are; answers `identified` when one does.
  case askVouching
  /// The page that asked is not open any more; answers nothing.
  case endVouching
  /// Applies for all the shifts at once or for none; answers `applied`.
  case apply(JobSeekerID, shifts: [ShiftID])
  /// The slip of the person's own work, or of an employer's they speak for; answers `slip`.
  case loadSlip(SlipShowing)
  /// Answers `myWork`.
  case loadMyWork(JobSeekerID)
  /// What is kept about the person; answers `kept`.
  case loadKept(JobSeekerID)
  /// Deletes what is kept about the person, as far as the extent says; answers `erased`.
  case erase(JobSeekerID, ErasureExtent)
  /// A step of one's own application (cancel, arrived, pay received or not); answers `stepped`.
  case step(JobSeekerID, ApplicationID, ApplicationEvent, TransitionReason?)
  /// The person wants to come back tomorrow; answers `stepped`.
  case askBack(JobSeekerID, ApplicationID)
  /// Free from now until the instant, and going so far; answers `signedIn`.
  case signIn(JobSeekerID, until: Instant, way: AcceptedWay = .any)
  /// The best three for the person now; answers `recommended`.
  case recommend(JobSeekerID, excluding: [ShiftID])
  /// Why nothing of the day suits the person; answers `whyNone`.
  case askWhyNone(JobSeekerID)
  /// The person says where they live, which the station had only assumed; answers nothing.
  case setTownship(JobSeekerID, String)
  /// Answers `registered`.
  case register(RegistrationForm)
  /// The employers a person may speak for; answers `employers`.
  case loadEmployers(JobSeekerID)
  /// Makes the person a household employer; answers `employers` with it among them.
  case becomeHousehold(JobSeekerID)
  /// What the gate finds in a draft; answers `checked`.
  case check(PostingDraft)
  /// Publishes a draft, or puts it into review; answers `posted`.
  case post(EmployerID, by: JobSeekerID, PostingDraft)
  /// Answers `ownPostings`.
  case loadOwnPostings(EmployerID)
  /// All of an own posting, to be published again; answers `ownDraft`.
  case loadOwnDraft(PostingID, EmployerID)
  /// Why a posting did not pass its review; answers `rejection`.
  case loadRejection(PostingID, EmployerID)
  /// Answers `applicants`.
  case loadApplicants(ShiftID, EmployerID)
  /// The employer's word about an applicant; answers `decided`.
  case decide(ApplicationID, EmployerID, ApplicantDecision)
  /// The employer says that a worker has arrived, or left midway; answers `decided`.
  case markWorker(ApplicationID, EmployerID, ApplicationEvent, TransitionReason?)
  /// The employer wants a worker back tomorrow; answers `decided`.
  case askWorkerBack(ApplicationID, EmployerID)
  /// More pay for an unfilled posting; answers `ownPostings`.
  case raisePay(PostingID, EmployerID, Money)
  /// So many people were hired outside, and as many free places go; answers `ownPostings`.
  case cutPlaces(ShiftID, EmployerID, Int)
  /// Cancels a posting with its cause; answers `ownPostings`.
  case cancelPosting(PostingID, EmployerID, TransitionReason)
  /// Answers `stations`, `policies`, `events`, `hotlines`.
  case loadStations
  case loadPolicies
  case loadEvents
  case loadHotlines
  /// Sites of the county to choose from, nearest first; answers `places`.
  case loadPlaces
  /// What became of what a receipt or slip was given for; answers `receipt`.
  case findReceipt(String)
  /// A slip or receipt in words; answers `paper`.
  case loadPaper(PaperRequest)
  /// Prints it; answers `printing` at every step.
  case printPaper(PaperRequest)
  /// The person says whether the paper came out, where the printer does not; answers `printing`.
  case sayPrinted(PrintRecord, cameOut: Bool)
  /// The person has seen the number of their sign-in; answers nothing.
  case numberSeen(JobSeekerID)
  /// The receipt that nothing suited today; answers `noWork`.
  case issueNoWork(JobSeekerID)
  /// Takes a complaint down; answers `complaintFiled`.
  case fileComplaint(ComplaintFiling)
  /// The places a person has at events; answers `signUps`.
  case loadSignUps(JobSeekerID)
  /// Takes a place at an event, or gives it back; both answer `signedUp`.
  case signUp(JobSeekerID, EventName)
  case cancelSignUp(JobSeekerID, EventName)
  /// Characters for what a person has spelled; answers `characters` with the same query.
  case loadCharacters(CharacterQuery)
  /// Says it in place of what is being said; answers `speechFailed` where nothing can be heard.
  case speak(Announcement)
  /// Ends what is being said, at once.
  case hush
  /// Someone at this seat asks for the attendant, who is told what they were doing; answers
  /// `attendantComes` once one says so.
  case callAttendant(doing: Wording)
  /// Nothing of the last person is left: sessions end, caches are dropped, and answers to what was
  /// asked before are not delivered any more.
  case forget
  /// The attendant wants this seat's screen: the unlock question follows.
  case unlockAttendant
}

/// What the station answers to a public seat.
package enum SelfServiceReply: Equatable, Sendable {
  case home(HomeSummary)
  case page(PostingFilter, PostingPage)
  case lookedAgain(PostingFilter, since: PostingPage.Mark, PageChanges)
  case searchHints(PostingFilter, SearchHints)
  case detail(ShiftID, PostingDetail?)
  case identified(Result<PersonSession, Refusal>)
  /// With where the person stands today, once they have signed in.
  case cardTaken(Result<CardOutcome, Refusal>, turn: PersonTurn? = nil)
  case applied(Result<[AppliedShift], Refusal>)
  case slip(Result<Slip, Refusal>)
  /// With where the person stands today, once they have signed in.
  case myWork([ApplicationSummary], turn: PersonTurn? = nil)
  case kept(Result<KeptRecord, Refusal>)
  case erased(Result<ErasureExtent, Refusal>)
  case stepped(Result<ApplicationSummary, Refusal>)
  case signedIn(Result<Receipt, Refusal>, turn: PersonTurn? = nil)
  case recommended([RecommendedWork])
  /// What stands against the day's work, the most frequent first.
  case whyNone([CommonObstacle])
  case registered(Result<RegistrationOutcome, RegistrationProblem>)
  case employers([EmployerSession])
  case checked([Finding])
  case posted(Result<Receipt, Refusal>, findings: [Finding])
  case ownPostings(Result<[PostingCard], Refusal>)
  case ownDraft(PostingID, Result<PostingDraft, Refusal>)
  case rejection(PostingID, Result<PostingRejection, Refusal>)
  case applicants(ShiftID, [ApplicantCard])
  case decided(Result<ApplicantCard, Refusal>)
  case stations([StationSummary])
  case policies([PolicySummary])
  case events([EventSummary])
  case hotlines([Hotline])
  case places([GazetteerPlace])
  case receipt(String, Result<ReceiptFinding, Refusal>)
  case paper(PaperRequest, Result<Paper, Refusal>)
  /// How far the printing of the paper with this number has come.
  case printing(String, Result<PrintRecord, Refusal>)
  case noWork(Result<Receipt, Refusal>)
  case complaintFiled(Result<FiledComplaint, Refusal>)
  case signUps([EventSignUp])
  /// Nil where the place was given back.
  case signedUp(EventName, Result<EventSignUp?, Refusal>)
  case characters(CharacterQuery, CharacterAnswer)
  /// An attendant has seen that this seat asks for help.
  case attendantComes
  /// Nothing was heard of what was to be said: there is no engine here, or no sound.
  case speechFailed
  /// Another seat or the county changed the market: what is shown is loaded anew.
  case marketChanged
}

/// An employer's word about an applicant; a no says why, with one of the lawful reasons.
package enum ApplicantDecision: Hashable, Sendable {
  case accepts
  case declines(NotChosenReason)
}

/// What became of one shift of an application.
package struct AppliedShift: Hashable, Sendable {
  package var application: ApplicationID
  package var shift: ShiftID
  package var state: ApplicationState
  /// Why no place was confirmed at once, where the person should know.
  package var refusal: Refusal?
  /// The number of the receipt for what is not decided yet.
  package var receipt: String?
  /// When the work is, where there were several to be told apart.
  package var when: ShiftTime?

  package init(
    application: ApplicationID, shift: ShiftID, state: ApplicationState, refusal: Refusal? = nil,
    receipt: String? = nil, when: ShiftTime? = nil
  ) {
    self.application = application
    self.shift = shift
    self.state = state
    self.refusal = refusal
    self.receipt = receipt
    self.when = when
  }

  /// The day of work and its hours.
  package struct ShiftTime: Hashable, Sendable {
    package var day: BusinessDay
    package var window: TimeWindow

    package init(day: BusinessDay, window: TimeWindow) {
      self.day = day
      self.window = window
    }
  }
}

package struct RegistrationOutcome: Hashable, Sendable {
  package var session: PersonSession
  package var receipt: Receipt

  package init(session: PersonSession, receipt: Receipt) {
    self.session = session
    self.receipt = receipt
  }
}
