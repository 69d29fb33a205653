import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct FloorDealTests {
  private let by = Sample.attendant.id

  @Test("a deal with a known employer, a known trade and two known people takes few keys")
  func takesFewKeys() throws {
    var seat = SeatDriver.open()
    seat.keys = 0
    seat.fillDeal()
    seat.press(.f(2))
    let deal = try #require(seat.deal)
    #expect(deal.people.count == 2)
    // A practised typist's ten seconds are forty keys.
    #expect(seat.keys <= 20)
  }

  @Test("what is not typed is as last time, from the next quarter of an hour for four hours")
  func defaults() throws {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.press(.f(2))
    let draft = try #require(seat.deal).draft
    #expect(draft.employer?.id == Sample.employer.id)
    #expect(draft.title == "搬运")
    #expect(draft.content == "搬家具上三楼")
    #expect(draft.amount == .yuan(20))
    #expect(draft.unit == .hour)
    #expect(draft.site?.name == "江岸华景3栋")
    #expect(draft.contact == PostingContact(name: "李经理", phone: "13812342046"))
    #expect(draft.hiringMode == .employerPicks)
    let shift = try #require(draft.shifts.first)
    #expect(shift.window == TimeWindow(start: Sample.at(7, 45), end: Sample.at(11, 45)))
    #expect(shift.places == 2)
    #expect(draft.validUntil == Sample.at(8, 15))
  }

  @Test("the trade of last time stands where none is typed, and another one brings its own pay")
  func trade() throws {
    var seat = SeatDriver.open()
    seat.pressAnswered(.f(7))
    seat.typeAnswered("鼎盛")
    seat.pressAnswered(.enter, .enter)
    #expect(seat.state.floorDraft?.entry.focus == .person)
    seat.typeAnswered("1010")
    seat.pressAnswered(.enter, .f(2))
    #expect(seat.deal?.draft.trade == TradeCode("porter"))

    var other = SeatDriver.open()
    other.pressAnswered(.f(7))
    other.typeAnswered("鼎盛")
    other.pressAnswered(.enter)
    other.typeAnswered("bj")
    other.pressAnswered(.enter)
    other.typeAnswered("1010")
    other.pressAnswered(.enter, .f(2))
    // 150 a day is 18.75 an hour, rounded up in the worker's favour.
    #expect(other.deal?.draft.trade == TradeCode("cleaner"))
    #expect(other.deal?.draft.amount == .yuan(19))
    #expect(other.deal?.draft.unit == .hour)
    #expect(other.deal?.draft.content == "保洁，当面谈定")
  }

  @Test("Enter before the answer takes the one person who is found when it comes")
  func fastTypist() {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.type("1012")
    seat.press(.enter)
    #expect(seat.state.floorDraft?.entry.focus == .person)
    #expect(seat.state.floorDraft?.lines.count == 2)
    seat.reply(.floor(.peopleFound(text: "101", [])))
    seat.reply(.floor(.peopleFound(text: "1012", [Sample.person(2)])))
    #expect(seat.state.floorDraft?.lines.map(\.idNumberTail) == ["1010", "1011", "1012"])
    #expect(seat.state.floorDraft?.entry.text(.person) == "")
  }

  @Test("of several who are found, nobody is taken unseen")
  func several() {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.type("龙")
    seat.press(.enter)
    seat.reply(.floor(.peopleFound(text: "龙", [Sample.person(2), Sample.person(3)])))
    #expect(seat.state.floorDraft?.lines.count == 2)
    seat.press(.down, .enter)
    #expect(seat.state.floorDraft?.lines.last?.idNumberTail == "1013")
  }

  @Test("a person stands on the list once, and backspace takes the last one back")
  func list() {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.typeAnswered("1010")
    seat.pressAnswered(.enter)
    #expect(seat.state.floorDraft?.lines.count == 2)
    seat.press(.backspace)
    #expect(seat.state.floorDraft?.lines.map(\.idNumberTail) == ["1010"])
  }

  @Test("a person nobody knows is registered in the same form")
  func newPerson() throws {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.typeAnswered("姚小妹")
    seat.pressAnswered(.enter)
    #expect(seat.state.floorDraft?.entry.focus == .personName)
    seat.press(.f(2))
    #expect(seat.deal == nil, "someone half registered is not forgotten")
    seat.press(.f(8), .escape)
    while seat.state.floorDraft?.entry.focus != .personID { seat.press(.tab) }
    seat.type("11010519491231002X")
    seat.press(.enter)
    seat.type("13985501234")
    seat.press(.enter, .character(" "), .enter)
    let line = try #require(seat.state.floorDraft?.lines.last)
    #expect(line.name == "姚小妹")
    #expect(seat.state.floorDraft?.entry.focus == .person)
    seat.press(.f(3), .f(3), .f(2))
    let people = try #require(seat.deal).people
    guard case .new(let form) = people.last?.who else {
      Issue.record("not registered: \(people)")
      return
    }
    #expect(form.idNumber == "11010519491231002X")
    #expect(form.phone == "13985501234")
    #expect(form.consents)
    #expect(people.map { $0.documentSeen } == [.identityCard, nil, .identityCard])
  }

  @Test("a person whose fields are all right goes along when the deal is handed in")
  func handsInNewPerson() throws {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.typeAnswered("姚小妹")
    seat.pressAnswered(.enter, .enter)
    seat.type("11010519491231002X")
    seat.press(.enter)
    seat.type("13985501234")
    seat.press(.enter, .character(" "), .f(2))
    #expect(seat.deal?.people.count == 3)
    #expect(seat.deal?.draft.shifts.first?.places == 3)
  }

  @Test("without the person's consent nobody is registered")
  func consent() {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.typeAnswered("姚小妹")
    seat.pressAnswered(.enter, .enter)
    seat.type("11010519491231002X")
    seat.press(.enter)
    seat.type("13985501234")
    seat.press(.enter, .enter)
    #expect(seat.state.floorDraft?.lines.count == 2)
    #expect(seat.state.floorDraft?.entry.focus == .personConsents)
  }

  @Test("a new employer is a household with a name and a phone unless something else is said")
  func newEmployer() throws {
    var seat = SeatDriver.open()
    seat.pressAnswered(.f(7))
    seat.type("姚大姐")
    seat.reply(.floor(.employersFound(text: "姚大姐", [])))
    seat.press(.enter)
    seat.type("13985501234")
    seat.press(.f(2))
    #expect(seat.deal == nil)
    while seat.state.floorDraft?.entry.focus != .trade { seat.press(.tab) }
    seat.type("by")
    seat.press(.enter)
    seat.typeAnswered("1011")
    seat.pressAnswered(.enter)
    while seat.state.floorDraft?.entry.focus != .site { seat.press(.tab) }
    seat.type("jahj")
    seat.press(.enter, .f(2))
    let deal = try #require(seat.deal)
    #expect(
      deal.newEmployer
        == FloorDeal.NewEmployer(name: "姚大姐", kind: .household, phone: "13985501234"))
    #expect(deal.draft.contact == PostingContact(name: "姚大姐", phone: "13985501234"))
    #expect(deal.draft.payer == EmployerKind.household.wording(.chinese))
    #expect(deal.draft.amount == .yuan(23))
  }
}
