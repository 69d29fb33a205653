import Foundation
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

/// The program as it is installed, with a reader on a pseudo-terminal and people who lay cards down.
@Suite("A card reader at a running station", .timeLimit(.minutes(60)))
struct CardJourneyTests {
  private static let asksForCard = "刷身份证签到"

  /// Reads the number that was called and the receipt's from the screen.
  private func signIn(on panel: PseudoTerminal) -> (place: Int, receipt: String)? {
    for line in panel.screen.lines {
      if let match = line.firstMatch(of: /已签到 +第 *(\d+) *号 +· +(\d{8}-\d+)/) {
        return Int(match.1).map { ($0, String(match.2)) }
      }
    }
    return nil
  }

  @Test("a card signs in, a stranger's registers by one touch, and a reader may come and go")
  func journey() throws {
    let scene = try CardScene()
    let first = try scene.plugIn()
    let panel = try scene.start()
    try panel.wait(for: Self.asksForCard, seconds: 60)
    #expect(ReaderProcesses.on(scene.device).count == 1)

    let card = CardScene.shownCard
    let greeting = try PersonName(validating: card.name).familyName + "师傅"
    first.lay(card)
    try panel.wait(for: "已签到", greeting, seconds: 60)
    let known = try #require(signIn(on: panel), "\(panel.screen.text)")
    #expect(!panel.screen.shows(card.name) && !panel.screen.shows(card.idNumber))

    // The next one's, on the page of the one before: nobody knows them.
    let stranger = EmulatedCard()
    first.lay(stranger)
    try panel.wait(for: "本站还没有您的登记", seconds: 60)
    try panel.wait(gone: greeting, seconds: 60)
    #expect(!panel.screen.shows(stranger.idNumber))
    try panel.tap("同意并签到")
    try panel.wait(for: "已签到", "张师傅", seconds: 60)
    let new = try #require(signIn(on: panel), "\(panel.screen.text)")
    #expect(new.place == known.place + 1 && new.receipt != known.receipt)
    first.lay(nil)
    try panel.finishVisit()

    // Pulled out: the board asks for no card any more, and who it is asks is told by the pad.
    try scene.unplug(first)
    try panel.wait(gone: Self.asksForCard, seconds: 60)
    #expect(panel.screen.shows("点一下屏幕"))
    try panel.goHome()
    try panel.tap("我的活和工资")
    try panel.wait(for: "请问您是谁", "删除", seconds: 60)
    #expect(!panel.screen.shows("放在读卡器上"))

    // Plugged in again: the page that is open takes a card as the answer.
    let second = try scene.plugIn()
    try panel.wait(for: "放在读卡器上", seconds: 60)
    second.lay(card)
    try panel.wait(gone: "请问您是谁", seconds: 60)
    try panel.tap("首页")
    try panel.wait(for: "听着办", greeting, seconds: 60)

    panel.signal(SIGTERM)
    try panel.waitForEnd(seconds: 60)
    #expect(second.waitUntilLeft(), "the reader's process has gone")
    #expect(ReaderProcesses.waitUntilGone(from: scene.device))
  }

  @Test("a station that is killed leaves no reader's process behind")
  func killed() throws {
    let scene = try CardScene()
    let reader = try scene.plugIn()
    let panel = try scene.start()
    try panel.wait(for: Self.asksForCard, seconds: 60)
    #expect(ReaderProcesses.on(scene.device).count == 1)
    panel.signal(SIGKILL)
    try panel.waitForEnd(seconds: 60)
    #expect(reader.waitUntilLeft(), "it ends when nobody reads its lines any more")
    #expect(ReaderProcesses.waitUntilGone(from: scene.device))
  }

  @Test("without the reader's line in the configuration nothing happens with the same card")
  func control() throws {
    let scene = try CardScene(isConfigured: false)
    let reader = try scene.plugIn(CardScene.shownCard)
    defer { reader.unplug() }
    let panel = try scene.start()
    #expect(!panel.screen.shows(Self.asksForCard))
    try panel.goHome()
    try panel.tap("我的活和工资")
    try panel.wait(for: "请问您是谁", "删除", seconds: 60)
    #expect(!panel.screen.shows("放在读卡器上"))
    panel.signal(SIGTERM)
    try panel.waitForEnd(seconds: 60)
    #expect(reader.commands.isEmpty, "nobody has asked the reader anything")
    #expect(!panel.linesSeen.contains { $0.contains("已签到") })
  }
}
