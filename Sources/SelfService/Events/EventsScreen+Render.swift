import OddJobMarket
package import TerminalUI

extension EventsScreen {
  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard let event = state.current, !state.isAskingToCancel else { return [] }
    guard state.signUp(in: context) != nil else {
      return [
        FooterAction(
          EventsWords.join, key: .enter, message: .signUpTapped, isPrimary: true,
          whyDisabled: obstacle(to: event, state, context))
      ]
    }
    let paper = context.hasPrinter ? PaperPageWords.scanOrPrint : PaperPageWords.scan
    return [
      FooterAction(
        EventsWords.cancel, key: .character("x"), message: .cancelTapped,
        whyDisabled: state.isWaiting ? WizardWords.saving : nil),
      FooterAction(paper, key: .enter, message: .receiptTapped, isPrimary: true),
    ]
  }

  /// Returns why nobody can sign up for an event now; nil where one can.
  private static func obstacle(
    to event: EventSummary, _ state: State, _ context: ScreenContext
  ) -> Wording? {
    if state.isWaiting { return WizardWords.saving }
    if context.now >= event.window.end { return Refusal.eventOver.wording }
    return event.isFull ? WhyWords.eventFull : nil
  }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    guard let events = state.events else {
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      return
    }
    if state.opened != nil {
      renderOpened(state, context, in: area, into: &frame)
      return
    }
    let coming = Self.coming(events, in: context)
    guard !coming.isEmpty else {
      frame.paragraph(EventsWords.none(language), in: area)
      return
    }
    let heading = area.rows < 16 ? EventsWords.signUp : EventsWords.heading
    frame.line(heading(language), in: area.takeTop(1, gap: 1), role: .ground)
    if area.rows >= 15 {
      frame.line(EventsWords.signUp(language), in: area.takeBottom(1, gap: 1), role: .groundMuted)
    }
    frame.cardList(
      coming, height: 3, in: area, page: state.page, words: PageWords(context),
      turn: { .turned(by: $0) },
      draw: { frame, event, slot, place in
        draw(event, state, slot, in: context, place: place, into: &frame)
      })
  }

  private static func draw(
    _ event: EventSummary, _ state: State, _ slot: Int, in context: ScreenContext, place: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let isOn = event.window.contains(context.now)
    var inner = frame.card(
      in: place, label: event.title, isSelected: isOn, accent: .green,
      key: .character(Character("\(slot + 1)")), message: .eventTapped(event.name))
    if inner.rows > 4 { inner = inner.inset(rows: 1) }
    var top = inner.takeTop(1)
    let isMine = context.session != nil && state.signUp(for: event.name) != nil
    let standing = isMine ? "✓ " + EventsWords.mine(language) : EventsWords.places(event)(language)
    frame.line(
      standing, in: top.takeRight(TextLayout.displayWidth(standing), gap: 2),
      role: isMine ? .cardGood : event.isFull ? .cardMuted : .cardInfo, isBold: isMine)
    frame.line(event.title, in: top, role: .cardTitle, isBold: true)
    frame.line(when(event, context), in: inner.takeTop(1), role: .card)
    let used = frame.tag(
      Tag(event.kind.wording(language)), row: inner.row, column: inner.column)
    _ = inner.takeLeft(used + 1)
    frame.line(event.place, in: inner, role: .cardMuted)
  }

  /// The events that are not over, as they came.
  static func coming(_ events: [EventSummary], in context: ScreenContext) -> [EventSummary] {
    events.filter { context.now < $0.window.end }
  }

  static func when(_ event: EventSummary, _ context: ScreenContext) -> String {
    let day = context.calendar.businessDay(of: event.window.start)
    let text = TimeText.span(day, event.window, in: context)
    let isOn = event.window.contains(context.now)
    return isOn ? "\(text) · \(EventsWords.now(context.language))" : text
  }

  private static func renderOpened(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = rect
    guard let event = state.current else {
      frame.paragraph(Refusal.eventOver.wording(language), in: area, role: .alarm, isBold: true)
      return
    }
    if let problem = state.problem {
      let words = problem.wording(language)
      let rows = TextLayout.wrap(words, width: area.columns - 4).count
      frame.messageBar(words, tone: .alarm, in: area.takeTop(rows, gap: 1))
    } else if state.isWaiting {
      frame.line(WizardWords.saving(language), in: area.takeTop(1, gap: 1), role: .info)
    }
    let signUp = state.signUp(in: context)
    let tall = area.rows >= 16
    var inner = frame.card(
      in: area.takeTop(tall ? 12 : min(area.rows, 8), gap: 1), isSelected: signUp != nil,
      accent: .green)
    if tall { inner = inner.inset(rows: 1) }
    let gap = tall ? 1 : 0
    var used = frame.paragraph(event.title, in: inner, role: .cardTitle, isBold: true)
    _ = inner.takeTop(used, gap: gap)
    frame.tag(Tag(event.kind.wording(language)), row: inner.row, column: inner.column)
    _ = inner.takeTop(1, gap: gap)
    frame.line(when(event, context), in: inner.takeTop(1, gap: gap), role: .card, isBold: true)
    used = frame.paragraph(event.place, in: inner, role: .card)
    _ = inner.takeTop(used, gap: gap)
    if let signUp {
      frame.line(
        "✓ \(EventsWords.mine(language)) · \(WizardWords.receipt(signUp.receipt.number)(language))",
        in: inner.takeTop(1), role: .cardGood, isBold: true)
    } else {
      frame.line(
        EventsWords.places(event)(language), in: inner.takeTop(1),
        role: event.isFull ? .cardMuted : .cardGood, isBold: true)
    }
    let note = signUp == nil ? EventsWords.free : EventsWords.pleaseCancel
    frame.paragraph(note(language), in: area, role: .groundMuted)
    if state.isAskingToCancel {
      frame.question(
        EventsWords.cancelQuestion(language), event.title,
        choices: [
          Choice(
            EventsWords.keep(language), key: .character("1"), style: .primary,
            message: Message.answered(cancels: false)),
          Choice(
            EventsWords.cancel(language), key: .character("2"),
            message: Message.answered(cancels: true)),
        ])
    }
  }
}
