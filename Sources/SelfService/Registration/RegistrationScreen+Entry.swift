import OddJobMarket
import TerminalUI

extension RegistrationScreen {
  /// Returns what stands beside the pad at a step with a number.
  static func entry(
    _ state: State, in context: ScreenContext, isNarrow: Bool
  ) -> PadEntry<Message> {
    let language = context.language
    let problem = state.problem?(language)
    switch state.step {
    case .idNumber: return idEntry(state, in: context, isNarrow: isNarrow)
    case .code:
      return PadEntry(
        label: RegistrationWords.codeHint(language), text: state.code.text, isSecret: true,
        note: RegistrationWords.codeRule(language), problem: problem)
    case .codeAgain:
      return PadEntry(
        label: RegistrationWords.codeHint(language), text: state.codeAgain.text, isSecret: true,
        problem: problem)
    default:
      return PadEntry(
        label: RegistrationWords.phoneHint(language), text: state.phone.grouped([3, 4, 4]),
        problem: problem,
        alternative: Choice(
          RegistrationWords.noPhone(language), key: .f(6), message: .saidNoPhone))
    }
  }

  /// The check digit answers as soon as the last digit is there.
  private static func idEntry(
    _ state: State, in context: ScreenContext, isNarrow: Bool
  ) -> PadEntry<Message> {
    let language = context.language
    let missing = state.idNumber.lengthMax - state.idNumber.text.count
    let wrong = missing == 0 ? state.problem(today: context.today.date) : nil
    return PadEntry(
      label: RegistrationWords.idHint(language),
      text: isNarrow ? state.idNumber.text : state.idNumber.grouped([6, 8, 4]),
      note: missing > 0
        ? RegistrationWords.missing(missing)(language) : RegistrationWords.idGood(language),
      isNoteGood: missing == 0, problem: (state.problem ?? wrong)?(language), hasX: true)
  }

  static func payEntry(_ state: State, _ language: Language) -> PadEntry<Message> {
    PadEntry(
      label: RegistrationWords.payHint(language), text: state.pay.text,
      note: state.pay.isEmpty ? nil : RegistrationWords.perDay(state.pay.text)(language),
      problem: state.problem?(language))
  }

  static func renderSummary(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    if state.phase == .sending {
      frame.line(WizardWords.saving(language), in: area.takeTop(1), role: .groundMuted)
    } else if let problem = state.problem {
      let rows = TextLayout.wrap(
        "\(Tone.warning.sign) \(problem(language))", width: area.columns - 2
      ).count
      frame.messageBar(problem(language), tone: .warning, in: area.takeTop(rows))
    }
    let lines = summary(state, in: context, columns: area.columns - 16)
    frame.labelledLines(lines, in: area)
  }

  private static func summary(
    _ state: State, in context: ScreenContext, columns: Int
  ) -> [LabelledLine] {
    let language = context.language
    let today = context.today.date
    let masked = (try? IDNumber(validating: state.idNumber.text, today: today))?.masked
    let phone = (try? PhoneNumber(validating: state.phone.text))?.masked
    let kinds = RegistrationKind.allCases.filter(state.kinds.contains).map { $0.wording(language) }
    let trades = context.trades.trades.filter { state.trades.contains($0.code) }
      .map { $0.wording(language) }
    let groups = PriorityGroup.allCases.filter(state.groups.contains).map { $0.wording(language) }
    let none = RegistrationWords.none(language)
    var lines: [(Wording, String)] = [
      (RegistrationWords.labelKinds, ListText.fitted(kinds, columns: columns, language)),
      (RegistrationWords.labelID, masked ?? ""),
      (RegistrationWords.labelPhone, phone ?? none),
      (
        RegistrationWords.labelName,
        state.name.text.isEmpty ? RegistrationWords.nameByAttendant(language) : state.name.text
      ),
      (RegistrationWords.labelTrades, ListText.fitted(trades, columns: columns, language)),
    ]
    if let township = state.township {
      lines.append(
        (
          RegistrationWords.labelTownship,
          township.isEmpty ? RegistrationWords.elsewhere(language) : township
        ))
    }
    lines.append((RegistrationWords.labelHours, (state.hours ?? .wholeDay).wording(language)))
    lines.append(
      (
        RegistrationWords.labelPay,
        state.payAsked.map { RegistrationWords.perDay($0.yuanText)(language) }
          ?? RegistrationWords.paySkip(language)
      ))
    lines.append(
      (
        RegistrationWords.labelGroups,
        groups.isEmpty ? none : ListText.fitted(groups, columns: columns, language)
      ))
    return lines.map { LabelledLine(label: $0.0(language), value: $0.1) }
  }

  static func renderDone(
    _ outcome: RegistrationOutcome, needsName: Bool, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var lines = [RegistrationWords.showCard(language)]
    if needsName { lines.insert(RegistrationWords.nameLater(language), at: 0) }
    let rest = frame.receiptCard(
      RegistrationWords.done(language), receipt: outcome.receipt, lines: lines, context: context,
      in: area)
    frame.choiceGrid(
      [
        GridChoice(RegistrationWords.freeToday(language), message: .wantedSignIn),
        GridChoice(RegistrationWords.findWork(language), message: .wantedWork),
        GridChoice(WizardWords.home(language), message: .wantedHome),
      ], in: rest)
  }
}
