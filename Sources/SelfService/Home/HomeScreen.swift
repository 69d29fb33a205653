package import OddJobMarket
package import TerminalUI

/// The nine tiles and two figures of the day.
package enum HomeScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    var summary: HomeSummary
    /// Whether the station has answered yet; a zero before that would be untrue.
    var isLoaded: Bool
  }

  package enum Message: Equatable, Sendable {
    case tileTapped(HomeTile)
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [.effect(.loadHome)] }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .tileTapped(let tile): [.open(tile.route(in: context))]
    }
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .home(let summary):
      state.summary = summary
      state.isLoaded = true
      return []
    case .marketChanged: return [.effect(.loadHome)]
    default: return []
    }
  }

  package static func title(_ state: State) -> Wording { Wording("", "") }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    if area.rows >= 17 { _ = area.takeTop(1) }
    let sentence = area.takeTop(1, gap: 1)
    renderSentence(state, in: sentence, context, into: &frame)
    let rows = area.split(rows: 3, gap: 1)
    for (row, rect) in rows.enumerated() {
      for (column, place) in rect.split(columns: 3, gap: 2).enumerated() {
        guard let tile = HomeTile(rawValue: row * 3 + column) else { continue }
        frame.tile(
          tile.title(context.language), subtitle: HomeWords.subtitle(tile)(context.language),
          in: place, accent: tile.accent, key: tile.key, message: .tileTapped(tile))
      }
    }
  }

  private static func renderSentence(
    _ state: State, in sentence: Rect, _ context: ScreenContext, into frame: inout Frame<Message>
  ) {
    guard state.isLoaded else {
      var quiet = sentence
      _ = quiet.takeLeft(1)
      frame.line(HomeWords.reading(context.language), in: quiet, role: .groundMuted)
      return
    }
    let totals = state.summary.totals
    let runs = HomeWords.sentence(
      open: totals.openPostings, soon: totals.startingWithinHour,
      greeting: context.session?.greeting)(
        context.language)
    var column = sentence.column + 1
    for (index, piece) in runs.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    {
      let isFigure = index % 2 == 1
      column += frame.write(
        String(piece), row: sentence.row, column: column, role: isFigure ? .groundMoney : .ground,
        isBold: isFigure, width: sentence.right - column)
    }
  }
}
