package import OddJobMarket

/// Where an employer is on 我要招人.
package struct HireState: Equatable, Sendable {
  package internal(set) var page = Page.opening
  /// Those the person may speak for.
  package internal(set) var employers: [EmployerSession] = []
  package internal(set) var employer: EmployerSession?
  /// What stands in the way at the page shown.
  package internal(set) var problem: Wording?
  /// What the gate found in the form; nil until it has answered.
  package internal(set) var findings: [Finding]?
  package internal(set) var postings: [PostingCard]?
  package internal(set) var applicants: [ApplicantCard]?
  /// Why the posting shown did not pass; nil until the station has answered.
  package internal(set) var rejection: PostingRejection?
  package internal(set) var question: Question?

  var form = HireForm()
  /// The group whose trades are shown; nil while the groups are.
  var group: TradeGroup?
  /// Whether only missing answers are asked for: a correction or a repetition.
  var skipsAnswered = false
  var showsTerms = false
  var gazetteer: [GazetteerPlace]?
  var increase = AmountEntry()
  /// How many were hired outside, being entered.
  var outside = Digits(lengthMax: 3)
  /// The page of the list or the choices shown, counted round.
  var turn = 0
  /// The answer that is on its way; any other is dropped.
  var waiting: Waiting?
  var isLoadingPlaces = false

  package init() {}

  package enum Page: Equatable, Sendable {
    case opening
    case household
    case employers
    case menu
    case form(HireStep)
    case posted(Receipt)
    case list(Purpose)
    case posting(PostingCard)
    case applicants(PostingCard)
    case raise(PostingCard)
    case raisePad(PostingCard)
    case cancel(PostingCard)
    case outside(PostingCard)
    case rejected(PostingCard)
    /// Somebody who has the place.
    case person(PostingCard, ApplicationID)
  }

  /// What one's own postings are listed for.
  package enum Purpose: Equatable, Sendable {
    case again, deciding, managing
  }

  /// A question that must be answered before anything else.
  package enum Question: Equatable, Sendable {
    case decide(ApplicantCard, accepts: Bool)
    case raise(PostingCard, to: Money)
    case cancel(PostingCard, TransitionReason.Cause)
    case outside(PostingCard, count: Int)
    case leaving(ApplicantCard)
  }

  enum Waiting: Equatable, Sendable {
    case employers
    case check
    case post
    case postings
    /// The earlier posting that is to be published again, as it was listed.
    case earlier(PostingCard)
    case rejection(PostingID)
    case applicants(ShiftID)
    case decision(ApplicantCard, accepts: Bool)
    case returning(ApplicantCard)
    case marking(ApplicantCard)
    case raise(Money)
    case cancellation
    case outside(Int)
  }

  /// Whether a change is on its way that must not be asked for twice.
  var isWriting: Bool {
    switch waiting {
    case .post, .decision, .returning, .marking, .raise, .cancellation, .outside: true
    case .employers, .check, .postings, .earlier, .rejection, .applicants, nil: false
    }
  }

  /// Why nothing else can be asked for while an answer is on its way; nil where none is.
  var whyWaiting: Wording? {
    waiting == nil ? nil : isWriting ? WizardWords.saving : WizardWords.loading
  }

  mutating func show(_ page: Page) {
    self.page = page
    problem = nil
    group = nil
    turn = 0
    question = nil
  }
}

package enum HireMessage: Equatable, Sendable {
  case becameHousehold
  case choseEmployer(EmployerSession)
  case wantedNew
  case wantedList(HireState.Purpose)
  case wantedMenu, wantedHome, wantedReceipt
  case form(HireFormMessage)
  case posting(HirePostingMessage)
  case turned(by: Int)
}
