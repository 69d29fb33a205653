import OddJobMarket
package import Speech
import TerminalUI

extension HireScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    if let question = state.question { return spoken(question, language) }
    var said = Utterance()
    if let problem = state.problem { said.say(problem(language)) }
    switch state.page {
    case .opening: said.say(WizardWords.loading(language))
    case .household:
      said.say(HireWords.noEmployer(language))
      said.say(HireWords.noEmployerText(language))
    case .employers: said.say(HireWords.chooseEmployer(language))
    case .menu: said.say(HireWords.menu(language))
    case .form(let step): say(step, state, in: context, &said)
    case .posted:
      let isReviewed = state.findings?.contains { $0.severity == .finding } ?? false
      said.say((isReviewed ? HireWords.reviewTitle : HireWords.liveTitle)(language))
      said.say((isReviewed ? HireWords.reviewText : HireWords.liveText)(language))
    case .list: sayList(state, language, &said)
    case .posting(let card), .raise(let card), .raisePad(let card), .outside(let card):
      said.say(WorkText(card: card, context: context).spoken)
    case .cancel(let card):
      said.say(HireWords.askCause(language))
      said.say(WorkText(card: card, context: context).spoken)
    case .rejected(let card):
      said.say(card.title)
      said.say((state.rejection == nil ? WizardWords.loading : HireWords.howToMend)(language))
    case .applicants(let card): sayApplicants(of: card, state, in: context, &said)
    case .person(let card, _): said.say(WorkText(card: card, context: context).spoken)
    }
    return said
  }

  package static func entersDigits(_ state: State) -> Bool {
    switch state.page {
    case .form(.amount), .form(.expected), .form(.overtime), .form(.departureClock),
      .form(.contact), .raisePad, .outside:
      true
    default: false
    }
  }

  /// Of what an employer enters, the phone is somebody's own.
  package static func hidesDigits(_ state: State) -> Bool { state.page == .form(.contact) }

  private static func spoken(_ question: HireState.Question, _ language: Language) -> Utterance {
    switch question {
    case .decide(let applicant, let accepts):
      let word = accepts ? HireWords.accept : HireWords.decline
      return Utterance(SpeechWords.label(word(language), applicant.name)(language))
    case .raise(let card, let money):
      return Utterance(
        HireWords.raiseTitle(language), card.title, SpeechWords.yuan(money)(language))
    case .cancel(let card, let cause):
      return Utterance(HireWords.cancelTitle(language), card.title, cause.wording(language))
    case .outside(let card, let count):
      return Utterance(
        HireWords.outside(language), card.title, HireWords.people(count)(language))
    case .leaving: return Utterance(HireWords.left(language), HireWords.askLeavingText(language))
    }
  }

  private static func say(
    _ step: HireStep, _ state: State, in context: ScreenContext, _ said: inout Utterance
  ) {
    let language = context.language
    said.say(step.wording(language))
    switch step {
    case .places: said.say(HireWords.people(state.form.places)(language))
    case .amount:
      said.say(HireWords.amountHint(language))
      if let money = state.form.amount.money { said.say(SpeechWords.yuan(money)(language)) }
    case .expected:
      said.say(HireWords.expectedHint(language))
      if let money = state.form.expected.money { said.say(SpeechWords.yuan(money)(language)) }
    case .plate:
      said.say(HireWords.plateHint(language))
      let plate = state.form.meeting.plate
      if !plate.isEmpty { said.say(plate.map(String.init).joined(separator: " ")) }
    case .overtime:
      said.say(HireWords.overtimeHint(language))
      if let money = state.form.overtime.money { said.say(HireWords.perHour(money)(language)) }
    case .departureClock:
      let entry = clockEntry(state, in: context)
      said.say(entry.label)
      if !entry.text.isEmpty { said.say(entry.text) }
    case .contact:
      said.say(HireWords.contactHint(language))
      if !state.form.phone.isEmpty {
        said.say(SpeechWords.entered(state.form.phone.text.count)(language))
      }
    case .site where state.gazetteer?.isEmpty == true: said.say(HireWords.noPlaces(language))
    case .review: sayReview(state, in: context, &said)
    default: break
    }
  }

  private static func sayReview(
    _ state: State, in context: ScreenContext, _ said: inout Utterance
  ) {
    let language = context.language
    if state.waiting != nil { said.say(HireWords.checking(language)) }
    for finding in state.findings ?? [] {
      said.say(SpeechWords.label(finding.words, finding.why(language))(language))
      said.say(finding.mend(language))
    }
    if let trade = state.form.trade {
      said.say(context.trades.name(of: trade, language))
    }
    said.say(HireWords.people(state.form.places)(language))
    if let money = state.form.amount.money, let unit = state.form.unit {
      let pay = Pay(amount: money, unit: unit, payer: "", settlement: .sameDay)
      said.say(pay.text(language))
    }
    if let site = state.form.site { said.say(site.name) }
    if let employer = state.employer {
      let draft = state.form.draft(for: employer, in: context)
      if let money = draft.overtimePerHour { said.say(PostingWords.overtime(money)(language)) }
      if let point = draft.meetingPoint {
        let text = MeetingText.text(point, in: context)
        said.say(SpeechWords.label(PostingWords.meeting(language), text)(language))
      }
    }
  }

  private static func sayList(_ state: State, _ language: Language, _ said: inout Utterance) {
    guard let postings = state.postings else { return said.say(WizardWords.loading(language)) }
    said.say(
      postings.isEmpty
        ? HireWords.noPostings(language) : SpeechWords.list(total: postings.count)(language))
  }

  private static func sayApplicants(
    of card: PostingCard, _ state: State, in context: ScreenContext, _ said: inout Utterance
  ) {
    let language = context.language
    said.say(card.title)
    if card.hiringMode == .firstCome { said.say(HireWords.firstComeHint(language)) }
    guard let applicants = state.applicants else { return said.say(WizardWords.loading(language)) }
    if applicants.isEmpty { said.say(HireWords.noApplicants(language)) }
    for applicant in applicants {
      let trades = applicant.trades.map { context.trades.name(of: $0, language) }
      let far =
        applicant.distanceMetres.map { WorkWords.distance(metres: $0)(language) }
        ?? applicant.township
      let words = [applicant.state.wording(language), far] + trades
      let list = SpeechWords.series(words)(language)
      said.say(SpeechWords.label(applicant.name, list)(language))
    }
  }
}
