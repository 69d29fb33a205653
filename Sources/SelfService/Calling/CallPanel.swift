import OddJobMarket
import TerminalUI

/// Draws the called numbers in large type on the idle board: beside the work, or as a band above it.
struct CallPanel {
  /// The first is the one that is called.
  let calls: [NumberCall]
  let isLit: Bool
  let language: Language

  /// The rows of the band: a number with a clear row above and below it.
  static let bandRows = BlockNumber.rows + 2

  init?(_ context: ScreenContext) {
    calls = context.shownCalls
    guard !calls.isEmpty else { return nil }
    isLit = context.calls.isLit(at: context.now)
    language = context.language
  }

  private var ground: Role { isLit ? .primary : .card }
  private var strong: Role { isLit ? .primary : .cardTitle }
  private var quiet: Role { isLit ? .primaryMuted : .cardMuted }

  /// The panel on the right of a wide board.
  func drawBeside<Message>(in rect: Rect, into frame: inout Frame<Message>) {
    frame.canvas.fill(rect, Style(ground))
    var area = rect.inset(rows: 1, columns: 3)
    frame.line(
      CallWords.please(language), in: area.takeTop(1, gap: 1), role: strong, isBold: true,
      alignment: .center)
    let first = number(calls[0], in: area, scales: area.rows >= 26 ? [2, 1] : [1])
    draw(first, in: area.takeTop(first.rows, gap: 2), strong, into: &frame)
    guard calls.count > 1, area.rows > 1 else { return }
    frame.line(
      CallWords.earlier(language), in: area.takeTop(1, gap: 1), role: quiet, alignment: .center)
    let rest = calls.dropFirst()
    // All of one size: in blocks where all of them fit, else in one line of bold figures.
    if area.rows >= rest.count * (BlockNumber.rows + 1) - 1 {
      for call in rest {
        draw(
          number(call, in: area, scales: [1]), in: area.takeTop(BlockNumber.rows, gap: 1), strong,
          into: &frame)
      }
    } else {
      let line = rest.map { String($0.number) }.joined(separator: "   ")
      frame.line(line, in: area, role: strong, isBold: true, alignment: .center)
    }
  }

  /// The band over a narrow board.
  func drawBand<Message>(in rect: Rect, into frame: inout Frame<Message>) {
    frame.canvas.fill(rect, Style(ground))
    var area = rect.inset(rows: 1, columns: 3)
    let first = BlockNumber(calls[0].number)
    frame.blockNumber(first, in: area.takeLeft(first.columns, gap: 3), role: strong)
    let please = CallWords.please(language)
    frame.line(please, in: area, role: strong, isBold: true)
    let rest = calls.dropFirst().map { BlockNumber($0.number) }
    guard !rest.isEmpty else { return }
    var text = area
    _ = text.takeTop(2)
    frame.line(CallWords.earlier(language), in: text.takeTop(1), role: quiet)
    frame.line(
      rest.map { String($0.number) }.joined(separator: "   "), in: text.takeTop(1), role: strong,
      isBold: true)
  }

  private func number(_ call: NumberCall, in rect: Rect, scales: [Int]) -> BlockNumber {
    let sizes = scales.map { BlockNumber(call.number, scale: $0) }
    return sizes.first { $0.columns <= rect.columns } ?? BlockNumber(call.number)
  }

  private func draw<Message>(
    _ number: BlockNumber, in rect: Rect, _ role: Role, into frame: inout Frame<Message>
  ) {
    var place = rect
    _ = place.takeLeft(max(0, (rect.columns - number.columns) / 2))
    frame.blockNumber(number, in: place, role: role)
  }
}
