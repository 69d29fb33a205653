import OddJobMarket
import TerminalUI

/// What else a person could take, each with what speaks for it and the places nobody is proposed for.
struct ShiftChoiceView {
  let screen: AttendantScreen
  let choice: ShiftChoice
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = frame.pickerPage(
      Words.choiceTitle(choice.name)(language), hint: Words.choiceHint(language), in: rect)
    if let selected = choice.list.selected {
      let reasons = selected.reasons.map { $0.wording(language) }.joined(separator: " · ")
      if let obstacle = screen.state.obstacle(toPropose: choice) {
        let text = "\(Tone.warning.sign) \(obstacle(language))"
        frame.line(text, in: area.takeBottom(1), role: .warning)
      }
      frame.reasons(
        "\(selected.card.title)  " + Words.whyFits(selected.score, reasons)(language), role: .good,
        in: &area)
    }
    // What the work is called is cut last, as on the board.
    let title = rect.columns < 96 ? 16 : 24
    let columns = [
      TableColumn(Words.time(language), minimumWidth: 11, maximumWidth: 11),
      TableColumn(Words.proposedWork(language), minimumWidth: title, maximumWidth: 30),
      TableColumn(Words.fit(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.placesFree(language), minimumWidth: 8, maximumWidth: 8),
      TableColumn(Words.pay(language), minimumWidth: 11, maximumWidth: 14, priority: 1),
      TableColumn(Words.hiring(language), minimumWidth: 10, maximumWidth: 10, priority: 2),
      TableColumn(Words.employer(language), minimumWidth: 14, maximumWidth: 26, priority: 3),
    ]
    let pane = ListPane(
      title: Words.shiftChoiceTitle(language), list: choice.list, pane: .picker,
      emptyText: emptyText(language), columns: columns)
    pane.draw(in: area, &frame) { work, column in cell(work, column) }
  }

  private var emptyText: Wording {
    if let refusal = choice.refusal { return refusal.wording }
    return choice.isLoaded ? Words.nothingElseFits : Words.loading
  }

  private func cell(_ work: RecommendedWork, _ column: Int) -> TableCell {
    let card = work.card
    switch column {
    case 0:
      let calendar = screen.calendar
      let (start, end) = (card.window.start, card.window.end)
      return TableCell("\(calendar.clockText(of: start))–\(calendar.clockText(of: end))")
    case 1: return TableCell(card.title, isBold: true)
    case 2: return TableCell(String(work.score), .good)
    case 3:
      if card.shift == choice.current { return TableCell(Words.proposedNow(language), .info) }
      let free = screen.state.workspace?.dayMatching.free(card, besides: choice.row) ?? 0
      return TableCell(String(max(0, free)), free > 0 ? .ground : .warning)
    case 4: return TableCell(card.pay.text(language))
    case 5: return TableCell(Words.modeInList(card.hiringMode)(language), .groundMuted)
    default:
      return TableCell(
        Words.employerOnly(card)(language), ending: Words.unverifiedMark(card)(language),
        .groundMuted)
    }
  }
}
