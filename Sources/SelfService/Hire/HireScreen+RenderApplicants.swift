import OddJobMarket
import TerminalUI

extension HireScreen {
  static func renderApplicants(
    of card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    let when = "\(card.title) · \(TimeText.span(card.day, card.window, in: context))"
    let isFirstCome = card.hiringMode == .firstCome
    frame.line(
      when, in: area.takeTop(1, gap: isFirstCome ? 0 : 1), role: .ground, isBold: true)
    if isFirstCome {
      frame.line(
        HireWords.firstComeHint(language), in: area.takeTop(1, gap: 1), role: .groundMuted)
    }
    guard let applicants = state.applicants else {
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      return
    }
    guard !applicants.isEmpty else {
      frame.paragraph(HireWords.noApplicants(language), in: area)
      return
    }
    // Three cards with two buttons each: no more than six choices at a time.
    let rows = min(area.rows, 3 * 6 + 2 + frame.metrics.targetRows + 1)
    frame.cardList(
      applicants, height: 4,
      in: Rect(
        row: area.row, column: area.column, rows: rows, columns: area.columns),
      page: state.turn, words: PageWords(context), slotsMax: 3, turn: { .turned(by: $0) },
      draw: { frame, applicant, slot, place in
        draw(applicant, of: card, slot, state, in: context, place: place, into: &frame)
      })
  }

  private static func draw(
    _ applicant: ApplicantCard, of card: PostingCard, _ slot: Int, _ state: State,
    in context: ScreenContext, place: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(slot)))
    // Who has the place is opened by a touch; who waits is answered by the buttons.
    let opens = applicant.state.isPlacement
    var inner = frame.card(
      in: place, label: applicant.name, isSelected: opens, accent: .green,
      key: opens ? .character(letter) : nil,
      message: opens ? .posting(.openedPerson(applicant)) : nil)
    let width = max(frame.metrics.targetColumns, place.columns >= 90 ? 14 : 0)
    var buttons = inner.takeRight(2 * width + 1, gap: 1)
    buttons.column += 2
    if buttons.rows > 5 { buttons = buttons.inset(rows: 1) }
    if let returning = applicant.marks.returning {
      drawReturn(returning, applicant, slot, state, language, in: buttons, into: &frame)
    } else if applicant.mayBeJudged(on: card) {
      frame.button(
        HireWords.decline(language), in: buttons.takeLeft(width, gap: 1),
        key: .character(letter), style: .onCard, whyDisabled: state.whyWaiting?(language),
        spoken: SpeechWords.label(HireWords.decline(language), applicant.name)(language),
        message: .posting(.judged(applicant, accepts: false)))
      frame.button(
        HireWords.accept(language), in: buttons, key: .character(Character("\(slot + 1)")),
        style: .secondary, whyDisabled: state.whyWaiting?(language),
        spoken: SpeechWords.label(HireWords.accept(language), applicant.name)(language),
        message: .posting(.judged(applicant, accepts: true)))
    } else {
      frame.line(
        applicant.state.wording(language), in: buttons, row: buttons.rows / 2,
        role: applicant.state.isPlacement ? .cardGood : .cardMuted, isBold: true,
        alignment: .center)
    }
    if inner.rows > 5 { inner = inner.inset(rows: 1) }
    let name = inner.takeTop(1)
    let used = frame.write(
      applicant.name, row: name.row, column: name.column, role: .cardTitle, isBold: true)
    frame.tag(
      Tag(
        applicant.verification.wording(language),
        applicant.verification.isVerified ? .good : .plain),
      row: name.row, column: name.column + used + 1, width: name.columns - used - 1)
    let waiting = HireWords.waiting(applicant.waiting)(language)
    let far =
      applicant.distanceMetres.map { WorkWords.distance(metres: $0)(language) }
      ?? applicant.township
    frame.line("\(far) · \(waiting)", in: inner.takeTop(1), role: .card)
    let trades = applicant.trades.map { context.trades.name(of: $0, language) }
    frame.line(
      ListText.fitted(trades, columns: inner.columns, language), in: inner.takeTop(1),
      role: .cardMuted)
    frame.paragraph(note(applicant, in: context), in: inner, role: .cardMuted)
  }

  /// Who recommends the person and how long the place is kept; else what they say of themselves.
  private static func note(_ applicant: ApplicantCard, in context: ScreenContext) -> String {
    let language = context.language
    let parts = [
      applicant.marks.minutesLeft(at: context.now).map { HireWords.held(minutes: $0)(language) },
      applicant.marks.recommendation.map { HireWords.recommended(by: $0.attendant)(language) },
    ].compactMap { $0 }
    return parts.isEmpty ? applicant.selfDescription : parts.joined(separator: " · ")
  }

  private static func drawReturn(
    _ returning: ReturnMark, _ applicant: ApplicantCard, _ slot: Int, _ state: State,
    _ language: Language, in rect: Rect, into frame: inout Frame<Message>
  ) {
    guard !returning.employerAsks else {
      frame.line(
        HireWords.returning(returning)(language), in: rect, row: rect.rows / 2, role: .cardGood,
        isBold: true, alignment: .center)
      return
    }
    var area = rect
    let place = area.takeRight(rect.columns / 2, gap: 1)
    frame.line(
      applicant.state.wording(language), in: area, row: area.rows / 2, role: .cardGood,
      isBold: true, alignment: .center)
    frame.button(
      HireWords.returnTomorrow(language), in: place, key: .character(Character("\(slot + 1)")),
      style: .secondary, whyDisabled: state.whyWaiting?(language),
      spoken: SpeechWords.label(HireWords.returnTomorrow(language), applicant.name)(language),
      message: .posting(.askedBack(applicant)))
  }
}
