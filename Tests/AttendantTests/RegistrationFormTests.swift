import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct RegistrationFormTests {
  private func filled() -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.press("e")
    seat.type("张建国")
    seat.press(.tab)
    seat.type("11010519491231002X")
    seat.press(.tab)
    seat.type("13812342046")
    seat.press(.tab)
    seat.type("八弓")
    seat.press(.tab)
    seat.type("搬运")
    seat.press(.enter)
    seat.type("保洁")
    seat.press(.tab)
    seat.type("2846")
    seat.press(.tab, .tab, .tab, .tab)
    seat.press(" ")
    return seat
  }

  @Test("a person is registered by keys alone")
  func registers() {
    var seat = filled()
    seat.press(.f(2), .f(2))
    var form = RegistrationForm()
    form.name = "张建国"
    form.idNumber = "11010519491231002X"
    form.phone = "13812342046"
    form.township = "八弓镇"
    form.trades = [TradeCode("porter"), TradeCode("cleaner")]
    form.personalCode = "2846"
    form.consents = true
    #expect(seat.taken() == [.register(form, by: Sample.attendant.id)])
    seat.reply(.registered(.success(Sample.person(0))))
    #expect(seat.state.registrationDraft == nil)
    #expect(seat.state.context == .people)
    #expect(seat.taken() == [.findPeople(text: "张建国")])
    seat.press("v")
    seat.press(.enter)
    #expect(
      seat.taken() == [.verify(Sample.id(4_000), .identityCard, by: Sample.attendant.id)])
  }

  @Test("the ID number is checked while it is typed")
  func checksIDNumber() {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.press("e")
    seat.press(.tab)
    seat.type("1101051949")
    #expect(seat.text().contains("已输入10位"))
    seat.type("12310021")
    #expect(seat.text().contains("有一位填错了"))
    seat.press(.backspace)
    seat.type("X")
    #expect(seat.text().contains(Words.idFine.chinese))
  }

  @Test("nobody is registered without consent, and nothing typed is lost")
  func needsConsent() {
    var seat = filled()
    seat.press(" ")
    let before = seat.state.registrationDraft?.entry.lines
    seat.press(.f(2))
    #expect(seat.taken() == [])
    #expect(seat.state.registrationDraft?.entry.focus == .consent)
    #expect(seat.state.registrationDraft?.entry.lines == before)
  }

  @Test("a problem the station finds leads to its field")
  func pointsAtField() throws {
    var seat = filled()
    seat.press(.f(2))
    let problem = try #require(
      throws: FieldProblem.self, performing: { try PhoneNumber(validating: "12") })
    seat.reply(.registered(.failure(.field(problem))))
    #expect(seat.state.registrationDraft?.entry.focus == .phone)
    #expect(seat.note == problem.wording.chinese)
    seat.reply(.registered(.success(Sample.person(0))))
    #expect(seat.state.registrationDraft != nil)
  }

  @Test("a registration the station refuses stays as it was typed")
  func keepsWhenRefused() {
    var seat = filled()
    seat.press(.f(2))
    seat.reply(.registered(.failure(.refused(.alreadyRegistered))))
    #expect(seat.state.registrationDraft?.entry.text(.name) == "张建国")
    #expect(seat.note == Refusal.alreadyRegistered.wording.chinese)
  }

  @Test("Backspace in an empty line takes back the trade picked last")
  func takesBackTrade() {
    var draft = RegistrationDraft()
    draft.entry.go(to: .trades)
    let facts = SeatDriver().state.freshFacts
    _ = draft.handle(.enter, facts)
    _ = draft.handle(.enter, facts)
    #expect(draft.trades == [TradeCode("porter"), TradeCode("loader")])
    _ = draft.handle(.type(.backspace), facts)
    #expect(draft.trades == [TradeCode("porter")])
  }
}

@Suite struct TextLineTests {
  @Test("keys edit where the cursor stands")
  func edits() {
    var line = TextLine("搬家")
    for (key, text) in [
      (Key.left, "搬家"), ("运".key, "搬运家"), (.backspace, "搬家"), (.home, "搬家"),
      (.backspace, "搬家"), (.delete, "家"), (.end, "家"), (.delete, "家"), ("具".key, "家具"),
    ] {
      _ = line.edit(key, lengthMax: 10)
      #expect(line.text == text)
    }
    let edited = line.edit(.f(1), lengthMax: 10)
    #expect(edited == nil)
  }

  @Test("a line takes no more than it has room for, and nothing invisible")
  func limits() {
    var line = TextLine()
    _ = line.insert("一二三\u{202E}四五六", lengthMax: 4)
    #expect(line.text == "一二三四")
    let isChanged = line.edit("五".key, lengthMax: 4)
    #expect(isChanged == false)
    #expect(line.text == "一二三四")
  }
}
