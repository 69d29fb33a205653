import OddJobMarket
package import TerminalUI

extension IdentifyScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    guard state.asked == nil else {
      renderTownships(state, in: context, area: area, into: &frame)
      return
    }
    let metrics = frame.metrics
    var area = area
    let padRows = (metrics.targetRows + (metrics.isLargeType ? 2 : 0)) * 4 + 3
    let padColumns = max(metrics.padKeyColumns * 3 + 2, min(area.columns / 2 - 1, 44))
    var right = area.takeRight(padColumns, gap: 2)
    right = Rect(
      row: right.row + (right.rows > padRows + 1 ? 1 : 0), column: right.column,
      rows: min(right.rows, padRows), columns: right.columns)
    var left = area
    if left.rows > padRows + 1 { left = left.inset(rows: 1) }
    renderNumber(state, context, in: &left, into: &frame)
    renderCode(state, context, in: &left, into: &frame)
    if let problem = state.problem {
      frame.paragraph(
        "\(Tone.alarm.sign) \(problem(language))", in: left, role: .alarm, isBold: true)
    } else if state.isWaiting {
      frame.line(IdentifyWords.waiting(language), in: left, role: .info)
    } else if state.isVouchingAsked {
      frame.paragraph(CardWords.staffAsked(language), in: left, role: .info)
    } else if context.hasCardReader, state.number.isEmpty {
      frame.paragraph(CardWords.identifyHint(language), in: left, role: .info)
    } else if let hint = context.demonstration {
      frame.paragraph(
        IdentifyWords.demonstration(hint, isHiring: state.then == .hire)(language), in: left,
        role: .warning)
    } else {
      frame.paragraph(IdentifyWords.privacy(language), in: left, role: .groundMuted)
    }
    frame.numberPad(
      in: right, hasX: state.entry == .number,
      words: PadWords(delete: FindWorkWords.delete(language)),
      message: { .padTapped($0) })
  }

  /// Asks where the person lives who was registered in a hurry.
  private static func renderTownships(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = area.inset(rows: area.rows >= 16 ? 1 : 0)
    let used = frame.paragraph(IdentifyWords.townshipWhy(language), in: area, role: .ground)
    _ = area.takeTop(used, gap: area.rows >= 14 ? 1 : 0)
    let elsewhere = GridChoice(
      RegistrationWords.elsewhere(language), message: Message.choseTownship(""))
    frame.choiceGrid(
      context.townships.map { GridChoice($0, message: .choseTownship($0)) } + [elsewhere],
      in: area, page: state.page, more: GridChoice(WizardWords.more(language), message: .turned))
  }

  private static func renderNumber(
    _ state: State, _ context: ScreenContext, in area: inout Rect, into frame: inout Frame<Message>
  ) {
    let rows = frame.metrics.targetRows + 1
    frame.textField(
      TextFieldContent(
        label: IdentifyWords.number(context.language), text: grouped(state.number),
        placeholder: IdentifyWords.numberHint(context.language),
        isFocused: state.entry == .number),
      in: area.takeTop(rows, gap: area.rows >= 17 ? 1 : 0), key: .up, message: .numberTapped)
  }

  private static func renderCode(
    _ state: State, _ context: ScreenContext, in area: inout Rect, into frame: inout Frame<Message>
  ) {
    let rows = frame.metrics.targetRows + 1
    frame.textField(
      TextFieldContent(
        label: IdentifyWords.code(context.language), text: state.code,
        placeholder: IdentifyWords.codeHint(context.language), isFocused: state.entry == .code,
        isSecret: true),
      in: area.takeTop(rows, gap: area.rows >= 12 ? 1 : 0), key: .down, message: .codeTapped)
  }

  /// Sets the groups of a number apart, as they stand on the card: place, birth date, the rest.
  static func grouped(_ number: String) -> String {
    var groups: [Substring] = []
    var rest = Substring(number)
    for length in [6, 8, 4] where !rest.isEmpty {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: " ")
  }
}
