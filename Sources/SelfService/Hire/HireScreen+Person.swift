import OddJobMarket
import TerminalUI

extension ApplicantCard {
  /// Whether the employer says yes or no: where they agreed beforehand (先到先定), nobody is asked.
  func mayBeJudged(on card: PostingCard) -> Bool {
    state.isOpen && card.hiringMode != .firstCome
  }

  /// Whether the employer's word that the person is there is one of the steps of their life, on the
  /// day of the work and not before.
  func mayArrive(on card: PostingCard, today: BusinessDay) -> Bool {
    state.isPlacement && state.allows(.arrive, by: .employer) && card.day <= today
  }

  /// Whether the employer's word that the person has left midway is.
  func mayLeave(on card: PostingCard, at now: Instant) -> Bool {
    state.allows(.leaveMidway, by: .employer) && now < card.window.end
  }
}

extension ApplicationState {
  fileprivate func allows(_ event: ApplicationEvent, by role: ActingRole) -> Bool {
    legalEvents.contains(event) && event.roles.contains(role)
  }
}

/// Somebody who has a place: what was agreed, and what the employer may say of them.
extension HireScreen {
  static func updatePerson(
    _ state: inout State, _ message: HirePostingMessage, _ card: PostingCard,
    _ application: ApplicationID, _ employer: EmployerSession, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let applicant = state.applicants?.first(where: { $0.application == application }),
      state.waiting == nil
    else { return [] }
    switch message {
    case .wantedSlip(applicant) where applicant.state.isPlacement:
      return [.open(.workerSlip(application, for: employer.id))]
    case .arrived(applicant) where applicant.mayArrive(on: card, today: context.today):
      state.waiting = .marking(applicant)
      return [.effect(.markWorker(application, employer.id, .arrive, nil))]
    case .wantedLeaving(applicant) where applicant.mayLeave(on: card, at: context.now):
      state.question = .leaving(applicant)
    case .askedBack(applicant) where applicant.marks.returning?.employerAsks == false:
      return askBack(applicant, &state, employer)
    default: break
    }
    return []
  }

  static func askBack(
    _ applicant: ApplicantCard, _ state: inout State, _ employer: EmployerSession
  ) -> [ScreenOutcome] {
    state.waiting = .returning(applicant)
    return [.effect(.askWorkerBack(applicant.application, employer.id))]
  }

  static func leave(
    because cause: TransitionReason.Cause, _ state: inout State, _ employer: EmployerSession
  ) -> [ScreenOutcome] {
    guard case .leaving(let applicant) = state.question else { return [] }
    state.question = nil
    state.waiting = .marking(applicant)
    return [
      .effect(
        .markWorker(applicant.application, employer.id, .leaveMidway, TransitionReason(cause)))
    ]
  }

  static func renderPerson(
    _ card: PostingCard, _ application: ApplicationID, _ state: State, in context: ScreenContext,
    area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    guard let applicant = state.applicants?.first(where: { $0.application == application }) else {
      let words = state.applicants == nil ? WizardWords.loading : HireWords.personGone
      frame.paragraph(words(language), in: area, role: .groundMuted)
      return
    }
    let lines = agreed(card, applicant, in: context)
    let wide = area.columns - 5
    let texts = lines.flatMap { TextLayout.wrap($0, width: wide) }
    var inner = frame.card(
      in: area.takeTop(min(area.rows - 4, texts.count + 2), gap: 1), isSelected: true,
      accent: .green)
    let name = inner.takeTop(1)
    let used = frame.write(
      applicant.name, row: name.row, column: name.column, role: .cardTitle, isBold: true)
    frame.tag(
      Tag(applicant.state.wording(language), applicant.state.isPlacement ? .good : .plain),
      row: name.row, column: name.column + used + 1, width: name.columns - used - 1)
    for (row, text) in texts.enumerated() { frame.line(text, in: inner, row: row, role: .card) }
    frame.choiceGrid(choices(of: applicant, card, state, in: context), in: area)
  }

  private static func choices(
    of applicant: ApplicantCard, _ card: PostingCard, _ state: State, in context: ScreenContext
  ) -> [GridChoice<Message>] {
    let language = context.language
    let why = state.whyWaiting?(language)
    var choices: [GridChoice<Message>] = []
    func add(_ word: Wording, _ message: HirePostingMessage) {
      choices.append(GridChoice(word(language), whyDisabled: why, message: .posting(message)))
    }
    if applicant.state.isPlacement { add(AppliedWords.seeSlip, .wantedSlip(applicant)) }
    if applicant.mayArrive(on: card, today: context.today) {
      add(HireWords.arrived, .arrived(applicant))
    }
    if applicant.mayLeave(on: card, at: context.now) {
      add(HireWords.left, .wantedLeaving(applicant))
    }
    if applicant.marks.returning?.employerAsks == false {
      add(HireWords.returnTomorrow, .askedBack(applicant))
    }
    return choices
  }

  /// What was agreed with the person, and what has been recorded since.
  private static func agreed(
    _ card: PostingCard, _ applicant: ApplicantCard, in context: ScreenContext
  ) -> [String] {
    let language = context.language
    let extras = [card.meals.wording(language), card.ride.wording(language)]
    var lines = [
      "\(card.title) · \(TimeText.span(card.day, card.window, in: context))",
      "\(card.pay.text(language)) · \(card.pay.settlement.wording(language)) · "
        + extras.joined(separator: " · "),
    ]
    if let leaving = applicant.marks.leaving {
      let clock = context.calendar.clockText(of: leaving.instant)
      lines.append(HireWords.leftAt(clock, worked: leaving.worked)(language))
    }
    if let returning = applicant.marks.returning, returning.employerAsks {
      lines.append(HireWords.returning(returning)(language))
    }
    return lines
  }

  /// Why somebody left midway; each touch is the answer.
  static func leavingCauses(_ language: Language) -> [Choice<Message>] {
    let causes: [TransitionReason.Cause] = [.jobSeeker, .health, .transport, .weather, .employer]
    return causes.enumerated().map { index, cause in
      Choice(
        cause.wording(language), key: .character(Character("\(index + 1)")),
        message: .posting(.left(cause)))
    } + [
      Choice(
        HireWords.no(language), key: .escape, style: .primary, message: .posting(.answered(false)))
    ]
  }
}
