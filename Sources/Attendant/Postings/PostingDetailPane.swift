import OddJobMarket
import TerminalUI

/// The terms of a posting and what the gate finds in it.
struct PostingDetailPane {
  let screen: AttendantScreen
  let opened: OpenedPosting
  private var language: Language { screen.language }

  func draw(in rect: Rect, from line: Int, _ frame: inout Frame<AttendantMessage>) {
    var pane = TextPane()
    if opened.isGone {
      pane.add(Words.gone(language), .groundMuted)
    } else if let detail = opened.detail {
      addTerms(detail, isRoomy: rect.rows >= 18, to: &pane)
      addFindings(to: &pane)
    } else if opened.wanted != nil {
      pane.add(Words.loading(language), .groundMuted)
    }
    pane.draw(in: rect, from: line, ground: .groundMuted, &frame)
  }

  /// Draws them as a page of their own: the key that leads back stands in its heading.
  func drawPage(
    in rect: Rect, from line: Int, back key: Key, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    let heading = area.takeTop(1)
    frame.line(Words.fullTerms(language), in: heading, role: .groundMuted)
    frame.line(
      Words.readingHint(key.label)(language), in: heading, role: .groundMuted, alignment: .right)
    draw(in: area, from: line, &frame)
  }

  private func addTerms(_ detail: PostingDetail, isRoomy: Bool, to pane: inout TextPane) {
    let card = detail.card
    let calendar = screen.calendar
    pane.add(card.title, isBold: true)
    pane.add(Words.employerName(card)(language), .groundMuted)
    if card.isEmployerSuspended {
      pane.add("\(Tone.alarm.sign) \(Refusal.employerSuspended.wording(language))", .alarm)
    }
    if isRoomy { pane.add("") }
    let terms = TermsText(screen)
    pane.add(terms.pay(card.pay), .money)
    for shift in detail.shifts.isEmpty ? [card] : detail.shifts {
      let times =
        "\(calendar.clockText(of: shift.window.start))–\(calendar.clockText(of: shift.window.end))"
      let taken = shift.places.confirmed + shift.places.held
      let standbys = shift.places.takesStandbysOnly ? "  \(Words.countyPlaces(language))" : ""
      pane.add("\(shift.day.date.text) \(times)  \(taken)/\(shift.places.places)\(standbys)")
    }
    if card.places.takesStandbysOnly { pane.add(Words.countyPlacesNote(language), .info) }
    if isRoomy { pane.add("") }
    pane.add("\(card.siteName) · \(card.township)")
    let benefits = [card.meals.wording, card.ride.wording, card.hiringMode.wording]
    pane.add(benefits.map { $0(language) }.joined(separator: " · "), .groundMuted)
    if isRoomy { pane.add("") }
    pane.add(detail.content)
    if let point = detail.meetingPoint {
      pane.add(Words.slipMeeting(language), terms.meeting(point))
    }
    if let insurance = card.insurance {
      pane.add(Words.slipInsurance(language), terms.insurance(insurance))
    }
    if let certificate = detail.certificate { pane.add(certificate.wording(language), .warning) }
    if isRoomy { pane.add("") }
  }

  private func addFindings(to pane: inout TextPane) {
    guard !opened.findings.isEmpty else {
      pane.add("\(Tone.good.sign) \(Words.noFindings(language))", .good)
      return
    }
    pane.add("\(Words.findings(language)) \(opened.findings.count)", isBold: true)
    for finding in opened.findings { pane.add(finding, language) }
  }
}

extension TextPane {
  /// Adds what the gate found: the words, why, and how to put it right.
  mutating func add(_ finding: Finding, _ language: Language) {
    let tone = finding.severity == .warning ? Tone.warning : .alarm
    add("\(tone.sign) “\(finding.words)” \(finding.why(language))", tone.role)
    add("  \(Words.mend(language))\(finding.mend(language))", .groundMuted)
  }
}
