import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Identify")
struct IdentifyTests {
  private let size = Size(rows: 30, columns: 100)

  private func seat(_ name: String = "identify") -> Seat { Screens.seat(name, size) }

  @Test("number and code by touch alone lead to the station")
  func byTouch() {
    var seat = seat()
    for digit in Market.idNumber { seat.tap(String(digit)) }
    seat.tap("下一步")
    for digit in "2580" { seat.tap(String(digit)) }
    seat.tap("确定")
    #expect(seat.effects == [.identify(idNumber: Market.idNumber, personalCode: "2580")])
  }

  @Test("a small x counts as the X at the end and nowhere else")
  func letterX() {
    var seat = seat()
    seat.type("5x22624196803120")
    #expect(seat.text.contains("522624 19680312 0"))
    let number = "52262419680312001".withCheckDigit
    for _ in 0..<18 { seat.press(.backspace) }
    seat.type(number.lowercased())
    #expect(seat.text.contains(number.suffix(4)))
  }

  @Test("a wrong check digit is said at once and how to put it right")
  func wrongDigit() {
    var seat = seat("identify-wrong")
    #expect(seat.text.contains("有一位填错了"))
    seat.press(.enter)
    #expect(seat.effects.isEmpty)
    seat.press(.backspace)
    #expect(!seat.text.contains("有一位填错了"))
  }

  @Test("a number cut short is not sent")
  func shortNumber() {
    var seat = seat()
    seat.type("5226")
    seat.press(.enter)
    #expect(seat.text.contains("18位"))
    seat.send(.screen(.identify(.codeTapped)))
    seat.press(.enter)
    #expect(seat.effects.isEmpty)
  }

  @Test("the code is masked and has four to six digits")
  func code() {
    var seat = seat("identify-code")
    #expect(seat.text.contains("●●"))
    seat.press(.enter)
    #expect(seat.effects.isEmpty)
    #expect(seat.text.contains("4到6位数字"))
    seat.type("804799")
    #expect(seat.text.contains("●●●●●●"))
    #expect(!seat.text.contains("●●●●●●●"))
    seat.press(.enter)
    #expect(seat.effects == [.identify(idNumber: Market.idNumber, personalCode: "258047")])
  }

  @Test("while the station looks, nothing else is sent")
  func waits() {
    var seat = seat("identify-code")
    seat.type("80")
    seat.press(.enter)
    seat.send(.screen(.identify(.nextTapped)))
    seat.send(.screen(.identify(.padTapped(.digit(1)))))
    #expect(seat.effects.isEmpty)
    #expect(seat.text.contains("正在核对"))
  }

  @Test("a refusal is said in its words and the code is asked for again")
  func refused() {
    var seat = seat("identify-refused")
    #expect(seat.text.contains("还可以试4次"))
    seat.type("1470")
    seat.press(.enter)
    #expect(seat.effects == [.identify(idNumber: Market.idNumber, personalCode: "1470")])
    seat.reply(.identified(.failure(.identityLocked(minutes: 15))))
    #expect(seat.text.contains("15分钟"))
  }

  @Test("once known, the screen is gone and with it number and code")
  func known() {
    var seat = seat("identify-code")
    seat.type("80")
    seat.press(.enter)
    seat.reply(.identified(.success(Market.person)))
    #expect(seat.effects == [.loadMyWork(Market.person.id)])
    #expect(!String(describing: seat.state).contains(Market.idNumber))
    #expect(!String(describing: seat.state).contains("2580"))
    seat.press(.escape)
    #expect(seat.isHome)
  }

  private func asked() -> Seat {
    var seat = seat("identify-code")
    seat.type("80")
    seat.press(.enter)
    var person = Market.person
    person.isTownshipAssumed = true
    seat.reply(.identified(.success(person)))
    return seat
  }

  @Test("who was registered in a hurry is asked where they live, by one touch, and goes on")
  func asksTownship() throws {
    var seat = asked()
    #expect(seat.text.contains("您住在哪里"))
    #expect(seat.effects.isEmpty)
    let township = try #require(seat.state.context.townships.first)
    seat.tap(township)
    #expect(
      seat.effects == [
        .setTownship(Market.person.id, township), .loadMyWork(Market.person.id),
      ])
    seat.press(.escape)
    #expect(seat.isHome)
  }

  @Test("who would rather not say goes on, and lives elsewhere is an answer too")
  func skipsTownship() {
    var seat = asked()
    seat.tap("以后再说")
    #expect(seat.effects == [.loadMyWork(Market.person.id)])
    var other = asked()
    other.press(.pageDown)
    if !other.text.contains("外地") { other.press(.pageDown) }
    other.send(.screen(.identify(.choseTownship(""))))
    #expect(other.effects.first == .setTownship(Market.person.id, ""))
  }

  @Test("while it asks where the person lives, digits and back change nothing of who they are")
  func asksOnly() {
    var seat = asked()
    seat.send(.screen(.identify(.padTapped(.digit(1)))))
    seat.send(.screen(.identify(.nextTapped)))
    #expect(seat.effects.isEmpty)
    seat.press(.escape)
    #expect(seat.isHome)
  }

  @Test("a session that nobody asked for is not taken")
  func unasked() {
    var seat = seat("identify-code")
    let before = seat.state
    seat.reply(.identified(.success(Market.person)))
    #expect(seat.state == before)
  }

  @Test("back leads from the code to the number, then away")
  func back() {
    var seat = seat("identify-code")
    seat.press(.escape)
    #expect(seat.text.contains("下一步"))
    #expect(!seat.text.contains("●●"))
    seat.press(.escape)
    #expect(seat.isHome)
  }

  @Test("fields are chosen by touch as well as by arrows")
  func fields() {
    var seat = seat("identify-code")
    seat.press(.up)
    #expect(seat.text.contains("下一步"))
    seat.press(.down)
    #expect(seat.text.contains("确定"))
  }

  @Test("a pasted number is taken digit by digit")
  func pastes() {
    var seat = seat()
    guard let message = SelfService.message(for: .paste(" \(Market.idNumber)\n"), in: seat.state)
    else {
      Issue.record("a paste is not taken")
      return
    }
    seat.send(message)
    seat.press(.enter)
    #expect(seat.text.contains("确定"))
  }

  @Test("the demonstration shows number and code, the employer's for hiring")
  func demonstration() {
    let person = Screens.seat("identify", size, demonstration: Market.hint)
    #expect(person.text.contains("口令 2580"))
    var employer = Screens.seat("home", size, demonstration: Market.hint)
    employer.press(.character("4"))
    #expect(employer.text.contains("口令 1470"))
    #expect(!Screens.seat("identify", size).text.contains("2580"))
  }

  @Test("who is not registered is led to registering instead")
  func registers() {
    var seat = seat()
    seat.tap("我要登记")
    #expect(seat.state.screens.count == 2)
    #expect(!seat.text.contains("请问您是谁"))
  }
}
