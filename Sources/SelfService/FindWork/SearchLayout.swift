import TerminalUI

/// Where the parts of a search stand: the field, what is offered or found, and the keys.
///
/// The keys come first, then two lines of cards, then a high field.
struct SearchLayout {
  private(set) var field: Rect
  /// One rectangle for each line of cards.
  private(set) var lines: [Rect]
  /// One rectangle for each row of keys.
  private(set) var keys: [Rect]
  /// Whether all letters stand on keys of their own.
  let isWide: Bool

  /// The columns that 26 keys need.
  private static let wideColumnsMin = 89
  /// The columns from which two cards stand side by side.
  private static let pairColumnsMin = 72
  /// Higher keys and cards are no easier to hit.
  private static let growthMax = 2

  init(_ area: Rect, _ metrics: Metrics) {
    var area = area
    let target = metrics.targetRows
    isWide = area.columns >= Self.wideColumnsMin
    let keyLines = isWide ? 3 : 2
    let keyRows = keyLines * (target + 1) - 1
    func rows(_ shape: (field: Int, lines: Int)) -> Int {
      shape.field + 1 + shape.lines * (target + 1) + keyRows
    }
    let shapes = [(3, 3), (3, 2), (1, 2), (3, 1), (1, 1)]
    let shape = shapes.first { rows($0) <= area.rows } ?? (1, 0)
    var spare = max(0, area.rows - rows(shape))
    let keyGrowth = min(Self.growthMax, spare / keyLines)
    spare -= keyGrowth * keyLines
    let lineGrowth = shape.1 > 0 ? min(Self.growthMax, spare / shape.1) : 0
    keys = area.takeBottom(keyRows + keyGrowth * keyLines, gap: 1).split(rows: keyLines, gap: 1)
    field = area.takeTop(shape.0, gap: 1)
    let height = target + lineGrowth
    lines = (0..<shape.1).map { _ in area.takeTop(height, gap: 1) }
  }

  /// How many cards stand side by side.
  private var cardsPerLine: Int { field.columns >= Self.pairColumnsMin ? 2 : 1 }

  /// Where the cards stand that are found, line by line.
  var cards: [Rect] { lines.flatMap { $0.split(columns: cardsPerLine, gap: 2) } }

  /// The lines of what may be searched for: one for trades and one for words, where there are two.
  var offers: [Rect] { Array(lines.prefix(2)) }
}
