import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Find work")
struct FindWorkTests {
  private let today = PostingFilter(days: Market.today...Market.today)
  private let size = Size(rows: 30, columns: 100)

  private func seat(_ name: String = "list") -> Seat { Screens.seat(name, size) }

  @Test("the list opens with today's work, one page of it")
  func opens() {
    var seat = Screens.seat("home", size)
    seat.tap("找零工")
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
    seat.answerPage()
    #expect(seat.text.contains("共 7 个"))
  }

  @Test("a chip narrows the list down and takes it back")
  func chipsToggle() {
    let cases: [(Character, (inout PostingFilter) -> Void)] = [
      ("1", { $0.days = nil }), ("2", { $0.withinMetres = 3_000 }),
      (
        "3",
        {
          $0.withinMetres = 10_000
          $0.needsRide = true
        }
      ), ("6", { $0.needsMeals = true }),
    ]
    for (key, change) in cases {
      var seat = seat()
      var filter = today
      change(&filter)
      seat.press(.character(key))
      #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
      seat.press(.character(key))
      #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
    }
  }

  @Test("3公里 and 10公里有车接 replace each other")
  func distancesExclude() {
    var seat = seat()
    seat.press(.character("3"))
    seat.press(.character("2"))
    var filter = today
    filter.withinMetres = 3_000
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
  }

  @Test("sorting goes round")
  func sorts() {
    var seat = seat()
    for sort in [PostingSort.distance, .pay, .newest, .start] {
      seat.press(.character("s"))
      var filter = today
      filter.sort = sort
      #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    }
  }

  @Test("a late answer to an older question is dropped")
  func lateAnswer() {
    var seat = seat()
    seat.press(.character("2"))
    let before = seat.state
    seat.reply(.page(today, PostingPage(cards: [], offset: 0, total: 0)))
    #expect(seat.state == before)
    var near = today
    near.withinMetres = 3_000
    seat.reply(.page(near, PostingPage(cards: [], offset: 4, total: 0)))
    #expect(seat.state == before)
  }

  @Test("pages turn by effect and stop at both ends")
  func pages() {
    var seat = seat()
    #expect(!seat.frame.targets.contains { $0.key == .pageUp })
    seat.press(.pageDown)
    #expect(seat.effects == [.loadPage(today, offset: 4, limit: 4)])
    seat.answerPage()
    #expect(seat.text.contains("第 2/2 页"))
    #expect(!seat.frame.targets.contains { $0.key == .pageDown })
    seat.press(.pageUp)
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
  }

  @Test("a list that became shorter shows its last page")
  func shrinks() {
    var seat = seat()
    seat.press(.pageDown)
    seat.reply(.page(today, PostingPage(cards: [], offset: 4, total: 3)))
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
  }

  @Test("arrows walk over the pages and Enter opens the card")
  func arrows() {
    var seat = seat()
    for _ in 0..<3 { seat.press(.down) }
    #expect(seat.effects.isEmpty)
    seat.press(.down)
    #expect(seat.effects == [.loadPage(today, offset: 4, limit: 4)])
    seat.answerPage()
    seat.press(.enter)
    #expect(seat.effects == [.loadDetail(Market.cards[4].shift)])
    seat.press(.escape)
    seat.answerPage()
    seat.press(.up)
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
    seat.answerPage()
    seat.press(.enter)
    #expect(seat.effects == [.loadDetail(Market.cards[3].shift)])
  }

  @Test("a touch on a card opens it; the button on the card applies")
  func innermostWins() {
    var seat = seat()
    seat.tap("搬运家具")
    #expect(seat.effects == [.loadDetail(Market.cards[1].shift)])
    seat = self.seat()
    seat.tap("我要报名")
    #expect(seat.text.contains("请问您是谁"))
  }

  @Test("a card without places offers no application")
  func fullCard() {
    var seat = seat()
    seat.press(.pageDown)
    seat.answerPage()
    seat.press(.down)
    #expect(seat.frame.target(for: .character("b")) == nil)
    #expect(seat.text.contains("已招满"))
  }

  @Test("a trade is chosen from six groups, or a whole group, or all")
  func trades() {
    var seat = seat("groups")
    seat.tap("农活")
    seat.tap("收割采摘")
    var filter = today
    filter.trades = [TradeCode("harvester")]
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    #expect(seat.frame.target(for: .character("4"))?.label == "收割采摘")
    seat = self.seat("trades")
    seat.press(.pageDown)
    #expect(seat.text.contains("电工"))
    seat.tap("这组全要")
    filter.trades = Set(TradeCatalogue.standard.trades(in: .building).map(\.code))
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
    seat.press(.character("4"))
    seat.tap("全部工种")
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
  }

  @Test("the least pay is chosen from steps")
  func pay() {
    var seat = seat("pay")
    seat.tap("200元以上")
    var filter = today
    filter.payAtLeast = .yuan(200)
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 4)])
  }

  @Test("back leads from a chooser to what was before it")
  func backInside() {
    var seat = seat("trades")
    seat.press(.escape)
    #expect(seat.text.contains("搬运配送"))
    seat.press(.escape)
    #expect(seat.text.contains("快递分拣"))
    #expect(seat.state.screens.count == 2)
  }

  @Test("an empty list says which condition to give up first")
  func loosens() {
    var seat = seat("pay")
    seat.tap("300元以上")
    seat.answerPage([])
    #expect(seat.text.contains("工资条件放低"))
    seat = self.seat("list-empty")
    #expect(seat.text.contains("去掉“今天”"))
    seat.press(.character("1"))
    seat.answerPage([])
    #expect(seat.text.contains("今天有空"))
  }

  @Test("a change of the size loads the page anew where as many cards no longer fit")
  func reloads() {
    var seat = seat()
    seat.press(.pageDown)
    seat.answerPage()
    seat.send(.resized(Size(rows: 30, columns: 106)))
    #expect(seat.effects.allSatisfy { if case .loadPage = $0 { false } else { true } })
    seat.send(.resized(Size(rows: 20, columns: 60)))
    #expect(seat.effects == [.loadPage(today, offset: 4, limit: 2)])
    seat.send(.resized(Size(rows: 45, columns: 140)))
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 6)])
  }
}
