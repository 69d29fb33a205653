import OddJobMarket
package import TerminalUI

extension ComplaintScreen {
  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    let notListed = FooterAction(
      ComplaintWords.notListed, key: .character("n"), message: Message.notListedTapped)
    switch state.step {
    case .naming, .calling: return []
    case .own:
      return [
        FooterAction(ComplaintWords.today, key: .character("t"), message: .todayTapped), notListed,
      ]
    case .groups, .postings: return [notListed]
    case .amount:
      return [
        FooterAction(
          ComplaintWords.amountUnknown, key: .character("n"), message: .amountUnknown),
        FooterAction(
          WizardWords.next, key: .enter, message: .amountTapped, isPrimary: true,
          whyDisabled: (Int(state.amount.text) ?? 0) > 0 ? nil : WhyWords.amount),
      ]
    case .review:
      return [
        FooterAction(
          ComplaintWords.send, key: .enter, message: .sendTapped, isPrimary: true,
          whyDisabled: state.isSending ? WizardWords.saving : nil)
      ]
    case .done:
      let label = context.hasPrinter ? PaperPageWords.scanOrPrint : PaperPageWords.scan
      return [FooterAction(label, key: .enter, message: .receiptTapped, isPrimary: true)]
    }
  }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = area
    if state.matter == .injury, state.step != .done {
      frame.messageBar(
        RightsWords.callFirst(language), tone: .alarm, in: area.takeTop(1, gap: 1))
    }
    switch state.step {
    case .naming:
      ask(ComplaintWords.naming, context, in: &area, into: &frame)
      frame.choiceGrid(
        [
          GridChoice(
            ComplaintWords.named(language), secondLine: ComplaintWords.namedHint(language),
            message: .choseNamed(true)),
          GridChoice(
            ComplaintWords.nameless(language), secondLine: ComplaintWords.namelessHint(language),
            message: .choseNamed(false)),
        ], in: area)
    case .own: renderOwn(state, context, in: area, into: &frame)
    case .groups:
      ask(ComplaintWords.whichWork, context, in: &area, into: &frame)
      frame.choiceGrid(
        TradeGroup.allCases.map { GridChoice($0.wording(language), message: .groupTapped($0)) },
        in: area)
    case .postings: renderPostings(state, context, in: area, into: &frame)
    case .amount:
      frame.padEntry(
        PadEntry(
          label: ComplaintWords.amount(language), text: state.amount.text,
          placeholder: ComplaintWords.amountHint(language),
          note: ComplaintWords.amountNote(language)),
        in: area, deleteWord: FindWorkWords.delete(language), message: { .padTapped($0) })
    case .calling:
      ask(ComplaintWords.calling, context, in: &area, into: &frame)
      frame.choiceGrid(
        [
          GridChoice(
            ComplaintWords.call(language), secondLine: ComplaintWords.callHint(language),
            message: .choseCall(true)),
          GridChoice(
            ComplaintWords.noCall(language), secondLine: ComplaintWords.noCallHint(language),
            message: .choseCall(false)),
        ], in: area)
    case .review: renderReview(state, context, in: area, into: &frame)
    case .done: renderDone(state, context, in: area, into: &frame)
    }
  }

  private static func ask(
    _ question: Wording, _ context: ScreenContext, in area: inout Rect,
    into frame: inout Frame<Message>
  ) {
    frame.line(
      question(context.language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
  }

  private static func renderOwn(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    var area = rect
    guard case .there(let all) = state.own else {
      frame.line(WizardWords.loading(context.language), in: area, role: .groundMuted)
      return
    }
    guard !all.isEmpty else {
      frame.paragraph(ComplaintWords.noOwnWork(context.language), in: area)
      return
    }
    ask(ComplaintWords.whichOwn, context, in: &area, into: &frame)
    frame.cardList(
      all, height: 3, in: area, page: state.page, words: PageWords(context),
      turn: { .turned(by: $0) },
      draw: { frame, work, slot, place in
        draw(
          work.card, work.state.wording(context.language), slot, context, place: place,
          message: .ownTapped(work.application), into: &frame)
      })
  }

  private static func renderPostings(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    var area = rect
    guard case .there(let cards) = state.postings else {
      frame.line(WizardWords.loading(context.language), in: area, role: .groundMuted)
      return
    }
    guard !cards.isEmpty else {
      frame.paragraph(ComplaintWords.noneToday(context.language), in: area)
      return
    }
    ask(ComplaintWords.whichPosting, context, in: &area, into: &frame)
    frame.cardList(
      cards, height: 3, in: area, page: state.page, words: PageWords(context),
      turn: { .turned(by: $0) },
      draw: { frame, card, slot, place in
        draw(
          card, CleanText.clean(card.siteName), slot, context, place: place,
          message: .postingTapped(card.shift), into: &frame)
      })
  }

  private static func draw(
    _ card: PostingCard, _ third: String, _ slot: Int, _ context: ScreenContext, place: Rect,
    message: Message, into frame: inout Frame<Message>
  ) {
    let text = WorkText(card: card, context: context)
    var inner = frame.card(
      in: place, label: text.title, accent: .red, key: .character(Character("\(slot + 1)")),
      message: message)
    if inner.rows > 4 { inner = inner.inset(rows: 1) }
    var top = inner.takeTop(1)
    let pay = TextLayout.displayWidth(text.pay)
    frame.line(text.pay, in: top.takeRight(pay, gap: 2), role: .cardMoney, isBold: true)
    frame.line(text.title, in: top, role: .cardTitle, isBold: true)
    frame.line(text.employer, in: inner.takeTop(1), role: .card)
    frame.line("\(text.span)  \(third)", in: inner.takeTop(1), role: .cardMuted)
  }

  private static func renderReview(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = rect
    if let problem = state.problem {
      let rows = TextLayout.wrap(problem.wording(language), width: area.columns - 4).count
      frame.messageBar(problem.wording(language), tone: .alarm, in: area.takeTop(rows, gap: 1))
    } else {
      let heading = state.isSending ? WizardWords.saving : ComplaintWords.review
      ask(heading, context, in: &area, into: &frame)
    }
    let lines = terms(state, context)
    let indent = (lines.map { TextLayout.displayWidth($0.label) }.max() ?? 0) + 2
    let note = TextLayout.wrap(ComplaintWords.final(language), width: area.columns).count
    frame.paragraph(
      ComplaintWords.final(language), in: area.takeBottom(note, gap: 1), role: .groundMuted)
    var inner = frame.card(in: area, isSelected: true, accent: .red)
    if inner.rows > lines.count + 2 { inner = inner.inset(rows: 1) }
    let gap = lines.count * 2 <= inner.rows ? 1 : 0
    for (label, value) in lines {
      var line = inner
      frame.line(label, in: line.takeLeft(indent), role: .cardMuted)
      let used = frame.paragraph(value, in: line, role: .card, isBold: true)
      _ = inner.takeTop(used, gap: gap)
    }
  }

  static func terms(
    _ state: State, _ context: ScreenContext
  ) -> [(label: String, value: String)] {
    let language = context.language
    let card = state.target?.card
    let text = card.map { WorkText(card: $0, context: context) }
    let against = text.map { "\($0.title) · \($0.employer) · \($0.span)" }
    var lines = [
      (ComplaintWords.labelMatter, state.matter.wording(language)),
      (ComplaintWords.labelAgainst, against ?? ComplaintWords.unlisted(language)),
    ]
    if state.matter == .unpaidWages {
      let said = state.amountSaid.map { ComplaintWords.about($0)(language) }
      lines.append((ComplaintWords.labelAmount, said ?? ComplaintWords.amountUnknown(language)))
    }
    let name = state.isNamed ? context.session?.maskedName : nil
    lines.append((ComplaintWords.labelName, name ?? ComplaintWords.nameless(language)))
    if state.isNamed {
      let call = state.wantsCall ? ComplaintWords.call : ComplaintWords.noCall
      lines.append((ComplaintWords.labelCall, call(language)))
    }
    let course = ComplaintCourse(against: card?.employerKind)
    lines.append((ComplaintWords.labelCourse, course.wording(language)))
    return lines.map { (label: $0.0(language), value: $0.1) }
  }

  private static func renderDone(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    guard let filed = state.filed else { return }
    let language = context.language
    let contact = state.wantsCall ? ComplaintWords.willCall : ComplaintWords.willAnswer
    var rest = frame.receiptCard(
      ComplaintWords.taken(language), receipt: filed.receipt,
      lines: [ComplaintWords.next(filed.course), contact, ComplaintWords.kept].map {
        $0(language)
      }, context: context, in: rect)
    guard rest.rows >= 2 else { return }
    frame.line(
      ComplaintWords.alsoCall(language), in: rest.takeTop(1), role: .ground, isBold: true)
    frame.hotlines(
      RightsTopic(state.matter).ordered(state.hotlines), none: RightsWords.noHotlines(language),
      in: rest)
  }
}
