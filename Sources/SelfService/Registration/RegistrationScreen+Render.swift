import OddJobMarket
package import TerminalUI

extension RegistrationScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    if case .done(let outcome) = state.phase {
      renderDone(outcome, needsName: state.needsName, in: context, area: area, into: &frame)
      return
    }
    var area = area
    let language = context.language
    let head = area.takeTop(1, gap: area.rows >= 14 ? 1 : 0)
    let place = (state.steps.firstIndex(of: state.step) ?? 0) + 1
    let question =
      state.step == .trades && state.group != nil ? RegistrationWords.trades : state.step.wording
    let label =
      head.columns >= 72
      ? WizardWords.step(place, of: state.steps.count)(language)
      : "\(place)/\(state.steps.count)"
    frame.wizardHeader(
      question(language), step: place, of: state.steps.count, stepLabel: label, in: head)
    switch state.step {
    case .idNumber, .code, .codeAgain, .phone:
      frame.padEntry(
        entry(state, in: context, isNarrow: area.columns < 70), in: area,
        deleteWord: WizardWords.delete(language), message: { .pressed($0) })
    case .pay where state.isEnteringPay:
      frame.padEntry(
        payEntry(state, language), in: area, deleteWord: WizardWords.delete(language),
        message: { .pressed($0) })
    case .name: renderName(state, language, area: area, into: &frame)
    case .consent: renderConsent(language, area: area, into: &frame)
    case .summary: renderSummary(state, in: context, area: area, into: &frame)
    case .kinds, .trades, .township, .hours, .pay, .groups:
      if state.step == .groups {
        frame.line(
          RegistrationWords.groupsNote(language), in: area.takeTop(1), role: .groundMuted)
      }
      if let problem = state.problem {
        frame.line(problem(language), in: area.takeTop(1), role: .alarm)
      }
      frame.choiceGrid(
        choices(state, in: context), in: area, page: state.page,
        more: GridChoice(WizardWords.more(language), message: .turned))
    }
  }

  /// What is kept and why, a line apart where there is room: it is read standing.
  private static func renderConsent(
    _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    let parts = RegistrationWords.consentText(language).split(separator: "\n").map(String.init)
    let rows = parts.map { TextLayout.wrap($0, width: area.columns).count }.reduce(0, +)
    let gap = rows + parts.count - 1 <= area.rows ? 1 : 0
    var area = area
    for part in parts {
      let used = frame.paragraph(part, in: area)
      _ = area.takeTop(used, gap: gap)
    }
  }

  private static func choices(
    _ state: State, in context: ScreenContext
  ) -> [GridChoice<Message>] {
    let language = context.language
    switch state.step {
    case .kinds:
      return RegistrationKind.allCases.map {
        GridChoice(
          $0.wording(language), secondLine: RegistrationWords.kindHint($0)(language),
          isSelected: state.kinds.contains($0), message: .toggledKind($0))
      }
    case .trades:
      if let group = state.group {
        return context.trades.trades(in: group).map {
          GridChoice(
            $0.wording(language), isSelected: state.trades.contains($0.code),
            message: .toggledTrade($0.code))
        }
      }
      return TradeGroup.allCases.map { group in
        let chosen = context.trades.trades(in: group).count { state.trades.contains($0.code) }
        return GridChoice(
          group.wording(language),
          secondLine: chosen > 0 ? RegistrationWords.chosen(chosen)(language) : nil,
          isSelected: chosen > 0, message: .choseGroup(group))
      }
    case .township:
      let elsewhere = GridChoice(
        RegistrationWords.elsewhere(language), isSelected: state.township == "",
        message: Message.choseTownship(""))
      return context.townships.map {
        GridChoice($0, isSelected: state.township == $0, message: .choseTownship($0))
      } + [elsewhere]
    case .hours:
      return WorkingHours.allCases.map {
        GridChoice($0.wording(language), isSelected: state.hours == $0, message: .choseHours($0))
      }
    case .pay: return payChoices(state, language)
    case .groups:
      return PriorityGroup.allCases.map {
        GridChoice(
          $0.wording(language), isSelected: state.groups.contains($0), message: .toggledGroup($0))
      }
    case .idNumber, .code, .codeAgain, .phone, .name, .consent, .summary: return []
    }
  }

  private static func payChoices(
    _ state: State, _ language: Language
  ) -> [GridChoice<Message>] {
    [120, 150, 180, 200].map { yuan in
      GridChoice(
        RegistrationWords.perDay("\(yuan)")(language), isSelected: state.payAsked == .yuan(yuan),
        message: .chosePay(.yuan(yuan)))
    } + [
      GridChoice(RegistrationWords.payOther(language), message: .openedPayPad),
      GridChoice(RegistrationWords.paySkip(language), message: .chosePay(nil)),
    ]
  }

  private static func renderName(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    guard state.name.isMissing else {
      frame.characterEntry(
        state.name,
        CharacterEntryContent(
          hint: RegistrationWords.nameHint, problem: state.problem, language: language),
        in: area, message: { .name($0) })
      return
    }
    var area = area
    var field = area.takeTop(3)
    field.columns = min(field.columns, 44)
    frame.textField(TextFieldContent(text: state.name.text, isFocused: true), in: field)
    let used = frame.paragraph(
      state.problem.map { "\(Tone.alarm.sign) \($0(language))" }
        ?? RegistrationWords.noPinyin(language),
      in: area, role: state.problem == nil ? .groundMuted : .alarm)
    _ = area.takeTop(used, gap: 1)
    var button = area.takeTop(frame.metrics.targetRows)
    button.columns = min(36, button.columns)
    frame.button(
      RegistrationWords.nameByAttendant(language), in: button, key: .f(6), style: .secondary,
      message: .leftNameToAttendant)
  }
}
