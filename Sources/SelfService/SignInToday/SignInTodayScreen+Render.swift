import OddJobMarket
package import TerminalUI

extension SignInTodayScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    if area.rows >= 18 { _ = area.takeTop(1) }
    let language = context.language
    switch state.phase {
    case .choosing: renderChoices(state, in: context, area: area, into: &frame)
    case .choosingWay: renderWays(state, in: context, area: area, into: &frame)
    case .signingIn: frame.line(WizardWords.saving(language), in: area, role: .groundMuted)
    case .searching: frame.line(SignInWords.searching(language), in: area, role: .groundMuted)
    case .showing(let work):
      let rows = headRows(state, in: context, area: area)
      renderHead(state, in: context, area: area.takeTop(rows, gap: 1), into: &frame)
      renderCards(work, in: context, area: area, into: &frame)
    case .explaining(let work): explain(work, state.turn, language, area: area, into: &frame)
    case .nothing(let hasSeenSome):
      renderNothing(state, hasSeenSome, in: context, area: area, into: &frame)
    }
  }

  private static func renderChoices(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    frame.line(
      SignInWords.question(language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    if let refusal = state.refusal {
      frame.messageBar(
        refusal.wording(language), tone: .warning, in: area.takeTop(min(3, area.rows / 4), gap: 1))
    }
    let choices = FreeUntil.offered(in: context).map { choice in
      GridChoice(
        choice.wording(language), secondLine: choice.end(in: context)(language),
        message: Message.chose(until: choice.instant(in: context)))
    }
    let way = (state.way ?? context.session?.way ?? .any).wording(language)
    // It is no answer to the question: it stands apart from the answers where there is room.
    guard area.rows >= 3 * frame.metrics.targetRows + 2 else {
      frame.choiceGrid(
        choices + [GridChoice(SignInWords.way(language), secondLine: way, message: .wantedWay)],
        in: area)
      return
    }
    frame.button(
      SignInWords.wayIs(way)(language), in: area.takeBottom(frame.metrics.targetRows, gap: 1),
      key: .character("d"), message: .wantedWay)
    frame.choiceGrid(choices, in: area)
  }

  private static func renderWays(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    frame.line(
      SignInWords.askWay(language), in: area.takeTop(1), role: .ground, isBold: true)
    frame.line(SignInWords.wayNote(language), in: area.takeTop(1, gap: 1), role: .groundMuted)
    let said = state.way ?? context.session?.way ?? .any
    frame.choiceGrid(
      AcceptedWay.allCases.map {
        GridChoice($0.wording(language), isSelected: $0 == said, message: .choseWay($0))
      }, in: area)
  }

  /// Three for a number in digits of blocks, where the cards keep their air besides.
  private static func headRows(_ state: State, in context: ScreenContext, area: Rect) -> Int {
    guard context.metrics.isLargeType, case .signIn = state.receipt?.subject else { return 1 }
    return area.rows >= 3 * LargeWork.rowsMin + 2 + 4 ? BlockNumber(0, .small).rows : 1
  }

  private static func renderHead(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    let greeting = SignInWords.greeting(context.session?.greeting ?? "")(language)
    guard let receipt = state.receipt, case .signIn(let number) = receipt.subject else {
      frame.line(greeting, in: area, role: .ground, isBold: true)
      return
    }
    // Where both don't fit the number is what the person needs.
    var area = area
    let block = BlockNumber(number, .small)
    if frame.metrics.isLargeType, area.rows >= block.rows {
      frame.blockNumber(block, in: area.takeRight(block.columns, gap: 2), role: .groundGood)
    }
    let text = SignInWords.queue(number, receipt: receipt.number)(language)
    let free = area.columns - TextLayout.displayWidth(greeting) - 2
    let fits = TextLayout.displayWidth(text) <= free
    if fits { frame.line(greeting, in: area, role: .ground, isBold: true) }
    frame.line(
      text, in: area, role: .groundGood, isBold: !fits, alignment: fits ? .right : .left)
  }

  private static func renderCards(
    _ work: [RecommendedWork], in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let height = max(3, min(6, (area.rows - (shownMax - 1)) / shownMax))
    for (index, item) in work.enumerated() {
      let place = Rect(
        row: area.row + index * (height + 1), column: area.column, rows: height,
        columns: area.columns)
      frame.airy(rows: 3, in: place) { frame, place in
        renderCard(item, rank: index + 1, in: context, place: place, into: &frame)
      }
    }
  }

  private static func renderCard(
    _ item: RecommendedWork, rank: Int, in context: ScreenContext, place: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let card = item.card
    let text = WorkText(card: card, context: context)
    frame.card(in: place)
    var inner = place
    let bar = inner.takeLeft(place.columns >= 76 ? 5 : 3, gap: 1)
    frame.canvas.fill(bar, Style(rank == 1 ? .primary : .chip))
    frame.line(
      "\(rank)", in: bar, row: bar.rows / 2, role: rank == 1 ? .primary : .chip, isBold: true,
      alignment: .center)
    var button = inner.takeRight(place.columns >= 90 ? 18 : 12, gap: 1)
    if button.rows > 5 { button = button.inset(rows: 1) }
    let second =
      card.hiringMode == .firstCome
      ? SignInWords.firstComeHint : SignInWords.hold(minutes: context.holds.atPanel.count)
    frame.button(
      SignInWords.take(language), in: button, key: .character(Character("\(rank)")),
      style: rank == 1 ? .primary : .secondary,
      secondLine: button.columns >= TextLayout.displayWidth(second(language)) + 2
        ? second(language) : nil,
      spoken: spokenLabel(item, context), message: .took(card.shift))
    if inner.rows > 4 { inner = inner.inset(rows: 1) }
    var top = inner.takeTop(1)
    let pay = top.takeRight(TextLayout.displayWidth(text.pay), gap: 1)
    frame.line(text.pay, in: pay, role: .cardMoney, isBold: true)
    frame.line(text.title, in: top, role: .cardTitle, isBold: true)
    let when =
      card.day == context.today
      ? TimeText.window(card.window, in: context) : text.span
    let line = "\(when) · \(text.distance)"
    frame.line(
      TextLayout.displayWidth(line) <= inner.columns ? line : when, in: inner.takeTop(1),
      role: .card)
    if inner.rows > 1 { _ = inner.takeTop(1) }
    let tags = item.reasons.map {
      Tag(($0.isFavourable ? "" : "✗ ") + $0.wording(language), $0.isFavourable ? .good : .alarm)
    }
    frame.tags(tags, row: inner.row, column: inner.column, width: inner.columns)
  }

  private static func explain(
    _ work: [RecommendedWork], _ turn: PersonTurn?, _ language: Language, area: Rect,
    into frame: inout Frame<Message>
  ) {
    var area = area
    if let turn {
      let used = frame.paragraph(TurnWords.standing(turn)(language), in: area, role: .ground)
      _ = area.takeTop(used, gap: area.rows > 14 ? 1 : 0)
    }
    let used = frame.paragraph(SignInWords.whyText(language), in: area, role: .groundMuted)
    _ = area.takeTop(used, gap: 1)
    for (index, item) in work.enumerated() {
      let reasons = SignInWords.reasons(
        favourable: item.reasons.filter(\.isFavourable).map(\.wording),
        unfavourable: item.reasons.filter { !$0.isFavourable }.map(\.wording))
      let rows = frame.paragraph("\(index + 1)  \(item.card.title)：\(reasons(language))", in: area)
      _ = area.takeTop(rows, gap: area.rows > 12 ? 1 : 0)
    }
  }

  private static func renderNothing(
    _ state: State, _ hasSeenSome: Bool, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    let title = hasSeenSome ? SignInWords.noneMore : SignInWords.noneTitle
    frame.line(title(language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    if let receipt = state.receipt, case .signIn(let number) = receipt.subject {
      frame.line(
        SignInWords.queue(number, receipt: receipt.number)(language), in: area.takeTop(1),
        role: .groundGood)
    }
    if !hasSeenSome, !state.whyNone.isEmpty, area.rows >= 10 {
      let used = frame.paragraph(
        SignInWords.whyNone(state.whyNone)(language), in: area, role: .ground)
      _ = area.takeTop(used)
    }
    if let turn = state.turn, area.rows >= 12 {
      let used = frame.paragraph(TurnWords.standing(turn)(language), in: area, role: .groundMuted)
      _ = area.takeTop(used)
    }
    let used = frame.paragraph(SignInWords.noneText(language), in: area, role: .ground)
    _ = area.takeTop(used, gap: 1)
    var choices = [GridChoice(SignInWords.seeAll(language), message: Message.wantedAll)]
    if state.standbys > 0 {
      choices.append(
        GridChoice(
          SignInWords.standbys(state.standbys)(language),
          secondLine: SignInWords.standbysHint(language), message: .wantedStandbys))
    }
    if hasSeenSome {
      choices.append(GridChoice(SignInWords.startOver(language), message: .startedOver))
    }
    if state.receipt != nil {
      choices.append(
        GridChoice(
          PaperPageWords.noWork(language), secondLine: PaperPageWords.noWorkHint(language),
          message: .wantedNoWork))
    }
    choices.append(GridChoice(WizardWords.callAttendant(language), message: .wantedAttendant))
    frame.choiceGrid(choices, in: area)
  }
}
