import OddJobMarket
import TerminalUI

/// A posting that did not pass its review: why, and how to mend it and post it again.
extension HireScreen {
  static func open(
    _ card: PostingCard, _ state: inout State, _ employer: EmployerSession
  ) -> [ScreenOutcome] {
    guard card.state == .rejected else {
      state.show(.posting(card))
      return []
    }
    state.rejection = nil
    state.show(.rejected(card))
    state.waiting = .rejection(card.posting)
    return [.effect(.loadRejection(card.posting, employer.id))]
  }

  /// Goes to the check of a form that carries all that was written, or to the first question that is
  /// open again.
  static func mend(
    _ card: PostingCard, _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let rejection = state.rejection, state.waiting == nil else { return [] }
    let days = state.postings?.filter { $0.posting == card.posting }.count ?? 1
    state.form = HireForm(
      mending: card, rejection, isOnlyDay: days == 1, places: state.gazetteer ?? [], in: context)
    state.skipsAnswered = true
    let places = loadPlaces(&state)
    return places + advance(from: .trade, &state, in: context)
  }

  static func rejectedActions(
    _ card: PostingCard, _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    var actions: [FooterAction<Message>] = []
    if rejectedPages(state, in: context, rows: rejectedRoom(context).rows) > 1 {
      actions.append(
        FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .turned(by: 1)))
    }
    actions.append(
      FooterAction(
        HireWords.mendAndPost, key: .enter, message: .posting(.wantedMending(card)),
        isPrimary: true,
        whyDisabled: state.rejection == nil ? WizardWords.loading : state.whyWaiting))
    return actions
  }

  static func renderRejected(
    _ card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = renderProblem(state, language, area: area, into: &frame)
    draw(card, in: context, inner: frame.card(in: area.takeTop(3, gap: 1)), into: &frame)
    guard state.rejection != nil else {
      if state.waiting != nil {
        frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      }
      return
    }
    let lines = rejectedLines(state, in: context)
    let room = max(1, rejectedRoom(context).rows)
    let page = state.turn % rejectedPages(state, in: context, rows: room)
    for (row, line) in lines.dropFirst(page * room).prefix(room).enumerated() {
      frame.line(line.text, in: area, row: row, role: line.role, isBold: line.isHead)
    }
  }

  private struct ReasonLine {
    var text: String
    var role: Role
    var isHead = false
  }

  /// Where the reasons stand: below the card, and below the row that the shell leaves free.
  private static func rejectedRoom(_ context: ScreenContext) -> Rect {
    var area = context.area
    _ = area.takeTop(1)
    _ = area.takeTop(3, gap: 1)
    return area
  }

  private static func rejectedPages(
    _ state: State, in context: ScreenContext, rows: Int
  ) -> Int {
    let count = rejectedLines(state, in: context).count
    return max(1, (count + max(1, rows) - 1) / max(1, rows))
  }

  private static func rejectedLines(_ state: State, in context: ScreenContext) -> [ReasonLine] {
    guard let rejection = state.rejection else { return [] }
    let language = context.language
    let width = context.area.columns
    var lines: [ReasonLine] = []
    func add(_ text: String, _ role: Role, isHead: Bool = false) {
      lines += TextLayout.wrap(text, width: width).map {
        ReasonLine(text: $0, role: role, isHead: isHead)
      }
    }
    if !rejection.note.isEmpty {
      add(HireWords.reviewerSays(language), .ground, isHead: true)
      add(CleanText.clean(rejection.note), .ground)
    }
    for finding in rejection.findings {
      let tone: Tone = finding.severity == .finding ? .alarm : .warning
      add("\(tone.sign) \(CleanText.clean(finding.words))", tone.role, isHead: true)
      add(finding.why(language), .ground)
      add(finding.mend(language), .groundMuted)
    }
    if lines.isEmpty { add(HireWords.askWhyRejected(language), .ground) }
    add(HireWords.howToMend(language), .info, isHead: true)
    return lines
  }
}

extension HireForm {
  /// Makes a form with everything of a posting that did not pass.
  ///
  /// - Parameter isOnlyDay: Whether it has one shift, whose day stays while it is ahead.
  init(
    mending card: PostingCard, _ rejection: PostingRejection, isOnlyDay: Bool,
    places known: [GazetteerPlace], in context: ScreenContext
  ) {
    self.init(
      repeating: rejection.draft, at: card, places: known, calendar: context.calendar)
    let text = rejection.draft.content
    content = CharacterEntry(
      lengthMax: max(content.lengthMax, text.count), isName: false, text: text)
    // A title that was objected to is made anew from the trade.
    if rejection.findings.contains(where: { $0.field == .title }) { carried.title = nil }
    let days = card.day.number - context.today.number
    guard isOnlyDay, days >= 0, context.now < card.window.start else { return }
    plan = card.isUrgent ? .urgent : .day(days)
    meeting.checkDeparture(start: start(in: context), now: context.now)
  }
}
