import OddJobMarket
import TerminalUI

/// Draws the called numbers in large type on the idle board: beside the work, or as a band above it.
struct CallPanel {
  /// The first is the one that is called.
  let numbers: [Int]
  let isLit: Bool
  let language: Language

  /// The rows of the band: a number with a clear row above and below it.
  static let bandRows = 7

  /// Makes the panel; none where nobody was called lately.
  init?(_ context: ScreenContext) {
    numbers = context.shownCalls.map(\.number)
    guard !numbers.isEmpty else { return nil }
    isLit = context.calls.isLit(at: context.now)
    language = context.language
  }

  private var ground: Role { isLit ? .primary : .card }
  private var strong: Role { isLit ? .primary : .cardTitle }
  private var quiet: Role { isLit ? .primaryMuted : .cardMuted }

  /// Draws the panel on the right of a wide board.
  func drawBeside<Message>(in rect: Rect, into frame: inout Frame<Message>) {
    frame.canvas.fill(rect, Style(ground))
    var area = rect.inset(rows: 1, columns: 3)
    frame.line(
      CallWords.please(language), in: area.takeTop(1, gap: 1), role: strong, isBold: true,
      alignment: .center)
    let sizes = sizes(in: area)
    let first = BlockNumber(numbers[0], sizes.first)
    draw([first], in: area.takeTop(first.rows, gap: 1), into: &frame)
    let lines = lines(sizes.earlier, columns: area.columns)
    guard !lines.isEmpty else { return }
    frame.line(
      CallWords.earlier(language), in: area.takeTop(1, gap: 1), role: quiet, alignment: .center)
    for line in lines {
      draw(line, in: area.takeTop(line[0].rows, gap: 1), into: &frame)
    }
  }

  /// Draws the band over a narrow board.
  func drawBand<Message>(in rect: Rect, into frame: inout Frame<Message>) {
    frame.canvas.fill(rect, Style(ground))
    var area = rect.inset(rows: 1, columns: 3)
    let first = BlockNumber(numbers[0])
    frame.blockNumber(first, in: area.takeLeft(first.columns, gap: 4), role: strong)
    frame.line(
      CallWords.please(language), in: area.takeTop(1), role: strong, isBold: true)
    let line = numbers.dropFirst().map { BlockNumber($0, .small) }
    guard !line.isEmpty else { return }
    frame.line(CallWords.earlier(language), in: area.takeTop(1), role: quiet)
    guard width(line) <= area.columns else {
      // Small digits rather than a number less: whoever missed the call looks for theirs.
      let text = numbers.dropFirst().map(String.init).joined(separator: "   ")
      _ = area.takeTop(1)
      frame.line(text, in: area.takeTop(1), role: strong, isBold: true)
      return
    }
    for number in line {
      frame.blockNumber(number, in: area.takeLeft(number.columns, gap: 3), role: strong)
    }
  }

  /// The largest sizes of the called number and of the earlier ones that leave room for all.
  private func sizes(in rect: Rect) -> (first: BlockNumber.Size, earlier: BlockNumber.Size) {
    let choices: [(first: BlockNumber.Size, earlier: BlockNumber.Size)] = [
      (.huge, .large), (.huge, .small), (.large, .large),
    ]
    let fitting = choices.first { choice in
      let first = BlockNumber(numbers[0], choice.first)
      let below = lines(choice.earlier, columns: rect.columns).reduce(0) { $0 + $1[0].rows + 1 }
      return first.columns <= rect.columns
        && first.rows + (below == 0 ? 0 : below + 2) <= rect.rows
    }
    return fitting ?? (.large, .small)
  }

  /// The earlier numbers, as many side by side as fit.
  private func lines(_ size: BlockNumber.Size, columns: Int) -> [[BlockNumber]] {
    var lines: [[BlockNumber]] = []
    for number in numbers.dropFirst().map({ BlockNumber($0, size) }) {
      if let line = lines.last, width(line + [number]) <= columns {
        lines[lines.count - 1].append(number)
      } else {
        lines.append([number])
      }
    }
    return lines
  }

  private func width(_ line: [BlockNumber]) -> Int {
    line.reduce(0) { $0 + $1.columns } + 3 * (line.count - 1)
  }

  private func draw<Message>(
    _ line: [BlockNumber], in rect: Rect, into frame: inout Frame<Message>
  ) {
    var place = rect
    _ = place.takeLeft(max(0, (rect.columns - width(line)) / 2))
    for number in line {
      frame.blockNumber(number, in: place.takeLeft(number.columns, gap: 3), role: strong)
    }
  }
}
