import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// The whole way of what is written elsewhere than in a name: fingers, screens, librime, the store.
@Suite("Texts written by touch")
struct TextsByTouchTests {
  /// The keys of a pad for a text, on wide and narrow panels.
  private static func keys(_ letters: String, _ size: Size) -> [String] {
    let groups = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
    guard size.columns < 93 else { return letters.map(String.init) }
    return letters.compactMap { letter in groups.first { $0.contains(letter) } }
  }

  /// Taps a label, turning pages until it is there.
  private func find(_ label: String, on panel: SeatDriver) {
    for _ in 0..<6 where !panel.tap(label) { panel.tap("更多") }
  }

  private func write(_ letters: String, _ word: String, on panel: SeatDriver, _ size: Size) {
    for key in Self.keys(letters, size) {
      #expect(panel.tap(key), "\(key)\n\(panel.screen)")
    }
    for _ in 0..<9 where !panel.tap(word) { panel.tap("▶") }
  }

  /// Signs in as an employer and answers up to where the work is.
  private func panelAtSite(_ station: PinyinStation, _ size: Size) -> SeatDriver {
    let panel = station.panel(size: size)
    panel.tap(at: Position(row: 12, column: size.columns / 2))
    panel.tap("我要招人")
    for digit in station.agent.idNumber { panel.tap(String(digit)) }
    panel.tap("下一步")
    for digit in station.agent.code { panel.tap(String(digit)) }
    panel.tap("确定")
    for label in [
      "发布新活", "搬运配送", "搬运", "2人", "明天", "08:00", "8小时", "按天", "1", "6", "0", "下一步",
      "日结", "现金",
    ] {
      find(label, on: panel)
    }
    return panel
  }

  @Test(
    "a posting's place and content are written in pinyin by taps alone and reach the store",
    arguments: [
      Size(rows: 30, columns: 100), Size(rows: 24, columns: 80), Size(rows: 20, columns: 60),
    ])
  func posting(size: Size) throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = panelAtSite(station, size)
    #expect(panel.tap("自己写"), "\(panel.screen)")
    write("guangchang", "广场", on: panel, size)
    #expect(panel.tap("下一步"), "\(panel.screen)")
    for label in ["下一步", "雇主当面定", "改内容"] { find(label, on: panel) }
    write("banyun", "搬运", on: panel, size)
    #expect(panel.tap("下一步"), "\(panel.screen)")
    find("发布", on: panel)
    let card = try #require(
      try station.desk.store.postings(of: station.agent.employer, limit: 60)
        .first { $0.siteName == "广场" }, "\(panel.screen)")
    let detail = try #require(try station.desk.store.detail(card.shift))
    #expect(detail.content.hasSuffix("听从现场安排。搬运"))
  }

  @Test("what is spelled and not chosen for is not taken, and the field can be left by choosing")
  func unfinished() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = panelAtSite(station, Size(rows: 30, columns: 100))
    panel.tap("自己写")
    panel.tap("g")
    panel.tap("下一步")
    #expect(panel.shows("拼好的还没有选字"), "\(panel.screen)")
    #expect(panel.tap("选地点"))
    #expect(!panel.shows("拼好的还没有选字"))
    #expect(panel.tap("自己写"))
  }

  @Test("without an engine a text is typed on a keyboard, and the page says who helps")
  func missing() throws {
    let station = try PinyinStation(engine: nil)
    let panel = panelAtSite(station, Size(rows: 30, columns: 100))
    panel.tap("自己写")
    #expect(panel.shows("叫工作人员帮您写"), "\(panel.screen)")
    panel.type("老城 巷12号")
    #expect(panel.tap("下一步"), "\(panel.screen)")
    #expect(!panel.shows("叫工作人员帮您写"))
  }

  @Test(
    "a person whom nobody knows registers in ninety taps, the name in pinyin and everything told")
  func registration() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = station.panel()
    var taps = 0
    func tap(_ labels: [String]) {
      for label in labels {
        #expect(panel.tap(label), "\(label)\n\(panel.screen)")
        taps += 1
      }
    }
    func digits(_ text: String) -> [String] { text.map(String.init) }
    panel.tap(at: Position(row: 12, column: 50))
    taps += 1
    tap(["我要登记", "下一步"] + digits(PinyinStation.idNumber(9)) + ["下一步"])
    tap(digits("258046") + ["下一步"] + digits("258046") + ["下一步"])
    tap(digits("13985501234") + ["下一步"])
    tap(digits("zhangwei") + ["张伟", "下一步"])
    tap(["搬运配送", "搬运", "下一步", station.desk.settings.townships[0], "全天", "150元/天"])
    tap(["下一步", "同意", "提交登记"])
    #expect(panel.shows("登记好了"), "\(panel.screen)")
    #expect(taps == 67)
    // At a tap a second, and a quarter of the time left to read.
    #expect(taps * 4 <= 90 * 3)
  }
}
