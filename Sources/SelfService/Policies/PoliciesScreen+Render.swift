import OddJobMarket
package import TerminalUI

extension PoliciesScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    guard let policies = state.policies else {
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      return
    }
    if policies.isEmpty {
      frame.paragraph(PoliciesWords.none(language), in: area)
    } else if let policy = state.policy {
      render(policy, in: context, area: area, into: &frame)
    } else if let theme = state.theme {
      renderTitles(theme, state, in: context, area: area, into: &frame)
    } else {
      renderThemes(state, in: context, area: area, into: &frame)
    }
  }

  private static func renderThemes(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    let today = context.today.date
    frame.line(
      PoliciesWords.heading(language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    let choices = state.themes.map { theme in
      let all = policies(of: theme, in: state, today: today)
      let open = all.count { !$0.term.onDay(today).isOver }
      return GridChoice(
        theme.isEmpty ? PoliciesWords.otherTheme(language) : theme,
        secondLine: PoliciesWords.count(open: open, of: all.count)(language),
        message: Message.choseTheme(theme))
    }
    frame.choiceGrid(
      choices, in: area, page: state.page,
      more: GridChoice(WizardWords.more(language), message: .turned(by: 1)))
  }

  private static func renderTitles(
    _ theme: String, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    let today = context.today.date
    frame.line(theme, in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    frame.cardList(
      policies(of: theme, in: state, today: today), height: 3, in: area, page: state.page,
      words: PageWords(context), turn: { .turned(by: $0) },
      draw: { frame, policy, slot, place in
        let term = policy.term.onDay(today)
        var inner = frame.card(
          in: place, label: policy.title, key: .character(Character("\(slot + 1)")),
          message: .chosePolicy(policy))
        if inner.rows > 4 { inner = inner.inset(rows: 1) }
        frame.line(
          policy.title, in: inner.takeTop(1), role: term.isOver ? .cardMuted : .cardTitle,
          isBold: true)
        frame.line(
          PoliciesWords.document(policy.document)(language), in: inner.takeTop(1),
          role: .cardMuted)
        frame.tag(tag(of: term, language), row: inner.row, column: inner.column)
      })
  }

  private static func tag(of term: PolicySummary.Term, _ language: Language) -> Tag {
    switch term {
    case .until: Tag("✓ \(term.wording(language))", .good)
    case .ended: Tag("✗ \(term.wording(language))", .alarm)
    case .askAtCounter: Tag(term.wording(language), .warning)
    }
  }

  private static func render(
    _ policy: PolicySummary, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let term = policy.term.onDay(context.today.date)
    var inner = frame.card(in: area).inset(rows: area.rows > 16 ? 1 : 0)
    var used = frame.paragraph(policy.title, in: inner, role: .cardTitle, isBold: true)
    _ = inner.takeTop(used, gap: 1)
    frame.tag(tag(of: term, language), row: inner.row, column: inner.column)
    _ = inner.takeTop(1, gap: 1)
    used = frame.paragraph(policy.summary, in: inner, role: .card)
    _ = inner.takeTop(used, gap: 1)
    frame.line(
      PoliciesWords.document(policy.document)(language), in: inner.takeTop(1, gap: 1),
      role: .cardMuted)
    switch term {
    case .until: frame.paragraph(PoliciesWords.howTo(language), in: inner, role: .cardGood)
    case .ended: frame.paragraph(PoliciesWords.isOver(language), in: inner, role: .cardAlarm)
    case .askAtCounter: frame.paragraph(PoliciesWords.noTerm(language), in: inner, role: .card)
    }
  }
}
