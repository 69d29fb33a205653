import OddJobMarket
package import TerminalUI

extension ReceiptScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    if case .found(let finding) = state.phase {
      render(finding, context, in: area, into: &frame)
      return
    }
    let isLooking = state.phase != .typing
    frame.padEntry(
      PadEntry(
        label: ReceiptWords.question(language), text: state.digits.grouped([8, 6]),
        placeholder: ReceiptWords.hint(language),
        note: isLooking ? ReceiptWords.looking(language) : ReceiptWords.note(language),
        problem: state.problem?(language)),
      in: area, deleteWord: FindWorkWords.delete(language), message: { .padTapped($0) })
  }

  private static func render(
    _ finding: ReceiptFinding, _ context: ScreenContext, in rect: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = rect
    let isBad = !finding.objections.isEmpty
    let head = frame.card(
      in: area.takeTop(min(area.rows, 4), gap: 1), isSelected: true, accent: isBad ? .red : .green)
    var top = Rect(row: head.row, column: head.column, rows: 1, columns: head.columns)
    let number = ReceiptWords.number(finding.number)(language)
    frame.line(
      number, in: top.takeRight(TextLayout.displayWidth(number), gap: 2), role: .cardMuted)
    frame.line(finding.kind.wording(language), in: top, role: .cardTitle, isBold: true)
    if let title = finding.title {
      frame.line(CleanText.clean(title), in: head, row: 1, role: .card)
    }
    let calendar = context.calendar
    let date = calendar.civilDate(of: finding.issuedAt).text
    frame.line(
      "\(date) \(calendar.clockText(of: finding.issuedAt))", in: head, row: 2, role: .cardMuted)
    for (text, role) in lines(finding, context) {
      let used = frame.paragraph(text(language), in: area, role: role, isBold: role != .ground)
      _ = area.takeTop(used, gap: area.rows > 8 ? 1 : 0)
    }
  }

  /// What became of it, and what the person does.
  static func lines(
    _ finding: ReceiptFinding, _ context: ScreenContext
  ) -> [(Wording, Role)] {
    guard finding.objections.isEmpty else {
      let reasons = finding.objections.map { (ReceiptWords.rejected($0), Role.alarm) }
      return [(ReceiptWords.doneHere, .ground)] + reasons + [(ReceiptWords.askStaff, .ground)]
    }
    if let complaint = finding.complaint {
      let role: Role = complaint == .open ? .ground : .groundGood
      return [(ReceiptWords.complaint(complaint), role), (ReceiptWords.keptHere, .ground)]
    }
    if finding.kind.isKeptHere {
      return [(ReceiptWords.doneHere, .groundGood), (ReceiptWords.keptHere, .ground)]
    }
    if finding.isAtCounty {
      return [(ReceiptWords.atCounty, .groundGood), (ReceiptWords.nothingToDo, .ground)]
    }
    let waits =
      context.badge == .standalone
      ? ReceiptWords.standalone : ReceiptWords.waits(context.countyAnswer)
    return [(ReceiptWords.doneHere, .groundGood), (waits, .ground)]
  }
}
