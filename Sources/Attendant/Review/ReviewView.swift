import OddJobMarket
import TerminalUI

/// The postings that wait for a look, and below the text of the selected one beside what the gate
/// found in it.
struct ReviewView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }
  private var opened: OpenedPosting { work.review.opened }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let review = work.review
    var area = rect
    if !work.isReading || review.list.isEmpty {
      let rows = review.list.isEmpty ? area.rows : min(review.list.count + 2, max(5, area.rows / 3))
      let pane = ListPane(
        title: Words.reviewTitle(language), list: review.list, pane: .review,
        emptyText: (review.isLoaded ? Words.nothingToReview : Words.loading)(language),
        offset: review.offset, total: review.total, columns: PostingColumns.all(language))
      pane.draw(in: area.takeTop(rows), &frame) { card, column in
        PostingColumns.cell(card, column, screen)
      }
      frame.canvas.horizontalLine(
        row: area.row, column: area.column, columns: area.columns, style: Style(.border))
      _ = area.takeTop(1)
    }
    guard !review.list.isEmpty else { return }
    drawLook(in: area.inset(columns: 1), &frame)
  }

  private func drawLook(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    guard let detail = opened.detail else {
      let words = opened.isGone ? Words.gone : Words.loading
      frame.line(words(language), in: rect, role: .groundMuted)
      return
    }
    var parts = rect.split(columns: 2, gap: 3)
    for row in rect.row..<(rect.row + rect.rows) {
      frame.canvas.write("│", row: row, column: parts[1].column - 2, style: Style(.border))
    }
    frame.line(
      Words.postingText(language), in: parts[0].takeTop(1),
      role: work.isReading ? .ground : .groundMuted, isBold: work.isReading)
    text(of: detail, columns: parts[0].columns)
      .draw(in: parts[0], from: work.isReading ? work.readLine : nil, &frame)
    let heading = parts[1].takeTop(1)
    frame.line(findingsTitle, in: heading, role: .groundMuted)
    findings(columns: parts[1].columns).draw(in: parts[1], from: nil, &frame)
  }

  private var findingsTitle: String {
    let count = opened.findings.count
    guard let place = opened.findings.firstIndex(where: { $0 == work.review.selectedFinding })
    else { return Words.findings(language) }
    return "\(Words.findings(language)) \(place + 1)/\(count)"
  }

  /// The texts that the gate read, with their words marked, and the terms after them.
  private func text(of detail: PostingDetail, columns: Int) -> MarkedPane {
    let card = detail.card
    let selected = work.review.selectedFinding
    var pane = MarkedPane(columns: columns)
    func add(_ field: PostingField, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      pane.add(field.wording(language), Style(.groundMuted))
      let first = pane.lines.count
      pane.add(
        MarkedText(text: text, field: field, findings: opened.findings, selected: selected))
      if selected?.field == field { pane.look(at: first...max(first, pane.lines.count - 1)) }
    }
    add(.title, card.title)
    add(.content, detail.content)
    add(.site, card.siteName)
    add(.payer, card.pay.payer)
    add(.meetingPoint, detail.meetingPoint?.place)
    add(.insurance, card.insurance?.kind)
    pane.addBlank()
    for (line, field) in terms(of: detail) {
      let isSelected = field != nil && selected?.range.isEmpty == true && selected?.field == field
      if isSelected { pane.look(at: pane.lines.count...pane.lines.count) }
      let isFound = opened.findings.contains { $0.range.isEmpty && $0.field == field }
      let role: Role = isFound ? .alarm : .groundMuted
      pane.add(
        line,
        Style(role, isBold: isSelected, isUnderlined: isFound, isReversed: isSelected))
    }
    return pane
  }

  private func terms(of detail: PostingDetail) -> [(text: String, field: PostingField?)] {
    let card = detail.card
    let shifts = (detail.shifts.isEmpty ? [card] : detail.shifts).map { shift in
      let times =
        "\(screen.calendar.clockText(of: shift.window.start))–"
        + screen.calendar.clockText(of: shift.window.end)
      let places = "\(Words.places(language)) \(shift.places.places)"
      return ("\(shift.day.date.text) \(times)  \(places)", PostingField.shifts)
    }
    let terms = TermsText(screen)
    var extras: [(String, PostingField?)] = []
    if let overtime = card.pay.overtimePerHour {
      extras.append((Words.overtimePay(overtime)(language), .pay))
    }
    if let point = detail.meetingPoint, point.departure != nil || point.vehiclePlate != nil {
      extras.append(("\(Words.slipMeeting(language)) \(terms.meeting(point))", .meetingPoint))
    }
    if let insurance = card.insurance {
      extras.append(
        ("\(Words.slipInsurance(language)) \(terms.insurance(insurance))", .insurance))
    }
    return [
      (Words.employerName(card)(language), .employer),
      (card.pay.text(language), .pay), (card.pay.settlement.wording(language), .settlement),
    ] + shifts.map { ($0.0, $0.1) } + [
      (
        [card.meals.wording, card.ride.wording, card.hiringMode.wording]
          .map { $0(language) }.joined(separator: " · "), nil
      )
    ] + extras
  }

  /// What the gate found: the words, why, how to mend, and by which rule.
  private func findings(columns: Int) -> MarkedPane {
    var pane = MarkedPane(columns: columns)
    guard !opened.findings.isEmpty else {
      pane.add("\(Tone.good.sign) \(Words.noFindings(language))", Style(.good))
      return pane
    }
    for finding in opened.findings {
      let isSelected = finding == work.review.selectedFinding
      let tone = finding.severity == .warning ? Tone.warning : .alarm
      let first = pane.lines.count
      pane.add(
        "\(isSelected ? "▶" : " ")\(tone.sign) “\(finding.words)”",
        Style(tone.role, isBold: isSelected))
      pane.add(finding.why(language), Style(isSelected ? .ground : .groundMuted))
      pane.add(
        "\(Words.mend(language))\(finding.mend(language))",
        Style(isSelected ? .ground : .groundMuted))
      let place = finding.field.map { " · \($0.wording(language))" } ?? ""
      pane.add("\(Words.rule(language)) \(finding.rule)\(place)", Style(.groundMuted))
      if isSelected { pane.look(at: first...(pane.lines.count - 1)) }
      pane.addBlank()
    }
    return pane
  }
}
