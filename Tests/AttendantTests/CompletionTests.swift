import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Completing a record")
struct CompletionTests {
  private let person = Sample.incomplete
  private let by = Sample.attendant.id

  private func open() -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openIncomplete()
    seat.press("c")
    return seat
  }

  @Test("the view says what is missing, and an assumed township is marked as such")
  func says() {
    var seat = SeatDriver.open()
    seat.openIncomplete()
    for size in RenderTests.sizes.suffix(2) {
      let text = seat.text(size.rows, size.columns)
      #expect(text.contains("八弓镇（暂定）"))
      #expect(text.contains("还缺：姓名、手机号、乡镇、工种"))
    }
    // The control: nothing is missing of the next one.
    seat.press(.down)
    #expect(!seat.text(34, 120).contains("还缺"))
  }

  @Test("all that is missing is told by keys alone, in one go")
  func completes() throws {
    var seat = open()
    #expect(seat.state.completionDraft?.entry.focus == .name)
    seat.type("阿依古丽·买买提")
    seat.press(.tab)
    seat.type("13985501234")
    seat.press(.tab)
    // Enter says that what was assumed is right.
    seat.press(.enter)
    seat.type("搬运")
    seat.press(.enter, .f(2), .f(2))
    let completion = PersonCompletion(
      name: try PersonName(validating: "阿依古丽·买买提"),
      phone: try PhoneNumber(validating: "13985501234"), township: "八弓镇",
      trades: [TradeCode("porter")])
    #expect(seat.taken() == [.aboutPerson(.complete(person.id, completion, by: by))])
    seat.reply(.aboutPerson(.completed(person.id, .success(Sample.person(0)))))
    #expect(seat.state.completionDraft == nil)
    #expect(seat.state.context == .people)
  }

  @Test("what nobody knows yet stays as it is, and nothing at all is not handed in")
  func partly() {
    var seat = open()
    seat.press(.f(2))
    #expect(seat.taken() == [])
    #expect(seat.note == Words.nothingToComplete.chinese)
    seat.press(.tab)
    seat.type("1398550123")
    seat.press(.f(2))
    #expect(seat.taken() == [])
    #expect(seat.state.completionDraft?.entry.focus == .phone)
    seat.type("4")
    seat.press(.f(2))
    guard case .aboutPerson(.complete(_, let completion, _)) = seat.taken().first else {
      Issue.record("not handed in")
      return
    }
    #expect(completion.fields == ["phone"])
  }

  @Test("a name and a phone that are there are not asked, the rest stands in its field")
  func known() {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.press("c")
    #expect(seat.state.completionDraft?.shown == [.township, .trades])
    seat.press(.f(2))
    #expect(seat.note == Words.nothingToComplete.chinese)
    #expect(seat.taken() == [])
  }

  @Test("what was typed stays where a rule says no, and over the lock, which shows nothing of it")
  func keeps() {
    var seat = open()
    seat.type("龙䶮")
    seat.press(.f(2))
    seat.effects = []
    seat.reply(.aboutPerson(.completed(person.id, .failure(.alreadyKnown))))
    #expect(seat.note == Refusal.alreadyKnown.wording.chinese)
    #expect(seat.state.completionDraft?.entry.text(.name) == "龙䶮")
    seat.press(.f(2))
    #expect(seat.taken().count == 1)
    seat.press(.f(10))
    #expect(!seat.text().contains("龙䶮"))
    // The answer is taken behind the lock, so that nothing is handed in twice.
    seat.reply(.aboutPerson(.completed(person.id, .success(Sample.person(0)))))
    #expect(seat.state.completionDraft == nil)
    #expect(!seat.text().contains("张建国"))
  }
}
