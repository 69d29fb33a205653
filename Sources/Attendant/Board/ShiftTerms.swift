import OddJobMarket
import TerminalUI

/// What a list says of a shift in more than its columns: terms, place and how people are chosen.
struct ShiftTerms {
  let card: PostingCard
  let screen: AttendantScreen
  private var language: Language { screen.language }

  /// Draws the terms one below the other; what is done for whom stands above them.
  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var pane = TextPane()
    pane.add("\(card.day.date.text) \(times)")
    pane.add("\(card.pay.text(language)) · \(card.pay.settlement.wording(language))", .money)
    let status = CardStatus(card, at: screen.state.now)
    let taken = card.places.confirmed + card.places.held
    pane.add("\(taken)/\(card.places.places) \(status.wording(language))", status.role)
    if card.places.takesStandbysOnly { pane.add(Words.countyPlacesNote(language), .info) }
    pane.add(card.hiringMode.wording(language))
    pane.add("")
    pane.add(card.siteName)
    pane.add(
      [card.township, distance].filter { !$0.isEmpty }.joined(separator: " · "), .groundMuted)
    pane.add(benefits.joined(separator: " · "), .groundMuted)
    pane.add("")
    pane.add(Words.terms(language), .groundMuted)
    pane.draw(in: rect, &frame)
  }

  /// Draws as much as one line holds, the most wanted first.
  func drawLine(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let standbys = card.places.takesStandbysOnly ? [Words.countyPlacesNote(language)] : []
    let parts =
      [times] + standbys + [card.hiringMode.wording(language), card.township, distance]
      + [card.pay.settlement.wording(language)] + benefits
    var line = ""
    for part in parts where !part.isEmpty {
      let longer = line.isEmpty ? part : "\(line) · \(part)"
      if TextLayout.displayWidth(longer) <= rect.columns { line = longer }
    }
    frame.line(line, in: rect, role: .groundMuted)
  }

  private var times: String {
    let calendar = screen.calendar
    return
      "\(calendar.clockText(of: card.window.start))–\(calendar.clockText(of: card.window.end))"
  }

  private var distance: String {
    card.distanceMetres.map { Words.distance($0)(language) } ?? ""
  }

  private var benefits: [String] {
    var benefits = [card.meals.wording(language), card.ride.wording(language)]
    if let insurance = card.insurance?.kind, !insurance.isEmpty { benefits.append(insurance) }
    return benefits
  }
}
