import OddJobMarket
import PinyinInput
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: what is written")
struct HireWritingTests {
  private typealias Driver = HireSample.Driver

  private static let nothing = CharacterQuery("", by: .letters, for: .text)

  private func draft(_ driver: Driver) throws -> PostingDraft {
    let drafts = driver.effects.compactMap {
      if case .check(let draft) = $0 { draft } else { nil }
    }
    return try #require(drafts.last)
  }

  /// At the content, whose field the station can turn spelling into characters for.
  private func atContent(_ answer: CharacterAnswer = .found([])) -> Driver {
    var driver = HireSample.reviewing()
    driver.tap("改内容")
    driver.receive(.characters(Self.nothing, answer))
    return driver
  }

  private func atSite(_ answer: CharacterAnswer = .found([])) -> Driver {
    var driver = HireSample.reviewing()
    driver.send(.form(.mends(.site)))
    driver.tap("自己写")
    driver.receive(.characters(Self.nothing, answer))
    return driver
  }

  @Test("both fields ask whether there is pinyin as soon as they are shown")
  func asks() {
    var driver = HireSample.reviewing()
    driver.tap("改内容")
    #expect(driver.last == [.effect(.loadCharacters(Self.nothing))])
    driver = HireSample.reviewing()
    driver.send(.form(.mends(.site)))
    driver.tap("自己写")
    #expect(driver.last == [.effect(.loadCharacters(Self.nothing))])
  }

  @Test("the content begins with the usual words and is written on in pinyin")
  func content() throws {
    var driver = atContent()
    let usual = driver.state.form.content.text
    #expect(usual.contains("搬运"))
    driver.check(choicesMax: 12)
    driver.tap("b", "a", "n")
    let query = CharacterQuery("ban", by: .letters, for: .text)
    #expect(driver.last == [.effect(.loadCharacters(query))])
    driver.receive(
      .characters(query, .found([CharacterCandidate("搬", reading: "ban", used: 3)])))
    driver.check(choicesMax: 12)
    driver.tap("搬", "下一步")
    #expect(try draft(driver).content == usual + "搬")
  }

  @Test("the usual words come back by one touch")
  func standard() throws {
    var driver = atContent()
    let usual = driver.state.form.content.text
    driver.type("，要两个大车")
    #expect(driver.state.form.content.text != usual)
    driver.tap("用现成的")
    #expect(try draft(driver).content == usual)
  }

  @Test("a long text shows its end, on every size")
  func longContent() {
    var driver = atContent()
    driver.type(String(repeating: "搬", count: 200))
    #expect(driver.state.form.content.text.count == 120)
    driver.check(choicesMax: 12)
    #expect(driver.text.contains("搬搬搬"))
  }

  @Test("a site is written or chosen, whichever is easier")
  func site() throws {
    var driver = atSite()
    driver.check(choicesMax: 12)
    driver.type("老城")
    driver.tap("选地点")
    #expect(driver.state.page == .form(.site))
    driver.tap("自己写")
    #expect(driver.state.form.siteText.text == "老城")
    driver.type(" 巷12号")
    driver.tap("下一步")
    #expect(try draft(driver).site == Site(name: "老城 巷12号", township: ""))
  }

  @Test("what is spelled and not chosen for keeps the person at the field, until it is deleted")
  func unfinished() {
    for start in [atContent(), atSite()] {
      var driver = start
      let page = driver.state.page
      driver.type("老")
      driver.tap("b", "下一步")
      #expect(driver.state.page == page)
      #expect(driver.state.problem == KeyboardWords.unfinished)
      driver.check(choicesMax: 12)
      driver.tap("删除", "下一步")
      #expect(driver.state.page == .form(.review))
    }
  }

  @Test("without pinyin a keyboard writes, and the page says who else can")
  func missing() throws {
    for start in [atContent(.missing), atSite(.missing)] {
      var driver = start
      #expect(driver.text.contains("叫工作人员帮您写"))
      driver.check(choicesMax: 12)
      #expect(
        HireScreen.message(for: .key(.backspace), in: driver.state) == .form(.wrote(.deletedLast)))
      driver.type("abc号")
      #expect(driver.text.contains("abc号"))
      driver.tap("下一步")
      #expect(driver.state.page == .form(.review))
    }
  }

  @Test("no other question of the form takes what is typed")
  func otherSteps() {
    let driver = HireSample.reviewing()
    #expect(HireScreen.message(for: .key(.character("b")), in: driver.state) == nil)
    // The control: at the content it is written.
    #expect(
      HireScreen.message(for: .key(.character("b")), in: atContent().state)
        == .form(.wrote(.typed("b"))))
  }
}
