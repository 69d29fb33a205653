import OddJobMarket
import TerminalUI

extension HireScreen {
  static func renderReview(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    let findings = state.findings ?? []
    if state.waiting == .check || state.waiting == .post {
      let word = state.waiting == .post ? WizardWords.saving : HireWords.checking
      frame.line(word(language), in: area.takeTop(1), role: .groundMuted)
    }
    if !findings.isEmpty, !state.showsTerms {
      frame.cardList(
        findings, height: 5, in: area, page: state.turn, words: PageWords(context),
        turn: { .turned(by: $0) },
        draw: { frame, finding, slot, place in
          draw(finding, slot, language, place: place, into: &frame)
        })
      return
    }
    guard let employer = state.employer else { return }
    let draft = state.form.draft(for: employer, in: context)
    let lines = terms(draft, state.form, in: context)
    let indent = (lines.map { TextLayout.displayWidth($0.label) }.max() ?? 0) + 2
    var inner = frame.card(in: area)
    if inner.rows > lines.count + 2 { inner = inner.inset(rows: 1) }
    let wrapped = lines.reduce(0) {
      $0 + TextLayout.wrap($1.value, width: max(10, inner.columns - indent)).count
    }
    // Lines set apart are easier to read where there is room.
    let gap = wrapped + lines.count <= inner.rows ? 1 : 0
    for (label, value) in lines {
      var line = inner
      frame.line(label, in: line.takeLeft(indent), role: .cardMuted)
      let used = frame.paragraph(value, in: line, role: label.isEmpty ? .cardMuted : .card)
      _ = inner.takeTop(used, gap: gap)
    }
  }

  private static func draw(
    _ finding: Finding, _ slot: Int, _ language: Language, place: Rect,
    into frame: inout Frame<Message>
  ) {
    let step = HireStep(mending: finding.field)
    var inner =
      if let step {
        frame.card(
          in: place, label: finding.words, isSelected: true,
          accent: finding.severity == .finding ? .red : .orange,
          key: .character(Character("\(slot + 1)")), message: .form(.mends(step)))
      } else {
        frame.card(in: place, isSelected: true, accent: .orange)
      }
    var top = inner.takeTop(1)
    if step != nil {
      let mend = HireWords.mend(language)
      frame.line(
        mend, in: top.takeRight(TextLayout.displayWidth(mend), gap: 2), role: .cardInfo,
        isBold: true)
    }
    let isFinding = finding.severity == .finding
    frame.line(
      "\((isFinding ? Tone.alarm : .warning).sign) \(finding.words)", in: top,
      role: isFinding ? .cardAlarm : .cardWarning, isBold: true)
    let used = frame.paragraph(finding.why(language), in: inner, role: .card)
    _ = inner.takeTop(used)
    frame.paragraph(finding.mend(language), in: inner, role: .cardMuted)
  }

  private static func terms(
    _ draft: PostingDraft, _ form: HireForm, in context: ScreenContext
  ) -> [(label: String, value: String)] {
    let language = context.language
    let name = draft.trade.map { context.trades.name(of: $0, language) } ?? ""
    let trade = form.carried.title ?? name
    let urgent = draft.isUrgent ? " · \(HireWords.urgent(language))" : ""
    let people = HireWords.people(form.places)(language)
    let pay = draft.amount.flatMap { amount in
      draft.unit.map {
        Pay(amount: amount, unit: $0, payer: "", settlement: .sameDay).text(language)
      }
    }
    let payParts = [
      pay, draft.settlement?.wording(language), draft.method.wording(language),
      draft.overtimePerHour.map { PostingWords.overtime($0)(language) },
    ].compactMap { $0 }
    let extras = [
      draft.meals.wording(language), draft.ride.wording(language),
      insurance(draft.insurance, language),
      draft.insurance?.ageLimitYears.map { PostingWords.ageLimit($0)(language) },
    ].compactMap { $0 }
    let site = draft.site.map { $0.township.isEmpty ? $0.name : "\($0.name) · \($0.township)" }
    let contact = draft.contact?.phone ?? HireWords.ownContact(language)
    let meeting = draft.meetingPoint.map { MeetingText.text($0, in: context) }
    return [
      (HireWords.labelWork, "\(trade) · \(people)\(urgent)"),
      (HireWords.labelWhen, when(draft.shifts, in: context)),
      (HireWords.labelPay, payParts.joined(separator: " · ")),
      (HireWords.labelSite, site ?? ""),
      (PostingWords.meeting, meeting ?? ""),
      (HireWords.labelExtras, extras.joined(separator: " · ")),
      (HireWords.labelMode, draft.hiringMode.wording(language)),
      (HireWords.labelContact, contact),
      (HireWords.labelContent, draft.content),
    ].filter { $0.0 != PostingWords.meeting || meeting != nil }
      .map { (label: $0.0(language), value: $0.1) }
  }

  private static func when(_ shifts: [DraftShift], in context: ScreenContext) -> String {
    guard let first = shifts.first else { return "" }
    let day = TimeText.day(first.day, today: context.today, context.language)
    let days =
      shifts.count > 1
      ? HireWords.days(day, count: shifts.count)(context.language) : day
    return "\(days) \(TimeText.window(first.window, in: context))"
  }
}

extension HireStep {
  /// Makes the step that can put a part of a posting right; nil where no step of the form can.
  init?(mending field: PostingField?) {
    switch field {
    case .kind, .title: self = .trade
    case .content: self = .content
    case .site: self = .site
    case .meetingPoint: self = .meeting
    case .places: self = .places
    case .pay: self = .amount
    case .unit: self = .unit
    case .settlement: self = .settlement
    case .shifts: self = .length
    case .validity: self = .day
    case .contact: self = .contact
    case .insurance: self = .extras
    case .employer, .payer, nil: return nil
    }
  }
}
