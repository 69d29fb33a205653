import OddJobMarket
import TerminalUI

extension HireScreen {
  static func renderForm(
    _ step: HireStep, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    let head = area.takeTop(1, gap: area.rows >= 14 ? 1 : 0)
    let label =
      head.columns >= 72
      ? WizardWords.step(step.counted, of: HireStep.countedMax)(language)
      : "\(step.counted)/\(HireStep.countedMax)"
    frame.wizardHeader(
      step.wording(language), step: step.counted, of: HireStep.countedMax, stepLabel: label,
      in: head)
    switch step {
    case .places: renderPlaces(state, language, area: area, into: &frame)
    case .amount, .expected, .contact:
      frame.padEntry(
        entry(step, state, language), in: area, deleteWord: WizardWords.delete(language),
        message: { .form(.pressed($0)) })
    case .departureClock:
      frame.padEntry(
        clockEntry(state, in: context), in: area, deleteWord: WizardWords.delete(language),
        message: { .form(.pressed($0)) })
    case .plate: renderPlate(state, language, area: area, into: &frame)
    case .overtime:
      frame.padEntry(
        overtimeEntry(state, language), in: area, deleteWord: WizardWords.delete(language),
        message: { .form(.pressed($0)) })
    case .siteText, .meetingText, .content:
      renderText(step, state, language, area: area, into: &frame)
    case .mode: renderModes(state.form, language, area: area, into: &frame)
    case .review: renderReview(state, in: context, area: area, into: &frame)
    case .site where state.gazetteer?.isEmpty == true:
      frame.paragraph(HireWords.noPlaces(language), in: area)
    case .site where state.gazetteer == nil:
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
    default:
      frame.choiceGrid(
        choices(step, state, in: context), in: area, page: state.turn,
        more: GridChoice(WizardWords.more(language), message: .turned(by: 1)))
    }
  }

  private static func renderPlaces(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let height = max(frame.metrics.targetRows, min(5, (area.rows - 3) / 3))
    var stepper = area.takeTop(height, gap: 1)
    stepper.columns = min(stepper.columns, 60)
    let side = max(frame.metrics.targetColumns, stepper.columns / 4)
    frame.button(
      HireWords.fewer(language), in: stepper.takeLeft(side, gap: 1), key: .character("-"),
      whyDisabled: state.form.places > 1 ? nil : WhyWords.fewest(language), kind: .padKey,
      message: .form(.changedPlaces(by: -1)))
    frame.button(
      HireWords.moreOf(language), in: stepper.takeRight(side, gap: 1), key: .character("+"),
      whyDisabled: state.form.places < HireForm.placesMax
        ? nil : WhyWords.mostPlaces(HireForm.placesMax)(language), kind: .padKey,
      message: .form(.changedPlaces(by: 1)))
    frame.canvas.fill(stepper, Style(.card))
    frame.line(
      HireWords.people(state.form.places)(language), in: stepper, row: stepper.rows / 2,
      role: .cardTitle, isBold: true, alignment: .center)
    frame.choiceGrid(
      [1, 2, 3, 5, 10].map {
        GridChoice(
          HireWords.people($0)(language), message: Message.form(.chosePlaces($0)))
      }, in: area)
  }

  private static func entry(
    _ step: HireStep, _ state: State, _ language: Language
  ) -> PadEntry<Message> {
    let problem = state.problem?(language)
    if step == .contact {
      return PadEntry(
        label: HireWords.contactHint(language), text: state.form.phone.grouped([3, 4, 4]),
        problem: problem)
    }
    let isAmount = step == .amount
    let amount = isAmount ? state.form.amount : state.form.expected
    let unit = isAmount ? state.form.unit : .day
    let pay = unit.map { unit in
      Pay(amount: amount.money ?? .yuan(0), unit: unit, payer: "", settlement: .sameDay)
        .text(language)
    }
    return PadEntry(
      label: (isAmount ? HireWords.amountHint : HireWords.expectedHint)(language),
      text: amount.text, note: amount.money == nil ? nil : pay, problem: problem,
      alternative: Choice(
        HireWords.point(language), key: .character("."), message: .form(.pressedPoint)))
  }

  private static func renderText(
    _ step: HireStep, _ state: State, _ language: Language, area: Rect,
    into frame: inout Frame<Message>
  ) {
    guard let entry = state.form[text: step] else { return }
    let isLong = step == .content
    guard entry.isMissing else {
      frame.characterEntry(
        entry,
        CharacterEntryContent(
          hint: isLong ? HireWords.contentHint : HireWords.siteHint, problem: state.problem,
          language: language, isLong: isLong), in: area, message: { .form(.wrote($0)) })
      return
    }
    var area = area
    let used = frame.paragraph(HireWords.noPinyin(language), in: area, role: .groundMuted)
    _ = area.takeTop(used)
    frame.textBox(entry.text, preedit: "", in: area.takeTop(isLong ? min(5, area.rows) : 3))
  }

  private static func renderModes(
    _ form: HireForm, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    frame.cardList(
      HiringMode.allCases, height: 3, in: area, page: 0,
      words: PageWords(previous: "", next: "", place: { _, _ in "" }), turn: { .turned(by: $0) },
      draw: { frame, mode, slot, place in
        var inner = frame.card(
          in: place, label: mode.wording(language), isSelected: form.mode == mode,
          accent: .blue, key: .character(Character("\(slot + 1)")),
          message: .form(.choseMode(mode)))
        if inner.rows > 4 { inner = inner.inset(rows: 1) }
        frame.line(
          "\(slot + 1)  \(mode.wording(language))", in: inner.takeTop(1), role: .cardTitle,
          isBold: true)
        frame.paragraph(HireWords.mode(mode)(language), in: inner, role: .card)
      })
  }
}
