import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("The view of the employers")
struct EmployersTests {
  private let by = Sample.attendant.id

  @Test("7 opens it, and the first employer's record comes with it")
  func opens() {
    var seat = SeatDriver.open()
    seat.press("7")
    #expect(seat.taken() == [.employerWork(.find(text: ""))])
    seat.reply(.employerWork(.found(text: "", [Sample.employerSummary(3)])))
    #expect(seat.taken() == [.employerWork(.open(Sample.employerSummary(3).id))])
    // An answer about another employer comes too late.
    let other = Sample.employerSummary(4).id
    seat.reply(.employerWork(.opened(other, Sample.employerRecord(of: other))))
    #expect(seat.state.workspace?.employers.record == nil)
  }

  @Test("search asks with every letter, and a late answer is dropped")
  func searches() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.type("/ds")
    #expect(
      seat.taken() == [.employerWork(.find(text: "d")), .employerWork(.find(text: "ds"))])
    seat.reply(.employerWork(.found(text: "d", [])))
    #expect(seat.state.workspace?.employers.list.count == 30)
    seat.reply(.employerWork(.found(text: "ds", [Sample.employerSummary(4)])))
    #expect(seat.state.workspace?.employers.list.count == 1)
  }

  @Test("what was seen is recorded by one key and a choice, of what has not been seen only")
  func sees() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.press("v1")
    let employer = Sample.employerSummary(0).id
    #expect(seat.taken() == [.employerWork(.see(.agentIdentity, of: employer, by: by))])
  }

  @Test("a suspension asks for its reason and then its last day, with none left out")
  func suspends() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.press("s")
    seat.press(.enter)
    #expect(seat.taken() == [])
    seat.type("欠薪")
    seat.press(.enter)
    #expect(seat.taken() == [])
    seat.press(.enter)
    let last = Sample.day.advanced(by: 29)
    #expect(
      seat.taken() == [
        .employerWork(
          .suspend(Sample.employerSummary(0).id, reason: "欠薪", through: last, by: by))
      ])
  }

  @Test(
    "the end is days or a date, from today on and within a year",
    arguments: [
      ("1", 0), ("366", 365), ("+7", 7), ("明天", 1),
    ])
  func ends(text: String, days: Int) throws {
    #expect(
      try SuspensionEnd.lastDay(text, today: Sample.day) == Sample.day.advanced(by: days))
  }

  @Test(
    "an end that is past, too far or no day is not taken",
    arguments: [
      "", "0", "367", "昨天", "+366", "2020-01-01", "+1,+2", "很久",
    ])
  func wrongEnds(text: String) {
    #expect(throws: EntryProblem.self) {
      try SuspensionEnd.lastDay(text, today: Sample.day)
    }
  }

  @Test("only who is suspended is freed, with a reason")
  func lifts() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.press("l")
    #expect(seat.note == Words.notSuspended.chinese)
    seat.press(.down)
    seat.effects = []
    seat.press("l")
    seat.type("已结清")
    seat.press(.enter)
    #expect(
      seat.taken() == [
        .employerWork(.lift(Sample.employerSummary(1).id, reason: "已结清", by: by))
      ])
  }

  @Test("an agent is a person that is searched for")
  func addsAgent() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.press("a")
    seat.reply(.people(text: "", [Sample.person(0), Sample.person(1)]))
    seat.press(.down, .enter)
    #expect(
      seat.taken() == [
        .findPeople(text: ""),
        .employerWork(
          .addAgent(Sample.person(1).id, to: Sample.employerSummary(0).id, by: by)),
      ])
  }

  @Test("a count opens its records, and a record its shift on the board")
  func opensRecords() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.press(.right, .enter)
    #expect(seat.text().contains("取消的岗位"))
    #expect(seat.text().contains("影响2人 天气原因"))
    seat.effects = []
    seat.press(.enter)
    #expect(seat.taken() == [.loadBoard(Sample.day)])
    #expect(seat.state.workspace?.board.wanted == Sample.card(1).shift)
  }

  @Test("a suspended employer says so with its reason and its end")
  func showsSuspension() {
    var seat = SeatDriver.open()
    seat.openEmployers()
    seat.press(.down)
    #expect(seat.text().contains("拖欠工资"))
    #expect(seat.text().contains("到期自动恢复"))
  }
}
