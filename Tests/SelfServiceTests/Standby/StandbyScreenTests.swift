import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Standing by, on the panel")
struct StandbyScreenTests {
  private let size = Size(rows: 30, columns: 100)
  private var standbys: PostingFilter {
    PostingFilter(days: Market.today...Market.today, takesStandbysOnly: true)
  }

  private func seat(_ name: String) -> Seat { Screens.seat(name, size) }

  /// The text without the breaks of its lines.
  private func read(_ seat: Seat) -> String { seat.text.filter { !$0.isWhitespace } }

  @Test("the list marks work of the county's places, and its button says what one gets")
  func list() {
    var seat = seat("list-standby")
    #expect(seat.text.contains("县里名额") && seat.text.contains("可候补"))
    #expect(seat.text.contains("我要候补") && !seat.text.contains("还差 20 人"))
    seat.press(.character("b"))
    guard case .identify = seat.state.screen else {
      Issue.record("not asked who it is")
      return
    }
    let plain = self.seat("list")
    #expect(!plain.text.contains("候补") && plain.text.contains("我要报名"), "the control")
  }

  @Test("the terms say what a standby is, that it is no promise, and when the answer comes")
  func terms() {
    var seat = seat("posting-standby")
    for words in ["标候补的日子，名额在县里", "没给以前不算定", "夜里联网，第二天早上有答复", "可能等不到"] {
      #expect(read(seat).contains(words), "\(words)")
    }
    seat.state.context.countyAnswer = .byDay
    #expect(read(seat).contains("联网以后就有答复") && !read(seat).contains("可能等不到"))
    #expect(!read(self.seat("posting")).contains("候补"), "the control")
  }

  @Test("where the employer picks, the terms put the employer's yes before the county's place")
  func employerPicks() {
    var seat = seat("list-standby")
    let card = Market.countyCard(8, mode: .employerPicks)
    seat.press(.enter)
    seat.reply(.detail(card.shift, Market.detail(card)))
    #expect(read(seat).contains("名额在县里，本站现在没有") && read(seat).contains("雇主同意了记候补"))
  }

  @Test("of several days those on standby are marked and chosen beside the others")
  func severalDays() {
    var seat = seat("posting-standby")
    #expect(seat.text.contains("·候补"))
    #expect(seat.frame.targets.contains { $0.key == .enter && $0.label == "我要候补" })
    #expect(seat.frame.target(for: .character("2"))?.isEnabled == false, "full, and no standby")
    seat.press(.character("3"))
    #expect(seat.frame.targets.contains { $0.key == .enter && $0.label == "我要候补" })
    seat.press(.character("4"))
    #expect(seat.frame.targets.contains { $0.key == .enter && $0.label == "我要报名" })
    seat.press(.enter)
    seat.type(Market.idNumber)
    seat.press(.enter)
    seat.type("2580")
    seat.press(.enter)
    seat.reply(.identified(.success(Market.person)))
    let shifts: [ShiftID] = [Market.countyCard().shift, Market.id(9), Market.id(43)]
    #expect(seat.effects == [.apply(Market.person.id, shifts: shifts)])
  }

  @Test("今天有空 counts what one can stand by for apart from what suits, and leads there")
  func signIn() {
    var seat = seat("signin-standby")
    #expect(seat.text.contains("可候补 12个") && seat.text.contains("县里给了名额才定"))
    seat.tap("可候补 12个")
    #expect(
      seat.effects == [
        .numberSeen(Market.person.id), .loadPage(standbys, offset: 0, limit: 4),
      ])
    seat.reply(
      .page(standbys, PostingPage(cards: [Market.countyCard()], offset: 0, total: 1)))
    #expect(seat.text.contains("只看可候补的"))
    seat.press(.character("a"))
    let all = PostingFilter(days: Market.today...Market.today)
    #expect(seat.effects == [.loadPage(all, offset: 0, limit: 4)])
    #expect(!self.seat("signin-none").text.contains("可候补"), "the control")
  }

  @Test(
    "我的活和工资 says how a standby went",
    arguments: [
      (ApplicationState.standby, "候补还没有定下，县里给了名额才算"), (.confirmed, "候补转正，已定"),
      (.postingExpired, "县里没有给到名额"), (.released, "县里没有给到名额"),
    ])
  func myWork(state: ApplicationState, words: String) {
    func shown(_ wasStandby: Bool) -> String {
      var seat = seat("mywork-empty")
      var work = Market.application(50, state, [])
      work.wasStandby = wasStandby
      seat.reply(.myWork([work]))
      seat.press(.character("1"))
      return read(seat)
    }
    #expect(shown(state != .standby).contains(words))
    #expect(state == .standby || !shown(false).contains(words), "the control")
  }

  @Test("after applying, a standby is called one, with the time of its answer")
  func applied() {
    let text = read(seat("applied-several"))
    #expect(text.contains("候补还没有定下") && text.contains("第二天早上有答复"))
  }

  @Test("of several days the answer says which is on standby, and which is settled")
  func whichDay() {
    let text = read(seat("applied-several"))
    #expect(text.contains("已定·今天") && text.contains("候补·明天") && text.contains("已定·后天"))
    #expect(!read(seat("applied")).contains("·今天"), "one day needs no telling apart")
  }
}
