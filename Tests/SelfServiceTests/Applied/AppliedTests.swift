import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Applied")
struct AppliedTests {
  private let size = Size(rows: 30, columns: 100)

  private func seat(_ name: String) -> Seat { Screens.seat(name, size) }

  private func result(_ state: ApplicationState, _ refusal: Refusal? = nil) -> AppliedShift {
    AppliedShift(application: Market.id(50), shift: Market.id(1), state: state, refusal: refusal)
  }

  @Test("a place confirmed at once shows its slip")
  func confirmed() {
    var seat = seat("applying")
    seat.reply(.applied(.success([result(.confirmed)])))
    #expect(seat.effects == [.loadSlip(showing(50, seat))])
    #expect(seat.text.contains("上岗凭条"))
    #expect(seat.text.contains("已定！"))
  }

  @Test("what comes next is said for every open state")
  func next() {
    let cases: [(ApplicationState, String)] = [
      (.applied, "雇主看过报名的人以后定"), (.standby, "候补还没有定下，县里给了名额才算"), (.held, "名额先给您留着"),
    ]
    for (state, words) in cases {
      var seat = seat("applying")
      seat.reply(.applied(.success([result(state)])))
      #expect(seat.text.contains(words))
      #expect(seat.effects.isEmpty)
    }
  }

  @Test("a refusal says why and offers other work that still has places")
  func refused() {
    var seat = seat("applying")
    seat.reply(.applied(.failure(.placesTaken)))
    let filter = PostingFilter(days: Market.today...Market.today)
    #expect(seat.effects == [.loadPage(filter, offset: 0, limit: 6)])
    #expect(seat.text.contains("名额刚被别人定走了"))
    seat.answerPage()
    #expect(seat.text.contains("这些活还有名额"))
    seat.press(.character("2"))
    #expect(seat.effects == [.loadDetail(Market.cards[1].shift)])
  }

  @Test("an application that came to nothing says its reason")
  func nothing() {
    var seat = seat("applying")
    seat.reply(.applied(.success([result(.declined, .documentNotSeen)])))
    #expect(seat.text.contains("请带身份证"))
    #expect(seat.frame.target(for: .enter)?.label == "看别的活")
  }

  @Test("of several days each says what became of it and leads to its slip")
  func several() {
    var seat = seat("applied-several")
    #expect(seat.text.contains("候补"))
    #expect(seat.frame.target(for: .character("2")) == nil)
    seat.press(.character("3"))
    #expect(seat.effects == [.loadSlip(showing(52, seat))])
    seat.press(.escape)
    #expect(seat.text.contains("报名结果"))
  }

  @Test("a second answer to one application is dropped")
  func secondAnswer() {
    var seat = seat("applied")
    let before = seat.state
    seat.reply(.applied(.failure(.placesTaken)))
    #expect(seat.state == before)
  }

  @Test("other work keeps what the person had narrowed the list down to, until they go home")
  func narrowed() {
    var seat = seat("list")
    seat.tap("3公里")
    var near = PostingFilter(days: Market.today...Market.today)
    near.withinMetres = 3_000
    seat.answerPage()
    seat.state.context.session = Market.person
    seat.press(.character("b"))
    seat.reply(.applied(.success([result(.applied)])))
    seat.tap("看别的活")
    #expect(asked(seat) == [near])
    seat.send(.homeTapped)
    #expect(seat.state.context.narrowed == nil)
    seat.press(.character("1"))
    #expect(asked(seat).first?.withinMetres == nil)
  }

  @Test("where nothing more is near, today's other work is offered, and the list stays narrow")
  func nothingNear() {
    var seat = seat("list")
    seat.tap("3公里")
    seat.answerPage()
    seat.state.context.session = Market.person
    seat.press(.character("b"))
    seat.reply(.applied(.failure(.placesTaken)))
    #expect(asked(seat).first?.withinMetres == 3_000)
    seat.answerPage([])
    #expect(asked(seat) == [PostingFilter(days: Market.today...Market.today)])
    seat.answerPage()
    #expect(seat.text.contains("这些活还有名额"))
    seat.tap("看别的活")
    #expect(asked(seat).first?.withinMetres == 3_000)
  }

  private func asked(_ seat: Seat) -> [PostingFilter] {
    seat.effects.compactMap { effect in
      if case .loadPage(let filter, _, _) = effect { filter } else { nil }
    }
  }

  @Test("what became of an earlier application is not taken for this one's")
  func earlierAnswer() {
    var seat = seat("applying")
    let before = seat.state
    let other = AppliedShift(application: Market.id(50), shift: Market.id(3), state: .confirmed)
    seat.reply(.applied(.success([other])))
    #expect(seat.state == before)
    #expect(seat.effects.isEmpty)
  }

  @Test("my work and other work are one touch away")
  func leadsOn() {
    var seat = seat("applied")
    seat.tap("我的活")
    #expect(seat.effects == [.loadMyWork(Market.person.id)])
    seat = self.seat("applied")
    seat.tap("看别的活")
    #expect(seat.text.contains("找零工"))
  }

  /// The showing of a slip that a seat asks for when it opens.
  private func showing(_ number: Int, _ seat: Seat) -> SlipShowing {
    SlipShowing(
      application: Market.id(number), viewer: Market.person.id, since: seat.state.context.now)
  }
}
