import OddJobMarket
import PinyinInput
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
    "board", "home", "home-known", "list", "list-empty", "list-selected", "list-searched", "search",
    "search-new", "search-typed", "search-none", "characters", "characters-spelled", "groups",
    "trades", "pay", "posting", "posting-days", "posting-gone", "identify", "identify-wrong",
    "identify-code", "identify-refused", "identify-township", "applying", "applied",
    "applied-several", "refused",
    "slip-waiting", "slip", "mywork-empty", "mywork", "mywork-open", "mywork-applied",
    "mywork-cancel", "mywork-turn", "mywork-drawn", "kept", "kept-bound", "kept-ask",
    "idle-warning", "toast",
    "stations", "policies", "events", "event", "event-mine", "rights", "rights-topic",
    "complaint-naming", "complaint-own", "complaint-groups", "complaint-postings",
    "complaint-amount", "complaint-calling", "complaint-review", "complaint-done",
    "receipt-complaint", "signin", "signin-cards", "signin-why",
    "signin-none", "register", "hire",
    "hire-known", "hire-extras", "hire-meeting", "hire-departure", "hire-plate", "hire-plate-city",
    "hire-review", "list-standby", "posting-standby", "signin-standby", "receipt",
    "receipt-wrong", "receipt-found", "receipt-rejected", "paper", "paper-text", "paper-printing",
    "paper-printed", "paper-unsure", "paper-failed", "paper-receipt",
    "name", "name-spelled", "name-paged", "name-nine", "name-strokes", "name-nothing",
    "name-missing",
    "board-reader", "identify-reader", "newcard", "newcard-refused", "card-refused", "vouching",
  ]

  static func seat(
    _ name: String, _ size: Size, demonstration: DemonstrationHint? = nil, isLarge: Bool = false
  ) -> Seat {
    var seat = Seat(
      size, settings: SelfService.Settings(beginsLarge: isLarge), demonstration: demonstration)
    guard name != "board" else { return seat }
    if reachCards(name, &seat) { return seat }
    seat.send(.homeTapped)
    if reachPublic(name, &seat) { return seat }
    reachPersonal(name, &seat)
    return seat
  }

  private static func reachPublic(_ name: String, _ seat: inout Seat) -> Bool {
    switch name {
    case "home": break
    case "toast": seat.press(.f(9))
    case "list-searched", "search", "search-new", "search-typed", "search-none", "characters",
      "characters-spelled":
      reachSearch(name, &seat)
    case "list", "list-empty", "list-selected", "groups", "trades", "pay":
      seat.press(.character("1"))
      seat.answerPage(name == "list-empty" ? [] : Market.cards)
      if name == "list-selected" { seat.press(.down) }
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
    case "list-standby", "posting-standby":
      let card = Market.countyCard()
      seat.press(.character("1"))
      seat.answerPage([card] + Market.cards)
      guard name == "posting-standby" else { break }
      seat.press(.enter)
      var detail = Market.detail(card, days: 4)
      detail.shifts[2] = Market.countyCard(9, day: 2)
      seat.reply(.detail(card.shift, detail))
    case "receipt", "receipt-wrong", "receipt-found", "receipt-rejected", "receipt-complaint":
      seat.press(.character("7"))
      seat.tap("查回执")
      seat.type("0031")
      guard name != "receipt" else { break }
      seat.press(.enter)
      if name == "receipt-complaint" {
        seat.reply(.receipt("20260912-0031", .success(Market.complaintFinding)))
        break
      }
      let rejected = Market.finding(isAtCounty: true, [.postingClosed, .illegalStep])
      seat.reply(
        .receipt(
          "20260912-0031",
          name == "receipt-wrong"
            ? .failure(.unknownRecord)
            : .success(name == "receipt-found" ? Market.finding(isAtCounty: false) : rejected)))
    default: return reachOffice(name, &seat)
    }
    return true
  }

  private static func reachOffice(_ name: String, _ seat: inout Seat) -> Bool {
    switch name {
    case "stations":
      seat.press(.character("9"))
      let station = StationSummary(
        name: "文笔街道站", address: "灵山路12号", openingHours: "04:00–20:00", phone: "0855-4520000",
        distanceMetres: 0, isThisOne: true)
      seat.reply(.stations([station]))
    case "policies":
      seat.press(.character("5"))
      let policy = PolicySummary(
        theme: "补贴", title: "外出务工交通补贴", summary: "跨省务工一次性补贴。", document: "黔东南 二(四)4",
        term: .askAtCounter)
      seat.reply(.policies([policy]))
    case "events", "event":
      seat.press(.character("6"))
      seat.reply(.events(Market.events))
      if name == "event" { seat.press(.character("1")) }
    case "rights", "rights-topic":
      seat.press(.character("8"))
      seat.reply(.hotlines([Hotline(number: "12333", purpose: "人社热线")]))
      if name == "rights-topic" { seat.press(.character("5")) }
    case "complaint-naming", "complaint-groups", "complaint-postings":
      reachNamelessComplaint(name, &seat)
    case "register": seat.press(.character("3"))
    case let name where name.hasPrefix("name"): reachName(name, &seat)
    default: return false
    }
    return true
  }

  /// Registration as far as the name.
  private static func reachName(_ name: String, _ seat: inout Seat) {
    seat.press(.character("3"))
    seat.press(.enter)
    for entry in [Market.idNumber, "2580", "2580"] {
      seat.type(entry)
      seat.press(.enter)
    }
    seat.press(.f(6))
    seat.reply(
      name == "name-missing"
        ? .characters(CharacterQuery("", by: .letters, for: .familyName), .missing)
        : Spelling.commonNames)
    switch name {
    case "name-spelled", "name-paged":
      seat.type("zhangwei")
      seat.reply(Spelling.answer("zhangwei", by: .letters))
      if name == "name-paged" { seat.press(.pageDown) }
    case "name-nine":
      seat.press(.tab)
      for key in "WGAMGTDG" { seat.press(.character(key)) }
      seat.reply(Spelling.answer("94264834", by: .nineKeys))
    case "name-strokes":
      seat.press(.f(5))
      seat.type("hshszh")
      seat.reply(Spelling.strokes)
    case "name-nothing":
      seat.type("vvv")
      seat.reply(
        .characters(CharacterQuery("vvv", by: .letters, for: .familyName), .found([])))
    default: break
    }
  }

  static func reachPersonal(_ name: String, _ seat: inout Seat) {
    switch name {
    case "identify", "identify-wrong", "identify-code", "identify-refused", "identify-township":
      seat.press(.character("7"))
      guard name != "identify" else { return }
      seat.type(name == "identify-wrong" ? "522624196803123450" : Market.idNumber)
      seat.press(.enter)
      guard name != "identify-wrong" else { return }
      seat.type("25")
      guard name == "identify-refused" || name == "identify-township" else { return }
      seat.type("80")
      seat.press(.enter)
      if name == "identify-township" {
        var person = Market.person
        person.isTownshipAssumed = true
        seat.reply(.identified(.success(person)))
        return
      }
      seat.reply(.identified(.failure(.identityNotMatched(triesLeft: 4))))
    case "applying", "applied", "applied-several", "refused", "slip-waiting", "slip":
      reachApplied(name, &seat)
    case "paper", "paper-text", "paper-printing", "paper-printed", "paper-unsure",
      "paper-failed", "paper-receipt":
      reachPaper(name, &seat)
    case "event-mine", "complaint-own", "complaint-amount", "complaint-calling",
      "complaint-review", "complaint-done":
      reachTakenDown(name, &seat)
    case let name where name.hasPrefix("hire"):
      seat.identify(for: "4")
      guard name != "hire" else { return }
      seat.reply(
        .employers([
          EmployerSession(
            id: Market.id(70), name: "鼎盛服饰", kind: .firm,
            verification: EmployerVerification(licenceSeen: true, agentIdentitySeen: true))
        ]))
      if name != "hire-known" { reachHiring(name, &seat) }
    case "signin", "signin-cards", "signin-why", "signin-none", "signin-standby":
      seat.identify(for: "2")
      guard name != "signin" else { return }
      seat.press(.character("1"))
      seat.reply(
        .signedIn(
          .success(
            Receipt(
              number: "20260912-0031", issuedAt: Market.now, subject: .signIn(queueNumber: 7))),
          turn: name == "signin-cards" ? nil : Market.turn))
      seat.reply(
        .recommended(
          Market.cards.prefix(name == "signin-none" || name == "signin-standby" ? 0 : 3).map {
            card in
            RecommendedWork(
              card: card, score: 80, reasons: [FitReason(Wording("会搬运", "Porter"))])
          }))
      if name == "signin-why" { seat.tap("为什么") }
      if name == "signin-none" { seat.reply(.whyNone(Market.obstacles)) }
      if name == "signin-standby" {
        let today = Market.today
        seat.reply(
          .page(
            PostingFilter(days: today...today, takesStandbysOnly: true),
            PostingPage(cards: [Market.countyCard()], offset: 0, total: 12)))
      }
    default: reachMyWork(name, &seat)
    }
  }

  private static func reachApplied(_ name: String, _ seat: inout Seat) {
    seat.identify()
    seat.send(.homeTapped)
    seat.press(.character("1"))
    seat.answerPage()
    let card = Market.cards[0]
    if name == "applied-several" {
      seat.press(.enter)
      seat.reply(.detail(card.shift, Market.detail(card, days: 4)))
      seat.type("34")
      seat.press(.enter)
    } else {
      seat.press(.character("b"))
    }
    func result(_ number: Int, _ state: ApplicationState, _ shift: ShiftID) -> AppliedShift {
      let card = Market.countyCard(day: number)
      return AppliedShift(
        application: Market.id(50 + number), shift: shift, state: state,
        when: name == "applied-several"
          ? AppliedShift.ShiftTime(day: card.day, window: card.window) : nil)
    }
    switch name {
    case "applied": seat.reply(.applied(.success([result(0, .applied, card.shift)])))
    case "applied-several":
      seat.reply(
        .applied(
          .success([
            result(0, .confirmed, card.shift), result(1, .standby, Market.id(42)),
            result(2, .confirmed, Market.id(43)),
          ])))
    case "refused":
      seat.reply(.applied(.failure(.overlaps(title: "快递分拣（夜班）"))))
      seat.answerPage()
    case "slip-waiting", "slip":
      seat.reply(.applied(.success([result(0, .confirmed, card.shift)])))
      if name == "slip" { seat.reply(.slip(.success(Market.slip()))) }
    default: break
    }
  }

  private static func reachMyWork(_ name: String, _ seat: inout Seat) {
    seat.identify()
    let turns = ["mywork-turn": Market.turn, "mywork-drawn": Market.drawnTurn]
    seat.reply(.myWork(name == "mywork-empty" ? [] : Market.applications, turn: turns[name]))
    switch name {
    case "mywork-turn", "mywork-drawn": seat.tap("我排第几")
    case "home-known": seat.send(.homeTapped)
    case "kept", "kept-bound", "kept-ask":
      seat.send(.screen(.myWork(.keptTapped)))
      seat.reply(.kept(.success(Market.kept(canGo: name != "kept-bound"))))
      if name == "kept-ask" { seat.send(.screen(.kept(.eraseTapped(.everything)))) }
    case "mywork-open", "mywork-cancel": seat.press(.character("1"))
    case "mywork-applied": seat.press(.character("2"))
    default: break
    }
    if name == "mywork-cancel" { seat.tap("取消") }
    if name == "idle-warning" { seat.wait(65) }
  }
}
