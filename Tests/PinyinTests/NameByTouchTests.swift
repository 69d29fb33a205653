import OddJobMarket
import Station
import StationTestSupport
import TerminalUI
import Testing

/// The whole way: a finger on the panel, the screens, the station, librime, the store.
@Suite("A name written by touch")
struct NameByTouchTests {
  private static let toTheEnd = ["下一步", "搬运配送", "搬运", "下一步"]

  /// Registers to the end after the name stands in its field, and returns the name on record.
  private func registered(
    _ panel: SeatDriver, _ number: String, _ station: PinyinStation
  ) throws -> String {
    let labels =
      Self.toTheEnd + [
        station.desk.settings.townships[0], "全天", "150元/天", "下一步", "同意", "提交登记",
      ]
    for label in labels { #expect(panel.tap(label), "\(label)\n\(panel.screen)") }
    #expect(panel.shows("登记好了"), "\(panel.screen)")
    try station.desk.loadPeople()
    return try #require(station.desk.findPeople(number).first).name
  }

  @Test(
    "张伟 is registered by taps alone, on wide and narrow panels",
    arguments: [
      (Size(rows: 30, columns: 100), ["z", "h", "a", "n", "g", "w", "e", "i"]),
      (Size(rows: 24, columns: 80), ["wxyz", "ghi", "abc", "mno", "ghi", "wxyz", "def", "ghi"]),
      (Size(rows: 20, columns: 60), ["wxyz", "ghi", "abc", "mno", "ghi", "wxyz", "def", "ghi"]),
    ])
  func taps(size: Size, keys: [String]) throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let number = PinyinStation.idNumber(1)
    let panel = station.panelAtName(number, size: size)
    for key in keys { #expect(panel.tap(key), "\(key)\n\(panel.screen)") }
    #expect(panel.tap("张伟"), "\(panel.screen)")
    #expect(try registered(panel, number, station) == "张伟")
  }

  @Test("a family name of the commonest is one tap, and the rest is spelled")
  func commonest() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let number = PinyinStation.idNumber(2)
    let panel = station.panelAtName(number)
    #expect(panel.tap("李"), "\(panel.screen)")
    for key in ["j", "u", "n"] { panel.tap(key) }
    #expect(panel.tap("军"), "\(panel.screen)")
    #expect(try registered(panel, number, station) == "李军")
  }

  @Test("a character that takes part of the letters leaves the others to choose for")
  func parts() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = station.panelAtName(PinyinStation.idNumber(3))
    panel.tap("王")
    for key in "xiaolong" { panel.tap(String(key)) }
    #expect(panel.tap("▶"), "\(panel.screen)")
    #expect(panel.tap("◀"), "\(panel.screen)")
    for _ in 0..<9 where !panel.shows("王晓") && !panel.tap("晓") { panel.tap("▶") }
    #expect(panel.shows("王晓long"), "\(panel.screen)")
    #expect(panel.tap("龙"), "\(panel.screen)")
    #expect(panel.shows("王晓龙"))
    panel.tap("删除")
    #expect(!panel.shows("王晓龙"))
  }

  @Test("㐂𠮷䶮 is written in strokes, two cells a character")
  func strokes() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let number = PinyinStation.idNumber(4)
    let panel = station.panelAtName(number)
    #expect(panel.tap("笔画"))
    let keys: [Character: String] = ["h": "一", "s": "丨", "p": "丿", "n": "丶", "z": "乙"]
    for (character, strokes) in [("㐂", "hzhzhz"), ("𠮷", "hshszh"), ("䶮", "hpznphhpn")] {
      for stroke in strokes {
        #expect(panel.tap(keys[stroke] ?? ""), "\(stroke)\n\(panel.screen)")
      }
      #expect(panel.tap(character), "\(character)\n\(panel.screen)")
    }
    #expect(panel.shows("㐂𠮷䶮"))
    #expect(TextLayout.displayWidth("㐂𠮷䶮") == 6)
    #expect(try registered(panel, number, station) == "㐂𠮷䶮")
  }

  @Test("a keyboard writes pinyin in the same field, and chooses by digit and space")
  func keyboard() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = station.panelAtName(PinyinStation.idNumber(5))
    panel.type("wang2")
    #expect(panel.shows("汪"), "\(panel.screen)")
    panel.type("wei ")
    #expect(panel.shows("汪伟"), "\(panel.screen)")
    panel.press(.backspace)
    #expect(!panel.shows("汪伟"))
  }

  @Test("what is spelled and not chosen for is not taken for a name")
  func unfinished() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = station.panelAtName(PinyinStation.idNumber(6))
    panel.tap("王")
    panel.tap("w")
    panel.tap("下一步")
    #expect(panel.shows("拼好的还没有选字"), "\(panel.screen)")
    panel.tap("删除")
    panel.tap("下一步")
    #expect(panel.shows("哪类活"), "\(panel.screen)")
  }

  @Test("without an engine the field says so, takes a keyboard, and leaves the name to people")
  func missing() throws {
    let station = try PinyinStation(engine: nil)
    let number = PinyinStation.idNumber(7)
    let panel = station.panelAtName(number)
    #expect(panel.shows("这里不能打拼音"), "\(panel.screen)")
    panel.type("赵一")
    #expect(panel.shows("赵一"))
    #expect(panel.tap("由工作人员填写"))
    #expect(panel.shows("哪类活"), "\(panel.screen)")
  }

  @Test("nothing of a name is left on the seat, in its state or in the engine's answers")
  func forgets() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    let panel = station.panelAtName(PinyinStation.idNumber(8))
    for key in ["l", "v"] { panel.tap(key) }
    #expect("\(panel.state)".contains("吕"))
    panel.tap("我办完了")
    #expect(!panel.shows("吕"), "\(panel.screen)")
    #expect(!"\(panel.state)".contains("吕"))
  }
}
