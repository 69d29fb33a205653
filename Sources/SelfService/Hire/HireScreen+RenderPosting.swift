import OddJobMarket
import TerminalUI

extension HireScreen {
  static func renderList(
    _ purpose: HireState.Purpose, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    guard let postings = state.postings else {
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      return
    }
    let shown = listed(postings, for: purpose, in: context)
    guard !shown.isEmpty else {
      let words = postings.isEmpty ? HireWords.noPostings : HireWords.noneToDecide
      frame.line(words(language), in: area.takeTop(1, gap: 1), role: .ground)
      frame.choiceGrid([GridChoice(HireWords.new(language), message: .wantedNew)], in: area)
      return
    }
    frame.cardList(
      shown, height: 3, in: area, page: state.turn, words: PageWords(context),
      turn: { .turned(by: $0) },
      draw: { frame, card, slot, place in
        let message: HirePostingMessage =
          switch purpose {
          case .again: .wantedAgain(card)
          case .deciding: .wantedApplicants(card)
          case .managing: .opened(card)
          }
        let inner = frame.card(
          in: place, label: card.title, key: .character(Character("\(slot + 1)")),
          message: .posting(message))
        draw(card, in: context, inner: inner, into: &frame)
      })
  }

  /// Returns the postings that serve the purpose: one of each to repeat, those with people to
  /// choose or to wait for, or all.
  static func listed(
    _ cards: [PostingCard], for purpose: HireState.Purpose, in context: ScreenContext
  ) -> [PostingCard] {
    switch purpose {
    case .managing: return cards
    case .again:
      var seen: Set<PostingID> = []
      return cards.filter { seen.insert($0.posting).inserted }
    case .deciding:
      return cards.filter { card in
        guard context.now < card.window.end else { return false }
        // Who was taken still comes after the posting has closed.
        return card.state == .live || card.state == .paused
          || (card.state == .closed && card.places.confirmed > 0)
      }
    }
  }

  static func draw(
    _ card: PostingCard, in context: ScreenContext, inner: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var inner = inner
    if inner.rows > 4 { inner = inner.inset(rows: 1) }
    var top = inner.takeTop(1)
    let pay = card.pay.text(language)
    frame.line(
      pay, in: top.takeRight(TextLayout.displayWidth(pay), gap: 2), role: .cardMoney, isBold: true)
    frame.line(card.title, in: top, role: .cardTitle, isBold: true)
    frame.line(
      TimeText.span(card.day, card.window, in: context), in: inner.takeTop(1), role: .card)
    let left =
      card.state == .rejected
      ? HireWords.seeWhy(language)
      : HireWords.left(card.places.outstanding, of: card.places.places)(language)
    let used = frame.tag(
      Tag(card.state.wording(language), card.state == .live ? .good : .warning), row: inner.row,
      column: inner.column)
    _ = inner.takeLeft(used + 1)
    let mode = card.hiringMode == .firstCome ? " · \(card.hiringMode.wording(language))" : ""
    frame.line(left + mode, in: inner, role: .card)
  }

  static func renderPosting(
    _ card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    let place = area.takeTop(area.rows >= 16 ? 5 : 3, gap: 1)
    draw(card, in: context, inner: frame.card(in: place), into: &frame)
    let isOpen = card.state == .live || card.state == .paused
    frame.choiceGrid(
      [
        GridChoice(HireWords.decide(language), message: .posting(.wantedApplicants(card))),
        GridChoice(
          HireWords.raise(language), whyDisabled: whyNoRaise(card)?(language),
          message: .posting(.wantedRaise(card))),
        GridChoice(
          HireWords.outside(language), whyDisabled: whyNoCut(card)?(language),
          message: .posting(.wantedOutside(card))),
        GridChoice(HireWords.again(language), message: .posting(.wantedAgain(card))),
        GridChoice(
          HireWords.cancelTitle(language),
          whyDisabled: isOpen || card.state == .inReview
            ? nil : WhyWords.notOpen(card.state)(language),
          message: .posting(.wantedCancel(card))),
      ], in: area)
  }

  /// Returns why the pay of a posting can't be raised; nil where it can.
  private static func whyNoRaise(_ card: PostingCard) -> Wording? {
    guard card.state == .live || card.state == .paused else {
      return card.state == .inReview ? WhyWords.inReview : WhyWords.notOpen(card.state)
    }
    return card.places.outstanding > 0 ? nil : Refusal.postingFilled.wording
  }

  /// Returns why no place can be cut of a posting; nil where one can.
  private static func whyNoCut(_ card: PostingCard) -> Wording? {
    guard !card.mayCutPlaces else { return nil }
    return [.live, .paused, .inReview].contains(card.state)
      ? WhyWords.noneToCut : WhyWords.notOpen(card.state)
  }

  static func renderRaise(
    _ card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    let now = HireWords.payNow(card.pay.text(language))(language)
    frame.line("\(card.title) · \(now)", in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    let steps = card.pay.unit.usualIncreases.map { more in
      GridChoice(
        HireWords.more(more.yuanText)(language),
        secondLine: pay(card.pay, Money(fen: card.pay.amount.fen + more.fen), language),
        message: Message.posting(.increased(by: more)))
    }
    frame.choiceGrid(
      steps + [GridChoice(HireWords.raiseOther(language), message: .posting(.openedPad))],
      in: area)
  }

  static func renderRaisePad(
    _ card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let area = renderProblem(state, language, area: area, into: &frame)
    let more = state.increase.money
    frame.padEntry(
      PadEntry(
        label: HireWords.payNow(card.pay.text(language))(language), text: state.increase.text,
        note: more.map {
          "→ " + pay(card.pay, Money(fen: card.pay.amount.fen + $0.fen), language)
        },
        alternative: Choice(
          HireWords.point(language), key: .character("."), message: .posting(.pressedPoint))),
      in: area, deleteWord: WizardWords.delete(language),
      message: { .posting(.pressed($0)) })
  }

  static func renderCancel(
    _ card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    frame.line(
      HireWords.askCause(language), in: area.takeTop(1), role: .ground, isBold: true)
    let used = frame.paragraph(
      HireWords.cancelMeans(confirmed: card.places.confirmed)(language), in: area,
      role: .groundMuted)
    _ = area.takeTop(used, gap: 1)
    let causes: [TransitionReason.Cause] = [.employer, .weather, .transport, .other]
    frame.choiceGrid(
      causes.map {
        GridChoice($0.wording(language), message: .posting(.chose($0)))
      }, in: area)
  }
}
