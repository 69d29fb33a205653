import OddJobMarket
import TerminalUI

extension DialogView {
  /// Draws everything that is known of a matter between station and county.
  func drawMatter(
    _ matter: SyncMatter, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let language = screen.language
    var pane = TextPane()
    func add(_ label: Wording, _ value: String?) {
      if let value, !value.isEmpty { pane.add(labelled(label, value), .modal) }
    }
    add(Words.matterAbout, Words.about(matter)(language))
    add(Words.person, matter.personName)
    add(Words.proposedWork, matter.title)
    let calendar = screen.calendar
    add(
      Words.matterTime,
      "\(calendar.civilDate(of: matter.at).text) \(calendar.clockText(of: matter.at))")
    pane.add(Words.reason(matter)(language), .modal, isBold: true)
    pane.add(
      "\(Words.whatToDo(language))：\(Words.remedy(matter)(language))", .modal, isBold: true)
    for fact in matter.facts { add(fact.label, fact.value) }
    let columns = min(rect.columns - 2, 72) - 4
    let rows = min(pane.lineCount(columns: columns), max(3, rect.rows - 5))
    let area = box(Words.matterTitle(language), rows: rows, in: rect, &frame)
    pane.draw(in: area, from: line, ground: .modalMuted, &frame)
  }
}
