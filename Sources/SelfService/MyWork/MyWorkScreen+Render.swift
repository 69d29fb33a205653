import OddJobMarket
package import TerminalUI

extension MyWorkScreen {
  /// The most actions or applications that compete at a time.
  private static let actionsMax = 6
  /// The rows from which the head's lines stand apart in large type.
  private static let airyFrom = 17

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard state.open == nil, case .there(let all) = state.loading else { return [] }
    if state.isExplaining {
      return [
        FooterAction(TurnWords.back, key: .enter, message: .turnTapped, isPrimary: true)
      ]
    }
    let turn =
      state.turn == nil
      ? [] : [FooterAction(TurnWords.look, key: .character("w"), message: Message.turnTapped)]
    let kept = FooterAction(
      KeptWords.title, key: .character("i"), message: Message.keptTapped)
    if all.isEmpty {
      return turn + [
        kept,
        FooterAction(
          HomeTile.findWork.title, key: .enter, message: .findWorkTapped, isPrimary: true),
      ]
    }
    guard all.count > perPage(context) else { return turn + [kept] }
    return turn + [
      FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .nextPageTapped), kept,
    ]
  }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = area
    if area.rows >= 17 { _ = area.takeTop(1) }
    guard case .there(let all) = state.loading else {
      frame.line(MyWorkWords.waiting(language), in: area, role: .info)
      return
    }
    if state.isExplaining, let turn = state.turn {
      let inner = frame.card(in: area).inset(rows: area.rows > 8 ? 1 : 0)
      frame.paragraph(TurnWords.standing(turn)(language), in: inner, role: .card)
    } else if let current = state.current {
      render(current, state, context, in: area, into: &frame)
    } else if all.isEmpty {
      let inner = frame.card(in: area).inset(rows: 1)
      frame.paragraph(MyWorkWords.nothing(language), in: inner, role: .card, isBold: true)
    } else {
      renderList(all, state, context, in: area, into: &frame)
    }
    if state.isAskingWhy { askWhy(language, into: &frame) }
  }

  private static func perPage(_ context: ScreenContext) -> Int {
    let rows = context.area.rows - (context.area.rows >= 17 ? 1 : 0)
    let isLarge = context.metrics.isLargeType
    let most = isLarge ? LargeWork.cardsMax : actionsMax
    return max(1, min(most, (rows + 1) / (cardRows(context) + 1)))
  }

  private static func cardRows(_ context: ScreenContext) -> Int {
    context.metrics.rows(ofLines: context.metrics.targetRows)
  }

  private static func renderList(
    _ all: [ApplicationSummary], _ state: State, _ context: ScreenContext, in area: Rect,
    into frame: inout Frame<Message>
  ) {
    let size = perPage(context)
    let pages = (all.count + size - 1) / size
    let rows = cardRows(context)
    for (row, summary) in all.dropFirst(state.page % pages * size).prefix(size).enumerated() {
      let place = Rect(
        row: area.row + row * (rows + 1), column: area.column, rows: rows, columns: area.columns)
      guard place.bottom <= area.bottom else { break }
      let text = WorkText(card: summary.card, context: context)
      frame.airy(rows: context.metrics.targetRows, in: place) { frame, place in
        let inner = frame.card(
          in: place, label: text.title, isSelected: summary.state.isPlacement, accent: .green,
          key: .character(Character("\(row + 1)")), spoken: spokenLabel(summary, context),
          message: .cardTapped(summary.application))
        renderHead(summary, text, context, in: inner, into: &frame)
      }
    }
  }

  private static func renderHead(
    _ summary: ApplicationSummary, _ text: WorkText, _ context: ScreenContext, in inner: Rect,
    into frame: inout Frame<Message>
  ) {
    var first = Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns)
    let pay = TextLayout.displayWidth(text.pay)
    frame.line(text.pay, in: first.takeRight(pay, gap: 2), role: .cardMoney, isBold: true)
    frame.line(text.title, in: first, role: .cardTitle, isBold: true)
    frame.line(text.span, in: inner, row: 1, role: .card)
    let tag = Tag(summary.state.wording(context.language), tone(summary.state))
    frame.tag(tag, row: inner.row + 2, column: inner.column)
    let beside = Rect(
      row: inner.row + 2, column: inner.column + 16, rows: 1, columns: inner.columns - 16)
    if let objection = summary.objection {
      let words = MyWorkWords.countyObjects(objection)(context.language)
      frame.line("\(Tone.alarm.sign) \(words)", in: beside, role: .cardAlarm, isBold: true)
    } else {
      frame.line(text.employer, in: beside, role: .cardMuted)
    }
  }

  private static func tone(_ state: ApplicationState) -> TagTone {
    if state == .disputed || state == .employerCancelled || state == .termsDiffer { return .alarm }
    if state.isPlacement { return .good }
    return state.isOpen ? .warning : .plain
  }

  private static func render(
    _ current: ApplicationSummary, _ state: State, _ context: ScreenContext, in area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = area
    let isAiry = area.rows >= airyFrom
    let head = area.takeTop(isAiry ? context.metrics.rows(ofLines: 3) : 3, gap: 1)
    frame.airy(rows: 3, in: head) { frame, place in
      let inner = frame.card(in: place, isSelected: current.state.isPlacement, accent: .green)
      renderHead(
        current, WorkText(card: current.card, context: context), context, in: inner, into: &frame)
    }
    if let work = current.work {
      frame.line(
        MyWorkWords.workDone(work, unit: current.card.pay.unit)(language), in: area.takeTop(1),
        role: .groundGood, isBold: true)
    }
    let line = area.takeTop(2)
    if let problem = state.problem {
      frame.paragraph(
        "\(Tone.alarm.sign) \(problem(language))", in: line, role: .alarm, isBold: true)
    } else if state.stepping != nil {
      frame.line(MyWorkWords.stepping(language), in: line, role: .info)
    } else if let objection = current.objection {
      frame.paragraph(
        "\(Tone.alarm.sign) \(MyWorkWords.objected(objection)(language))", in: line, role: .alarm)
    } else {
      let next = MyWorkWords.next(current, at: context.now, context.countyAnswer)
      frame.paragraph(next(language), in: line, role: .ground)
    }
    var choices: [LargeChoice<Message>] = []
    if current.state.isPlacement {
      choices.append(
        LargeChoice(
          label: AppliedWords.seeSlip(language), key: .enter, isPrimary: true, message: .slipTapped)
      )
    }
    if let returning = current.marks.returning, !returning.personAsks {
      let word = returning.employerAsks ? MyWorkWords.returnAsAsked : MyWorkWords.returnTomorrow
      choices.append(
        LargeChoice(
          label: word(language), key: .character("m"), isPrimary: false, message: .returnTapped))
    }
    let actions = current.actions.flatMap { MyWorkAction.actions(for: $0) }
    for (index, action) in actions.prefix(actionsMax - choices.count).enumerated() {
      choices.append(
        LargeChoice(
          label: MyWorkWords.label(action)(language),
          key: .character(Character("\(index + 1)")), message: .actionTapped(action)))
    }
    frame.actionButtons(choices, in: area)
  }

  private static func askWhy(_ language: Language, into frame: inout Frame<Message>) {
    let causes: [TransitionReason.Cause] = [.jobSeeker, .health, .transport, .weather, .employer]
    let reasons = causes.enumerated().map { index, cause in
      Choice(
        cause.wording(language), key: .character(Character("\(index + 1)")),
        message: Message.reasonTapped(cause))
    }
    frame.question(
      MyWorkWords.askWhy(language), MyWorkWords.askWhyText(language),
      choices: reasons + [
        Choice(
          MyWorkWords.keep(language), key: .escape, style: .primary, message: Message.keepTapped)
      ])
  }
}
