import OddJobMarket
import SelfService
import TerminalUI

/// Every screen in every state worth looking at, reached as a person reaches it.
enum Screens {
  static let sizes = [
    Size(rows: 20, columns: 60), Size(rows: 24, columns: 80), Size(rows: 27, columns: 90),
    Size(rows: 30, columns: 100), Size(rows: 30, columns: 106), Size(rows: 34, columns: 120),
    Size(rows: 45, columns: 140),
  ]

  static let names = [
    "board", "home", "home-known", "list", "list-empty", "list-selected", "search", "groups",
    "trades", "pay", "posting", "posting-days", "posting-gone", "identify", "identify-wrong",
    "identify-code", "identify-refused", "applying", "applied", "applied-several", "refused",
    "slip-waiting", "slip", "mywork-empty", "mywork", "mywork-open", "mywork-applied",
    "mywork-cancel", "idle-warning", "toast",
  ]

  static func seat(_ name: String, _ size: Size, demonstration: DemonstrationHint? = nil) -> Seat {
    var seat = Seat(size, demonstration: demonstration)
    guard name != "board" else { return seat }
    seat.send(.homeTapped)
    if reachPublic(name, &seat) { return seat }
    reachPersonal(name, &seat)
    return seat
  }

  private static func reachPublic(_ name: String, _ seat: inout Seat) -> Bool {
    switch name {
    case "home": break
    case "toast": seat.press(.f(9))
    case "list", "list-empty", "list-selected", "search", "groups", "trades", "pay":
      seat.press(.character("1"))
      seat.answerPage(name == "list-empty" ? [] : Market.cards)
      if name == "list-selected" { seat.press(.down) }
      if name == "search" {
        seat.press(.character("/"))
        seat.answerPage()
      }
      if name == "groups" || name == "trades" { seat.press(.character("4")) }
      if name == "trades" { seat.press(.character("5")) }
      if name == "pay" { seat.press(.character("5")) }
    case "posting", "posting-days", "posting-gone":
      seat.press(.character("1"))
      seat.answerPage()
      seat.press(.enter)
      let card = Market.cards[0]
      let detail = Market.detail(card, days: name == "posting-days" ? 5 : 1)
      seat.reply(.detail(card.shift, name == "posting-gone" ? nil : detail))
    default: return false
    }
    return true
  }

  private static func reachPersonal(_ name: String, _ seat: inout Seat) {
    switch name {
    case "identify", "identify-wrong", "identify-code", "identify-refused":
      seat.press(.character("7"))
      guard name != "identify" else { return }
      seat.type(name == "identify-wrong" ? "522624196803123450" : Market.idNumber)
      seat.press(.enter)
      guard name != "identify-wrong" else { return }
      seat.type("25")
      guard name == "identify-refused" else { return }
      seat.type("80")
      seat.press(.enter)
      seat.reply(.identified(.failure(.identityNotMatched(triesLeft: 4))))
    case "applying", "applied", "applied-several", "refused", "slip-waiting", "slip":
      reachApplied(name, &seat)
    default: reachMyWork(name, &seat)
    }
  }

  private static func reachApplied(_ name: String, _ seat: inout Seat) {
    seat.identify()
    seat.send(.homeTapped)
    seat.press(.character("1"))
    seat.answerPage()
    seat.press(.character("b"))
    func result(_ number: Int, _ state: ApplicationState) -> AppliedShift {
      AppliedShift(application: Market.id(50 + number), shift: Market.id(number), state: state)
    }
    switch name {
    case "applied": seat.reply(.applied(.success([result(0, .applied)])))
    case "applied-several":
      seat.reply(
        .applied(.success([result(0, .confirmed), result(1, .standby), result(2, .confirmed)])))
    case "refused":
      seat.reply(.applied(.failure(.overlaps(title: "快递分拣（夜班）"))))
      seat.answerPage()
    case "slip-waiting", "slip":
      seat.reply(.applied(.success([result(0, .confirmed)])))
      if name == "slip" { seat.reply(.slip(.success(Market.slip()))) }
    default: break
    }
  }

  private static func reachMyWork(_ name: String, _ seat: inout Seat) {
    seat.identify()
    seat.reply(.myWork(name == "mywork-empty" ? [] : Market.applications))
    switch name {
    case "home-known": seat.send(.homeTapped)
    case "mywork-open", "mywork-cancel": seat.press(.character("1"))
    case "mywork-applied": seat.press(.character("2"))
    default: break
    }
    if name == "mywork-cancel" { seat.tap("取消") }
    if name == "idle-warning" { seat.wait(65) }
  }
}
