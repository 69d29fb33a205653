import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Cards at a public seat")
struct CardTests {
  private static let receipt = Receipt(
    number: "20260912-0031", issuedAt: Market.now, subject: .signIn(queueNumber: 7))

  private func known(_ person: PersonSession = Market.person) -> SelfServiceReply {
    .cardTaken(.success(.known(person, signIn: Self.receipt)))
  }

  @Test("a card on the idle board or home asks for one thing: to be signed in")
  func asks() {
    for isHome in [false, true] {
      var seat = Seat()
      if isHome { seat.send(.homeTapped) }
      seat.send(.card(.idCard(Screens.card)))
      #expect(seat.effects == [.takeCard(Screens.card, signsIn: true)])
      seat.reply(known())
      #expect(seat.effects == [.recommend(Market.person.id, excluding: [])])
    }
  }

  @Test("while the station looks the same card is the same card, and another one waits")
  func waits() {
    var seat = Seat()
    seat.send(.card(.idCard(Screens.card)))
    seat.send(.card(.idCard(Screens.card)))
    #expect(seat.effects.isEmpty)
    var other = Screens.card
    other.idNumber = "52262319800101002X"
    seat.send(.card(.idCard(other)))
    #expect(seat.effects.isEmpty)
    seat.reply(known())
    #expect(seat.effects.last == .takeCard(other, signsIn: true))
  }

  @Test("the next one's card ends the visit before: nothing of that is left")
  func next() {
    var seat = Seat()
    seat.send(.card(.idCard(Screens.card)))
    seat.reply(known())
    seat.reply(.recommended([]))
    var other = Screens.card
    other.idNumber = "52262319800101002X"
    seat.send(.card(.idCard(other)))
    #expect(seat.state.context.session?.id == Market.person.id, "until it is known whose it is")
    seat.reply(
      known(
        PersonSession(
          id: Market.id(77), greeting: "李师傅", maskedName: "李*", verification: .selfDeclared)))
    #expect(seat.effects.first == .forget)
    #expect(seat.state.context.session?.id == Market.id(77))
    #expect(!seat.text.contains(Market.person.greeting))
  }

  @Test("a card on a form that somebody fills in changes nothing there")
  func form() {
    var seat = Screens.seat("register", Size(rows: 30, columns: 100))
    let before = seat.state.screens
    seat.send(.card(.idCard(Screens.card)))
    #expect(seat.effects.isEmpty)
    #expect(seat.state.screens == before)
    #expect(seat.text.contains("前一位还没办完"))
  }

  @Test("an answer about a card that nobody laid down opens nothing")
  func unasked() {
    var seat = Seat()
    seat.reply(known())
    #expect(seat.state.context.session == nil)
    #expect(seat.effects.isEmpty)
  }

  @Test("idle wipes the card with the page")
  func wiped() {
    var seat = Screens.seat("newcard", Size(rows: 30, columns: 100))
    #expect(String(reflecting: seat.state).contains("NewCard"))
    seat.wait(90)
    #expect(!seat.text.contains("张**"))
    #expect(!String(reflecting: seat.state).contains("NewCard"))
  }

  @Test("an attendant's word is taken by the page that asked for it, and by no other")
  func vouched() {
    var seat = Screens.seat("identify-reader", Size(rows: 30, columns: 100))
    seat.reply(.identified(.success(Market.person)))
    #expect(seat.state.context.session == nil, "nobody asked")
    seat.press(.character("g"))
    #expect(seat.effects == [.askVouching])
    seat.press(.character("g"))
    #expect(seat.effects.isEmpty, "once")
    seat.reply(.identified(.success(Market.person)))
    #expect(seat.state.context.session == Market.person)
  }

  @Test("a number that was scanned on the board asks for the code, on any other page nothing")
  func scanned() {
    var seat = Seat()
    seat.send(.card(.number(Market.idNumber)))
    #expect(seat.effects.isEmpty)
    seat.type("2580")
    seat.press(.enter)
    #expect(seat.effects == [.identify(idNumber: Market.idNumber, personalCode: "2580")])
    var other = Screens.seat("policies", Size(rows: 30, columns: 100))
    other.send(.card(.number(Market.idNumber)))
    #expect(other.effects.isEmpty)
  }
}
