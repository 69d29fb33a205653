import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Idle")
struct IdleTests {
  private let size = Size(rows: 30, columns: 100)
  private static let personal = [
    "home-known", "identify", "identify-wrong", "identify-code", "identify-refused", "applying",
    "applied", "applied-several", "refused", "slip-waiting", "slip", "mywork-empty", "mywork",
    "mywork-open", "mywork-cancel", "idle-warning", "signin", "signin-cards", "register", "hire",
    "hire-known",
  ]

  @Test("after the warning nothing of the last person is left", arguments: personal)
  func nothingIsLeft(name: String) {
    var seat = Screens.seat(name, size)
    seat.press(.f(2))
    seat.press(.f(4))
    seat.press(.f(9))
    seat.wait(80)
    #expect(Array(seat.effects.suffix(2)) == [.forget, .loadHome])
    let fresh = SelfService.State.fresh(
      context: seat.state.context, settings: seat.state.settings, summary: Market.summary,
      hasFigures: true, homeLoadedAt: seat.state.context.now)
    #expect(seat.state == fresh)
    for trace in ["张", Market.idNumber, "19680312", "1398555", "李大明", "2580"] {
      #expect(!seat.text.contains(trace), "\(trace)")
      #expect(!String(describing: seat.state).contains(trace), "\(trace)")
    }
  }

  @Test("a personal page warns after a minute and forgets twenty seconds later")
  func warnsThenForgets() {
    var seat = Screens.seat("mywork", size)
    seat.wait(59)
    #expect(seat.state.warningSecondsLeft == nil)
    seat.wait(1)
    #expect(seat.state.warningSecondsLeft == 20)
    #expect(seat.text.contains("20 秒"))
    seat.wait(19)
    #expect(seat.state.warningSecondsLeft == 1)
    #expect(seat.effects.isEmpty)
    seat.wait(1)
    #expect(seat.effects == [.forget, .loadHome])
    #expect(seat.state.context.session == nil)
  }

  @Test("one touch anywhere answers the warning and does nothing else")
  func touchExtends() {
    var seat = Screens.seat("mywork", size)
    seat.wait(70)
    let before = seat.state.screens
    // What was on its way when the question came up is no answer to anything else.
    seat.send(.homeTapped)
    #expect(seat.state.screens == before)
    seat.wait(70)
    seat.tap(Position(row: 0, column: 0))
    #expect(seat.state.warningSecondsLeft == nil)
    #expect(seat.state.screens == before)
    seat.wait(59)
    #expect(seat.state.warningSecondsLeft == nil)
    seat.wait(1)
    #expect(seat.state.warningSecondsLeft == 20)
    seat.press(.character("1"))
    #expect(seat.state.screens == before)
    #expect(seat.state.warningSecondsLeft == nil)
  }

  @Test("the warning can also be answered with having finished")
  func finishedFromWarning() {
    var seat = Screens.seat("slip", size)
    seat.wait(65)
    seat.press(.escape)
    #expect(seat.effects.first == .forget)
    #expect(!seat.state.isPersonal)
  }

  @Test("a public page becomes the board after a minute without a warning")
  func publicPageIdles() {
    var seat = Screens.seat("list", size)
    seat.wait(60)
    #expect(seat.text.contains("点一下屏幕"))
    #expect(seat.effects.contains(.forget))
  }

  @Test("the board stays and asks for new figures once a minute")
  func boardStays() {
    var seat = Seat(size)
    seat.wait(300)
    #expect(seat.effects == Array(repeating: .loadHome, count: 5))
    #expect(seat.state.screens.count == 2)
  }

  @Test("other times come from the settings")
  func configuredTimes() {
    let settings = SelfService.Settings(idleSeconds: 5, warningSeconds: 3)
    var seat = Seat(size, settings: settings)
    seat.send(.homeTapped)
    seat.press(.character("7"))
    seat.wait(5)
    #expect(seat.state.warningSecondsLeft == 3)
    seat.wait(3)
    #expect(!seat.state.isPersonal)
  }

  @Test("a clock that was put back does not keep a person's page longer")
  func clockGoesBack() {
    var seat = Screens.seat("mywork", size)
    seat.send(.tick(Market.now - 600))
    seat.wait(80)
    #expect(!seat.state.isPersonal)
    #expect(seat.state.context.today == Market.today)
  }

  @Test("an answer that comes after forgetting is dropped")
  func lateAnswers() {
    var seat = Screens.seat("identify-code", size)
    seat.type("80")
    seat.press(.enter)
    seat.wait(80)
    let before = seat.state
    seat.reply(.identified(.success(Market.person)))
    seat.reply(.myWork(Market.applications))
    seat.reply(.slip(.success(Market.slip())))
    seat.reply(.applied(.failure(.placesTaken)))
    #expect(seat.state == before)
    #expect(seat.effects.isEmpty)
  }
}
