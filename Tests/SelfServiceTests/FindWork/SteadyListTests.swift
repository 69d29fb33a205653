import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("The list stays under the finger")
struct SteadyListTests {
  private let today = PostingFilter(days: Market.today...Market.today)
  private let size = Size(rows: 30, columns: 100)
  private let shown = Array(Market.cards.dropFirst(4))

  /// The second page of the list, on which three cards stand.
  private func secondPage() -> Seat {
    var seat = Screens.seat("list", size)
    seat.press(.pageDown)
    seat.answerPage()
    return seat
  }

  private func titles(_ seat: Seat) -> [String] {
    seat.frame.targets.filter { $0.kind == .card }.map(\.label)
  }

  private func lookAgain(_ cards: [PostingCard]) -> SelfServiceEffect {
    .lookAgain(today, at: cards.map(\.shift), since: Market.mark)
  }

  @Test("when a card's detail closes, the list stands exactly as it was left")
  func detailCloses() {
    var seat = secondPage()
    seat.press(.down)
    let before = seat.text
    seat.press(.enter)
    seat.reply(.detail(shown[1].shift, Market.detail(shown[1])))
    #expect(seat.text != before)
    seat.press(.escape)
    #expect(seat.text == before)
    #expect(seat.effects == [lookAgain(shown)])
    seat.reply(
      .lookedAgain(today, since: Market.mark, PageChanges(cards: shown.reversed(), newCount: 0)))
    #expect(seat.text == before)
  }

  @Test("what became of a card since then shows in its place, and it takes no application")
  func changesInPlace() {
    var seat = secondPage()
    let before = titles(seat)
    #expect(seat.frame.target(for: .character("b")) != nil)
    #expect(!seat.text.contains("不再招人"))
    var (full, closed) = (shown[0], shown[2])
    full.places.confirmed = full.places.allotted
    closed.state = .cancelled
    seat.reply(.marketChanged)
    #expect(seat.effects == [lookAgain(shown)])
    seat.reply(
      .lookedAgain(today, since: Market.mark, PageChanges(cards: [closed, full], newCount: 0)))
    #expect(titles(seat) == before)
    #expect(seat.text.components("已招满") == 2)
    #expect(seat.text.components("不再招人") == 1)
    #expect(seat.frame.target(for: .character("b")) == nil)
    seat.press(.down)
    seat.press(.down)
    #expect(seat.frame.target(for: .character("b")) == nil)
  }

  @Test("new work is only counted until the person asks for it, by touch, page or filter")
  func newWorkWaits() {
    var seat = secondPage()
    #expect(!seat.text.contains("新活"))
    let before = titles(seat)
    seat.reply(.marketChanged)
    seat.reply(
      .lookedAgain(today, since: Market.mark, PageChanges(cards: shown, newCount: 3)))
    #expect(seat.text.contains("有 3 条新活"))
    #expect(titles(seat) == before)
    var asked = seat
    asked.press(.character("r"))
    #expect(asked.effects == [.loadPage(today, offset: 0, limit: 4)])
    asked.answerPage()
    #expect(!asked.text.contains("新活"))
    #expect(titles(asked) != before)
    asked = seat
    asked.press(.pageUp)
    #expect(asked.effects == [.loadPage(today, offset: 0, limit: 4)])
    asked.answerPage()
    #expect(!asked.text.contains("新活"))
    asked = seat
    asked.press(.character("1"))
    #expect(asked.effects == [.loadPage(PostingFilter(), offset: 0, limit: 4)])
  }

  @Test("new work can be asked for on every size", arguments: Screens.sizes)
  func newWorkIsReachable(size: Size) {
    var seat = Screens.seat("list", size)
    seat.reply(
      .lookedAgain(
        today, since: Market.mark, PageChanges(cards: Market.cards, newCount: 3)))
    for _ in 0..<3
    where !seat.frame.targets.contains(where: { $0.label == "看新活" && $0.rect != nil }) {
      seat.tap("更多")
    }
    let isTouched = seat.tap("看新活")
    #expect(isTouched)
    #expect(seat.effects.count == 1)
  }

  @Test("changes of a page that is no longer shown are dropped")
  func lateChanges() {
    var seat = secondPage()
    let before = seat.state
    let changes = PageChanges(cards: [], newCount: 5)
    seat.reply(.lookedAgain(today, since: PostingPage.Mark(6), changes))
    seat.reply(.lookedAgain(PostingFilter(), since: Market.mark, changes))
    #expect(seat.state == before)
    seat.press(.pageUp)
    let waiting = seat.state
    seat.reply(.lookedAgain(today, since: Market.mark, changes))
    #expect(seat.state == waiting)
  }

  @Test("a page from a list that was not whole yet is read anew when it is")
  func unfinishedList() {
    var seat = Screens.seat("home", size)
    seat.press(.character("1"))
    seat.reply(.page(today, PostingPage(cards: Market.cards, offset: 0, total: 7)))
    seat.reply(.marketChanged)
    #expect(seat.effects == [.loadPage(today, offset: 0, limit: 4)])
  }
}

extension String {
  /// How often the words stand in the text.
  fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}
