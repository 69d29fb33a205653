import OddJobMarket
package import TerminalUI

extension HireScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    switch state.page {
    case .opening: frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
    case .household: renderHousehold(state, language, area: area, into: &frame)
    case .employers: renderEmployers(state, language, area: area, into: &frame)
    case .menu: renderMenu(state, language, area: area, into: &frame)
    case .form(let step): renderForm(step, state, in: context, area: area, into: &frame)
    case .posted(let receipt):
      renderPosted(receipt, state, in: context, area: area, into: &frame)
    case .list(let purpose): renderList(purpose, state, in: context, area: area, into: &frame)
    case .posting(let card): renderPosting(card, state, in: context, area: area, into: &frame)
    case .applicants(let card):
      renderApplicants(of: card, state, in: context, area: area, into: &frame)
    case .raise(let card): renderRaise(card, state, in: context, area: area, into: &frame)
    case .raisePad(let card): renderRaisePad(card, state, in: context, area: area, into: &frame)
    case .rejected(let card):
      renderRejected(card, state, in: context, area: area, into: &frame)
    case .person(let card, let application):
      renderPerson(card, application, state, in: context, area: area, into: &frame)
    case .outside(let card): renderOutside(card, state, in: context, area: area, into: &frame)
    case .cancel(let card): renderCancel(card, state, in: context, area: area, into: &frame)
    }
    if let question = state.question { ask(question, in: context, into: &frame) }
  }

  /// Draws what stands in the way, and returns what is left below it.
  static func renderProblem(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) -> Rect {
    var area = area
    guard let problem = state.problem else { return area }
    let text = problem(language)
    let rows = TextLayout.wrap("\(Tone.warning.sign) \(text)", width: area.columns - 2).count
    frame.messageBar(text, tone: .warning, in: area.takeTop(rows, gap: 1))
    return area
  }

  private static func renderHousehold(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = renderProblem(state, language, area: area, into: &frame)
    frame.line(
      HireWords.noEmployer(language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    let used = frame.paragraph(HireWords.noEmployerText(language), in: area)
    _ = area.takeTop(used, gap: 1)
    var button = area.takeTop(frame.metrics.targetRows)
    button.columns = min(36, button.columns)
    frame.button(
      HireWords.beHousehold(language), in: button, key: .enter, style: .primary,
      whyDisabled: state.whyWaiting?(language), message: .becameHousehold)
  }

  private static func renderEmployers(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    frame.line(
      HireWords.chooseEmployer(language), in: area.takeTop(1, gap: 1), role: .ground,
      isBold: true)
    frame.choiceGrid(
      state.employers.map {
        GridChoice(
          $0.name, secondLine: verification(of: $0, language), message: .choseEmployer($0))
      }, in: area, page: state.turn,
      more: GridChoice(WizardWords.more(language), message: .turned(by: 1)))
  }

  private static func verification(of employer: EmployerSession, _ language: Language) -> String {
    let isVerified = employer.verification.suffices(for: employer.kind)
    let word = isVerified ? HireWords.verified : HireWords.unverified
    return "\(employer.kind.wording(language)) · \(word(language))"
  }

  private static func renderMenu(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    frame.line(HireWords.menu(language), in: area.takeTop(1), role: .ground, isBold: true)
    if let employer = state.employer {
      frame.line(
        "\(employer.name) · \(verification(of: employer, language))", in: area.takeTop(1),
        role: .groundMuted)
    }
    _ = area.takeTop(1)
    frame.choiceGrid(
      [
        GridChoice(
          HireWords.new(language), secondLine: HireWords.newHint(language), message: .wantedNew),
        GridChoice(
          HireWords.again(language), secondLine: HireWords.againHint(language),
          message: .wantedList(.again)),
        GridChoice(
          HireWords.decide(language), secondLine: HireWords.decideHint(language),
          message: .wantedList(.deciding)),
        GridChoice(
          HireWords.own(language), secondLine: HireWords.ownHint(language),
          message: .wantedList(.managing)),
      ], in: area)
  }

  private static func renderPosted(
    _ receipt: Receipt, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let isLive =
      if case .posting(_, .live) = receipt.subject { true } else { false }
    var lines = [(isLive ? HireWords.liveText : HireWords.reviewText)(language)]
    if let employer = state.employer, !employer.verification.suffices(for: employer.kind) {
      lines.append(HireWords.unverifiedText(language))
    }
    if case .posting(let title, _) = receipt.subject { lines.insert(title, at: 0) }
    let rest = frame.receiptCard(
      (isLive ? HireWords.liveTitle : HireWords.reviewTitle)(language), receipt: receipt,
      lines: lines, context: context, in: area)
    frame.choiceGrid(
      [
        GridChoice(HireWords.decide(language), message: .wantedList(.deciding)),
        GridChoice(HireWords.anotherOne(language), message: .wantedNew),
        GridChoice(WizardWords.home(language), message: .wantedHome),
      ], in: rest)
  }

  private static func ask(
    _ question: HireState.Question, in context: ScreenContext, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var isGrave = false
    let (title, text): (Wording, Wording) =
      switch question {
      case .decide(let applicant, true):
        (HireWords.askAccept(applicant.name), HireWords.askAcceptText)
      case .decide(let applicant, false):
        (HireWords.askDecline(applicant.name), HireWords.askDeclineText)
      case .raise(let card, let amount):
        (HireWords.askRaise(to: pay(card.pay, amount, language)), HireWords.askRaiseText)
      case .leaving(let applicant):
        (HireWords.askLeaving(applicant.name), HireWords.askLeavingText)
      case .outside(let card, let count):
        (
          HireWords.askCut(count),
          HireWords.cutMeans(left: card.places.places - count)
        )
      case .cancel(let card, _):
        (
          HireWords.askCancel(card.title),
          HireWords.cancelMeans(confirmed: card.places.confirmed)
        )
      }
    if case .cancel = question { isGrave = true }
    switch question {
    case .decide(_, accepts: false):
      frame.question(title(language), text(language), choices: reasons(language))
      return
    case .leaving:
      frame.question(title(language), text(language), choices: leavingCauses(language))
      return
    default: break
    }
    frame.question(
      title(language), text(language),
      choices: [
        Choice(HireWords.no(language), key: .escape, message: .posting(.answered(false))),
        Choice(
          HireWords.yes(language), key: .enter, style: isGrave ? .danger : .primary,
          message: .posting(.answered(true))),
      ])
  }

  /// Why an applicant is not chosen; each touch is the answer.
  private static func reasons(_ language: Language) -> [Choice<Message>] {
    NotChosenReason.allCases.enumerated().map { index, reason in
      Choice(
        reason.wording(language), key: .character(Character("\(index + 1)")),
        message: .posting(.because(reason)))
    } + [
      Choice(
        HireWords.no(language), key: .escape, style: .primary, message: .posting(.answered(false)))
    ]
  }

  /// Returns the pay with another amount.
  static func pay(_ pay: Pay, _ amount: Money, _ language: Language) -> String {
    var changed = pay
    changed.amount = amount
    return changed.text(language)
  }
}
