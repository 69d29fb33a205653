import OddJobMarket
import TerminalUI

/// What is on file of the selected crew: its leader and members at a glance, the selected member's own
/// record, and the work they had together.
struct CrewRecordPane {
  let screen: AttendantScreen
  let crew: CrewSummary
  let member: CrewMember?
  /// Nil until it has come.
  let record: CrewRecord?
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    var pane = TextPane()
    addCrew(to: &pane)
    if let member { addMember(member, to: &pane) }
    let lines = pane.lineCount(columns: area.columns)
    pane.draw(in: area.takeTop(min(lines, max(0, area.rows - 5)), gap: 1), &frame)
    drawWorks(in: area, &frame)
  }

  private func addCrew(to pane: inout TextPane) {
    pane.add(crew.name, isBold: true)
    let here = record?.people.count(where: \.isSignedInToday)
    let unseen = crew.members.count { !$0.verification.isVerified }
    let parts = [
      Words.crewOf(crew.members.count)(language), here.map { Words.hereToday($0)(language) },
      unseen == 0 ? nil : Words.unseenMembers(unseen)(language),
    ]
    pane.add(parts.compactMap { $0 }.joined(separator: " · "), unseen == 0 ? .ground : .warning)
    let since = screen.calendar.civilDate(of: crew.since).text
    pane.add(Words.crewSince(since)(language), .groundMuted)
  }

  private func addMember(_ member: CrewMember, to pane: inout TextPane) {
    let person = record?.people.first { $0.id == member.person }
    pane.add("")
    pane.add(
      "\(member.name)  \(member.isLeader ? Words.leads(language) : "")", isBold: true)
    pane.add(
      Words.consentedOn(screen.dateAndTime(of: member.consentedAt))(language), .groundMuted)
    guard let person else { return }
    let trades = person.trades.map { TradeCatalogue.standard.name(of: $0, language) }
    pane.add(
      Words.trades(language),
      trades.isEmpty ? Words.none(language) : trades.joined(separator: Words.listMark(language)))
    let identity = [
      person.idNumberTail.isEmpty ? "" : Words.idTail(person.idNumberTail)(language),
      person.maskedPhone,
    ]
    pane.add(identity.filter { !$0.isEmpty }.joined(separator: " · "))
    pane.add(
      (person.isSignedInToday ? Words.signedInToday : Words.notSignedIn)(language),
      person.isSignedInToday ? .good : .groundMuted)
  }

  private func drawWorks(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    frame.line(
      Words.workedTogether(language), in: area.takeTop(1), role: .ground, isBold: true)
    guard let record else {
      frame.line(Words.loading(language), in: area, role: .groundMuted)
      return
    }
    guard !record.works.isEmpty else {
      frame.paragraph(Words.nothingTogether(language), in: area, role: .groundMuted)
      return
    }
    let columns = [
      TableColumn(Words.day(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.posting(language), minimumWidth: 16, maximumWidth: 30),
      TableColumn(Words.came(language), minimumWidth: 5, maximumWidth: 7),
      TableColumn(Words.pay(language), minimumWidth: 11, maximumWidth: 14, priority: 1),
    ]
    let works = Array(record.works.prefix(max(0, area.rows - 1)))
    frame.table(
      columns, rowCount: works.count, in: area, isFocused: false, cell: { cell(works[$0], $1) })
  }

  private func cell(_ work: CrewRecord.Work, _ column: Int) -> TableCell {
    switch column {
    case 0: TableCell(String(work.card.day.date.text.dropFirst(5)), .groundMuted)
    case 1: TableCell(work.card.title)
    case 2: TableCell("\(work.came)/\(work.people)", work.came == work.people ? .good : .ground)
    default: TableCell(work.card.pay.text(language), .money)
    }
  }
}
