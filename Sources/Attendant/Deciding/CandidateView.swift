import OddJobMarket
import TerminalUI

/// The people who may be recommended for a shift, each with what speaks for them.
struct CandidateView {
  let screen: AttendantScreen
  let picker: CandidatePicker
  private var language: Language { screen.language }

  init(screen: AttendantScreen, picker: CandidatePicker) {
    self.screen = screen
    self.picker = picker
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = frame.pickerPage(
      Words.recommendFor(picker.title)(language), hint: Words.recommendHint(language), in: rect)
    if let nobody = picker.nobody, !picker.list.isEmpty {
      let text = "\(Tone.warning.sign) \(nobody(language))"
      let rows = min(3, TextLayout.wrap(text, width: area.columns).count)
      frame.paragraph(text, in: area.takeTop(rows), role: .warning)
    }
    if let selected = picker.list.selected {
      let reasons = selected.reasons.map { $0.wording(language) }.joined(separator: " · ")
      frame.reasons(
        "\(selected.name)  \(reasons)", role: selected.isSuitable ? .good : .warning, in: &area)
    }
    let columns = [
      TableColumn(Words.person(language), minimumWidth: 8, maximumWidth: 16),
      TableColumn(Words.fit(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.reasons(language), minimumWidth: 20, maximumWidth: 34),
      TableColumn(Words.wish(language), minimumWidth: 8, maximumWidth: 10),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 14, priority: 2),
      TableColumn(Words.verification(language), minimumWidth: 8, maximumWidth: 13, priority: 1),
    ]
    let pane = ListPane(
      title: Words.candidatesTitle(language), list: picker.list, pane: .picker,
      emptyText: emptyText(language), columns: columns)
    pane.draw(in: area, &frame) { candidate, column in cell(candidate, column) }
  }

  private var emptyText: Wording {
    if let refusal = picker.refusal { return refusal.wording }
    return picker.nobody ?? Words.loading
  }

  private func cell(_ candidate: Candidate, _ column: Int) -> TableCell {
    switch column {
    case 0: return TableCell(candidate.name, isBold: true)
    case 1:
      return candidate.isSuitable ? TableCell(String(candidate.score), .good) : TableCell("")
    case 2:
      guard candidate.isSuitable else { return TableCell(Words.unsuitable(language), .warning) }
      let own = candidate.reasons.first { !picker.common.contains($0) } ?? candidate.reasons.first
      return TableCell(own?.wording(language) ?? "")
    case 3:
      let word = candidate.hasApplied ? ApplicationState.applied.wording : Words.signedInToday
      return TableCell(word(language), candidate.hasApplied ? .warning : .groundMuted)
    case 4: return TableCell(candidate.township)
    default: return candidate.verification.cell(language)
    }
  }
}
