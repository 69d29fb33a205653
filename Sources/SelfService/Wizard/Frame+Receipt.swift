import OddJobMarket
import TerminalUI

extension Frame {
  /// Draws that something is done: a green line, the receipt's number and time, and what it means.
  ///
  /// - Returns: What is left of the rectangle below.
  mutating func receiptCard(
    _ title: String, receipt: Receipt, lines: [String], context: ScreenContext, in rect: Rect
  ) -> Rect {
    var area = rect
    let indent = rect.columns >= 60 ? 5 : 4
    let width = max(1, rect.columns - indent)
    let wrapped = lines.flatMap { TextLayout.wrap($0, width: width) }
    let rows = min(area.rows, wrapped.count + 4)
    let place = area.takeTop(rows, gap: 1)
    var inner = card(in: place, isSelected: true, accent: .green)
    _ = inner.takeTop(rows == wrapped.count + 4 ? 1 : 0)
    line("\(Tone.good.sign) \(title)", in: inner.takeTop(1), role: .cardGood, isBold: true)
    let number = WizardWords.receipt(receipt.number)(context.language)
    let stamp = TimeText.moment(receipt.issuedAt, in: context)
    line("\(number)  \(stamp)", in: inner.takeTop(1), role: .cardMuted)
    for text in wrapped { line(text, in: inner.takeTop(1), role: .card) }
    return area
  }
}
