import TerminalUI

extension Frame {
  /// The most choices that compete at a time.
  static var choicesMax: Int { 6 }

  /// Draws large buttons, at most six at a time; where there are more, the last leads to the next
  /// page, and the last page leads to the first.
  ///
  /// - Parameter page: Counted round, so that a caller only ever adds one.
  mutating func choiceGrid(
    _ choices: [GridChoice<Message>], in rect: Rect, page: Int = 0,
    more: GridChoice<Message>? = nil
  ) {
    guard !choices.isEmpty, !rect.isEmpty else { return }
    let shape = GridShape(
      count: choices.count, hasMore: more != nil, in: rect.size, metrics: metrics)
    let pager = Pager(
      pageSize: shape.pageSize, count: choices.count,
      page: GridShape.wrapped(page, count: shape.pageCount))
    var shown = pager.range.map { choices[$0] }
    if shape.pageCount > 1, let more { shown.append(more) }
    // A digit beside a number would read as one: "1 10人".
    let isNumbered = shown.contains { $0.label.contains { $0.isASCII && $0.isNumber } }
    let keys: [Character] = Array(isNumbered ? "abcdef" : "123456")
    for (index, choice) in shown.enumerated() {
      let isMore = shape.pageCount > 1 && index == shown.count - 1 && more != nil
      let place = shape.place(index, in: rect)
      button(
        (choice.isSelected ? "✓ " : "") + choice.label, in: place,
        key: isMore ? .pageDown : .character(keys[index]),
        style: choice.isSelected ? .secondary : .plain, secondLine: choice.secondLine,
        whyDisabled: choice.whyDisabled,
        spoken: ([choice.isSelected ? "✓" : "", choice.label, choice.secondLine ?? ""])
          .filter { !$0.isEmpty }.joined(separator: ", "),
        message: choice.message)
    }
  }
}

/// How a grid of choices is laid out.
struct GridShape {
  private(set) var pageSize = 1
  private(set) var pageCount = 1
  private var columns = 1
  private var height = 3

  /// The most rows that a button of a grid makes use of, and of one in large type.
  private static let heightMax = 5
  private static let largeHeightMax = 7

  init(count: Int, hasMore: Bool, in size: Size, metrics: Metrics) {
    let lines = max(1, (size.rows + 1) / (metrics.targetRows + 1))
    let widest = max(1, (size.columns + 1) / (Self.columnsMin + 1))
    let wanted = size.columns >= Self.threeColumnsFrom && !metrics.isLargeType ? 3 : 2
    columns = max(1, min(widest, count <= 1 ? 1 : wanted))
    if columns * lines < min(count, 6) { columns = min(widest, 3) }
    let room = min(6, columns * lines)
    pageSize = count <= room ? room : max(1, hasMore ? room - 1 : room)
    pageCount = (count + pageSize - 1) / pageSize
    let shown = min(count, pageSize) + (pageCount > 1 && hasMore ? 1 : 0)
    let used = max(1, (shown + columns - 1) / columns)
    let most = metrics.isLargeType ? Self.largeHeightMax : Self.heightMax
    height = min(most, max(metrics.targetRows, (size.rows - (used - 1)) / used))
  }

  private static let columnsMin = 17
  private static let threeColumnsFrom = 88

  /// Returns where a choice of the page stands.
  func place(_ index: Int, in rect: Rect) -> Rect {
    let row = rect.row + index / columns * (height + 1)
    let line = Rect(row: row, column: rect.column, rows: height, columns: rect.columns)
    return line.split(columns: columns, gap: 1)[index % columns]
  }

  /// Returns the page of a number that counts on without end.
  static func wrapped(_ page: Int, count: Int) -> Int {
    ((page % count) + count) % count
  }
}
