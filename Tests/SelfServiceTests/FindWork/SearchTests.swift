import OddJobMarket
import PinyinInput
import SelfService
import TerminalUI
import Testing

@Suite("Search for work")
struct SearchTests {
  private let today = PostingFilter(days: Market.today...Market.today)
  private let size = Size(rows: 30, columns: 100)

  private func seat(_ name: String = "search") -> Seat { Screens.seat(name, size) }

  /// Touches what bears the label, which must be there and answer, or must not.
  private func tap(
    _ label: String, on seat: inout Seat, isThere: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let answered = seat.tap(label)
    #expect(answered == isThere, "\(label)\n\(seat.text)", sourceLocation: sourceLocation)
  }

  private func asking(_ text: String, limit: Int = 4) -> SelfServiceEffect {
    var filter = today
    filter.text = text
    return .loadPage(filter, offset: 0, limit: limit)
  }

  @Test("a search is asked with every letter and shows the exact total")
  func searches() {
    var seat = seat("search")
    seat.type("by")
    var filter = today
    filter.text = "by"
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    seat.answerPage(Market.cards, total: 4_321)
    #expect(seat.text.contains("找到 4321 个"))
    seat.press(.backspace)
    filter.text = "b"
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    seat.press(.enter)
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    #expect(seat.frame.target(for: .character("/")) != nil)
  }

  @Test("Chinese typed or pasted is searched for, cleaned and not without end")
  func searchesChinese() {
    var seat = seat("search")
    seat.press(.character("搬"))
    if let message = SelfService.message(for: .paste("运\u{202E}\u{200B}家具\n"), in: seat.state) {
      seat.send(message)
    }
    var filter = today
    filter.text = "搬运家具 "
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    for _ in 0..<50 { seat.press(.character("工")) }
    guard case .loadPage(let last, _, _) = seat.effects.first else {
      Issue.record("no page asked for")
      return
    }
    #expect(last.text.count == 20)
  }

  @Test("the same key of the nine-key pad gives its next letter within a moment")
  func nineKeys() {
    var seat = Screens.seat("search", Size(rows: 24, columns: 80))
    seat.tap("abc")
    seat.tap("abc")
    seat.tap("wxyz")
    var filter = today
    filter.text = "bw"
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    seat.wait(2)
    seat.tap("wxyz")
    filter.text = "bww"
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
  }

  @Test(
    "the search asks for work and for what may be searched for, without what narrows it to trades")
  func opens() {
    var seat = Screens.seat("list", size)
    seat.send(.screen(.findWork(.tradesChosen([TradeCode("porter")]))))
    seat.press(.character("/"))
    #expect(seat.effects.last == .loadSearchHints(today))
    #expect(seat.effects.count == 2)
  }

  @Test(
    "letters are written by taps alone, found work shows while they are, and a tap opens it",
    arguments: Screens.sizes)
  func taps(size: Size) {
    var seat = Screens.seat("search", size)
    for key in size.columns >= 93 ? ["b", "y"] : ["abc", "abc", "wxyz", "wxyz", "wxyz"] {
      tap(key, on: &seat)
    }
    guard case .loadPage(let filter, 0, _)? = seat.effects.first else {
      Issue.record("nothing was asked for at \(size)")
      return
    }
    #expect(filter.text == "by")
    seat.answerPage(Market.cards, total: 12)
    #expect(seat.text.contains("找到 12 个"), "\(seat.text)")
    tap(Market.cards[0].title, on: &seat)
    #expect(
      seat.effects == [
        .noteSearch("by", chosen: Market.cards[0].shift), .loadDetail(Market.cards[0].shift),
      ])
  }

  @Test("work that was not searched for is chosen without a word being remembered")
  func notesOnlySearches() {
    var seat = Screens.seat("list", size)
    seat.press(.enter)
    #expect(seat.effects == [.loadDetail(Market.cards[0].shift)])
    // The control: the same card, searched for.
    seat = self.seat("list-searched")
    seat.press(.character("b"))
    #expect(seat.effects.first == .noteSearch("by", chosen: Market.cards[0].shift))
  }

  @Test("a trade that many want people for is one tap from its list, and the trade's chip says so")
  func hotTrade() {
    var seat = seat()
    #expect(seat.text.contains("招人多的"))
    tap("搬运", on: &seat)
    var filter = today
    filter.trades = [TradeCode("porter")]
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    #expect(seat.frame.target(for: .character("4"))?.label == "搬运")
  }

  @Test("a word that others found work by leads to the list, and a chip there takes it off again")
  func word() {
    var seat = seat()
    #expect(seat.text.contains("刚才有人找"))
    tap("摘茶叶", on: &seat)
    #expect(seat.effects == [asking("摘茶叶")])
    seat.answerPage()
    #expect(seat.text.contains("✓ 搜摘茶叶"))
    tap("搜摘茶叶", on: &seat)
    #expect(seat.effects == [asking("")])
    #expect(!seat.text.contains("搜摘茶叶"))
  }

  @Test("a word that is one of the trades above it is not offered twice")
  func noWordTwice() {
    let labels = seat().frame.targets.map(\.label)
    #expect(labels.count { $0 == "搬运" } == 1)
    #expect(labels.contains("快递分拣"))
  }

  @Test("a word that was not offered can't be had by a stray message")
  func strayWord() {
    var seat = seat()
    seat.send(.screen(.findWork(.wordTapped("张伟"))))
    #expect(seat.effects.isEmpty)
    #expect(!seat.text.contains("张伟"))
  }

  @Test("delete takes the last letter and clear all of them, after which the offers are back")
  func clears() {
    var seat = seat("search-typed")
    #expect(!seat.text.contains("招人多的"))
    tap("删除", on: &seat)
    #expect(seat.effects == [asking("b")])
    tap("清空", on: &seat)
    #expect(seat.effects == [asking("")])
    #expect(seat.text.contains("招人多的"))
    tap("清空", on: &seat, isThere: false)
  }

  @Test("arrows walk over offers and results, and the tabulator takes the one that is marked")
  func arrows() {
    var seat = seat()
    for _ in 0..<3 { seat.press(.down) }
    seat.press(.tab)
    #expect(seat.effects == [asking("摘茶叶")])
    seat = self.seat("search-typed")
    for _ in 0..<9 { seat.press(.down) }
    seat.press(.up)
    seat.press(.tab)
    #expect(seat.effects.last == .loadDetail(Market.cards[2].shift))
  }

  @Test("a late answer about another list is dropped, and an empty one is asked for again")
  func hints() {
    var seat = seat("search-new")
    let before = seat.state
    var near = today
    near.withinMetres = 3_000
    seat.reply(.searchHints(near, Market.hints))
    #expect(seat.state == before)
    seat.reply(.marketChanged)
    #expect(!seat.effects.contains(.loadSearchHints(today)))
    seat.reply(.searchHints(today, SearchHints()))
    seat.reply(.marketChanged)
    #expect(seat.effects.contains(.loadSearchHints(today)))
  }

  @Test("characters are written with the keyboard on the screen and searched for at every key")
  func characters() {
    var seat = seat()
    tap("写汉字", on: &seat)
    #expect(seat.effects.first == .loadCharacters(CharacterQuery("", by: .letters, for: .text)))
    for letter in "banyun" { tap(String(letter), on: &seat) }
    #expect(seat.effects.contains(asking("banyun", limit: 4)))
    seat.reply(Market.banyun)
    tap("搬运", on: &seat)
    #expect(seat.effects.contains(asking("搬运", limit: 4)))
    seat.answerPage(Market.cards, total: 31)
    #expect(seat.text.contains("找到 31 个"), "\(seat.text)")
    tap("看结果", on: &seat)
    #expect(seat.effects == [asking("搬运")])
    #expect(seat.text.contains("✓ 搜搬运"))
  }

  @Test("going back from characters leads to the letters with what was written, then to the list")
  func back() {
    var seat = seat("characters-spelled")
    seat.tap("搬运")
    seat.press(.escape)
    #expect(seat.text.contains("搬运"))
    tap("写汉字", on: &seat)
    #expect(seat.text.contains("搬运"))
    tap("按首字母", on: &seat)
    seat.press(.escape)
    #expect(seat.state.screens.count == 2)
    #expect(seat.text.contains("✓ 搜搬运"))
  }

  @Test("where there is no pinyin the letters come back and say so")
  func missing() {
    var seat = seat()
    seat.tap("写汉字")
    seat.reply(.characters(CharacterQuery("", by: .letters, for: .text), .missing))
    #expect(seat.text.contains("这里不能写汉字"))
    tap("写汉字", on: &seat, isThere: false)
    tap("b", on: &seat)
    #expect(seat.effects == [asking("b")])
  }

  @Test("nothing that was written outlives the person")
  func forgets() {
    var seat = seat("characters-spelled")
    #expect("\(seat.state)".contains("banyun"))
    seat.send(.finishedTapped)
    #expect(!"\(seat.state)".contains("banyun"))
  }
}
