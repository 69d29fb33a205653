import OddJobMarket
package import TerminalUI

extension KeptScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    switch state.loading {
    case .waiting, .missing: frame.line(MyWorkWords.waiting(language), in: area, role: .info)
    case .refused(let refusal):
      frame.paragraph(refusal.wording(language), in: area, role: .alarm, isBold: true)
    case .there(let record):
      var area = frame.labelledLines(lines(record, context), in: area)
      for (text, role) in notes(record, state) {
        let used = frame.paragraph(text(language), in: area, role: role)
        _ = area.takeTop(used, gap: area.rows > 4 ? 1 : 0)
      }
    }
    if let extent = state.asking { ask(extent, language, into: &frame) }
  }

  /// What is kept, with its name; what identifies somebody masked.
  static func lines(_ record: KeptRecord, _ context: ScreenContext) -> [LabelledLine] {
    let language = context.language
    let none = RegistrationWords.none(language)
    let trades = record.trades.map { context.trades.name(of: $0, language) }
    let terms = [
      record.hours.wording(language),
      record.payAsked.map { RegistrationWords.perDay($0.yuanText)(language) },
    ].compactMap(\.self).joined(separator: " · ")
    let lines: [(Wording, String)] = [
      (RegistrationWords.labelName, record.maskedName),
      (
        RegistrationWords.labelID,
        (record.maskedIDNumber.map { $0 + " · " } ?? "") + record.verification.wording(language)
      ),
      (RegistrationWords.labelPhone, record.maskedPhone ?? none),
      (
        RegistrationWords.labelTrades,
        trades.isEmpty
          ? none : ListText.fitted(trades, columns: context.size.columns - 20, language)
      ),
      (RegistrationWords.labelTownship, record.township.isEmpty ? none : record.township),
      (RegistrationWords.labelHours, terms),
      (
        RegistrationWords.labelGroups,
        record.groups == 0 ? none : KeptWords.count(record.groups)(language)
      ),
      (KeptWords.labelWork, KeptWords.work(record)(language)),
    ]
    return lines.map { LabelledLine(label: $0.0(language), value: $0.1) }
  }

  /// Until when it is kept, and what stands against deleting it now.
  static func notes(_ record: KeptRecord, _ state: State) -> [(Wording, Role)] {
    var notes: [(Wording, Role)] = []
    if let problem = state.problem {
      notes.append((problem, .alarm))
    } else if state.erasing != nil {
      notes.append((WizardWords.saving, .info))
    }
    notes.append((KeptWords.until(record.keptUntil), .ground))
    if state.problem == nil, let obstacle = record.obstacle {
      notes.append((obstacle.wording, .groundMuted))
    }
    return notes
  }

  private static func ask(
    _ extent: ErasureExtent, _ language: Language, into frame: inout Frame<Message>
  ) {
    frame.question(
      KeptWords.ask(extent)(language), KeptWords.askText(extent)(language),
      choices: [
        Choice(
          KeptWords.delete(language), key: .character("1"), message: Message.confirmTapped),
        Choice(
          KeptWords.keep(language), key: .escape, style: .primary, message: Message.keepTapped),
      ])
  }
}
