import TerminalUI
import Testing

@Suite("Touch sizes of the widgets")
struct TouchSizeTests {
  static let sizes = [(60, 20), (80, 24), (90, 27), (100, 30), (106, 30), (120, 34)]

  private static func screens(_ frame: Frame<Press>) -> [Frame<Press>] {
    let draws: [(inout Frame<Press>) -> Void] = [
      { frame in
        var area = frame.bounds
        frame.footer(
          [
            FooterAction("返回", key: .escape, message: .back),
            FooterAction("首页", key: .home, message: .number(1)),
            FooterAction("上一页", key: .pageUp, message: .number(2)),
            FooterAction("下一页", key: .pageDown, message: .number(3)),
            FooterAction("叫工作人员", key: .f(9), message: .number(4)),
            FooterAction("拼音搜索", key: .character("/"), style: .primary, message: .number(5)),
          ], trailing: "第1页", in: area.takeBottom(3),
          more: FooterAction("更多…", message: .number(6)))
        frame.chips(
          (0..<12).map { Chip("选择\($0)", key: .f($0 + 1), message: .number(10 + $0)) },
          in: area.takeTop(7), more: Chip("更多…", message: .number(30)))
      },
      { frame in
        frame.numberPad(
          in: frame.bounds.inset(columns: 2), hasX: true, words: PadWords(delete: "删除", done: "好了"),
          message: { .pad($0) })
      },
      { frame in
        frame.question(
          "要取消这份活吗？", "取消后名额给别人。",
          choices: [
            Choice("不取消", key: .escape, message: .back),
            Choice("换一个时间再来", message: .number(1)),
            Choice("取消报名", style: .danger, message: .number(2)),
          ])
      },
    ]
    return draws.map { draw in
      var copy = frame
      draw(&copy)
      return copy
    }
  }

  @Test("every target is large enough, on the screen, and apart from the others", arguments: sizes)
  func isLargeEnough(columns: Int, rows: Int) {
    let empty = drawn(rows: rows, columns: columns) { _ in }
    for screen in Self.screens(empty) {
      let touched = screen.targets.filter { $0.rect != nil }
      #expect(!touched.isEmpty)
      for target in touched {
        guard let rect = target.rect else { continue }
        let least =
          target.kind == .padKey ? screen.metrics.padKeyColumns : screen.metrics.targetColumns
        #expect(rect.rows >= screen.metrics.targetRows, "\(target.label) \(rect)")
        #expect(rect.columns >= least, "\(target.label) \(rect)")
        #expect(screen.bounds.contains(rect), "\(target.label) \(rect)")
        for other in touched where other != target {
          guard let place = other.rect else { continue }
          #expect(rect.intersection(place).isEmpty, "\(target.label) and \(other.label)")
        }
      }
    }
  }

  @Test("what is on another page still has its key", arguments: sizes)
  func keepsKeys(columns: Int, rows: Int) {
    let empty = drawn(rows: rows, columns: columns) { _ in }
    let screen = Self.screens(empty)[0]
    for key in [Key.escape, .home, .pageUp, .pageDown, .character("/"), .f(1), .f(12)] {
      #expect(screen.target(for: key) != nil, "\(key.label)")
    }
  }

  @Test("turning the pages of chips shows each of them once", arguments: sizes)
  func showsEach(columns: Int, rows: Int) {
    func shown(_ page: Int) -> (ChipsShown, [Press]) {
      var result = ChipsShown(rows: 0, pageCount: 0)
      let frame = drawn(rows: rows, columns: columns) { frame in
        result = frame.chips(
          (0..<30).map { Chip("选择\($0)", message: .number($0)) },
          in: Rect(row: 0, column: 0, rows: 7, columns: columns), page: page,
          more: Chip("更多…", message: .back))
      }
      return (result, frame.targets.map(\.message))
    }
    let pages = shown(0).0.pageCount
    #expect(pages > 1)
    let all = (0..<pages).flatMap { shown($0).1 }.filter { $0 != .back }
    #expect(all == (0..<30).map { .number($0) })
    #expect(shown(pages).1 == shown(0).1)
    #expect(shown(-1).1 == shown(pages - 1).1)
  }
}
