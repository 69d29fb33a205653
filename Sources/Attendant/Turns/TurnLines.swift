import OddJobMarket
import TerminalUI

/// The lines about the turns: the rule in force, and why a person stands where they do.
struct TurnLines {
  let turns: DayTurns
  let language: Language

  /// Draws by which rule the turns go, with the draw's hash before it and the seed after it.
  func drawRule(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    guard let rule = turns.rule else { return }
    let text = Words.turnRule(rule, turns.draw, isWide: rect.columns >= Self.roomForSeed)(language)
    frame.line(text, in: rect, role: .info)
  }

  /// The columns that rule, seed and hash need in one line.
  private static let roomForSeed = 100

  /// Returns how many lines the explanation of a person takes, at most so many.
  func rows(about person: JobSeekerID, columns: Int, most: Int) -> Int {
    guard let text = text(about: person) else { return 0 }
    return min(most, TextLayout.wrap(text, width: columns).count)
  }

  func drawExplanation(
    of person: JobSeekerID, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    guard let text = text(about: person) else { return }
    frame.paragraph(text, in: rect, role: turns[person]?.moved == nil ? .groundMuted : .warning)
  }

  private func text(about person: JobSeekerID) -> String? {
    turns[person].map { Words.turnOf($0)(language) }
  }
}
