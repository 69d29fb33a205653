import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Entering a roll")
struct RollTests {
  private let shift = Sample.card(0).shift
  private let by = Sample.attendant.id

  private func application(_ number: Int) -> ApplicationID { Sample.id(3_000 + number) }

  @Test("typing moves down, column by column, and F2 hands in all of it once")
  func enters() {
    var seat = SeatDriver.open()
    seat.openRoll(3)
    seat.press("132")
    seat.press(.tab)
    seat.type("7.5")
    seat.press(.tab, .tab)
    seat.press("2")
    seat.press(.f(2))
    #expect(
      seat.taken() == [
        .crews(
          .enterRoll(
            [
              RollLine(
                application: application(0), arrived: true, worked: Minutes(450), paid: .less),
              RollLine(application: application(1), arrived: false, cause: .employer),
              RollLine(application: application(2), arrived: false, cause: .jobSeeker),
            ], shift, by: by))
      ])
    seat.press(.f(2))
    #expect(seat.taken() == [], "it was handed in twice")
  }

  @Test("what is left empty is not said; the rest is filled by one key")
  func fills() {
    var seat = SeatDriver.open()
    seat.openRoll(3)
    seat.press(.f(2))
    #expect(seat.note == "点名单还没有填")
    seat.press("5")
    seat.press(.f(5), .f(2))
    #expect(
      seat.taken() == [
        .crews(
          .enterRoll(
            [
              RollLine(application: application(0), arrived: false, cause: .weather),
              RollLine(application: application(1), arrived: true, worked: .hours(8)),
              RollLine(application: application(2), arrived: true, worked: .hours(8)),
            ], shift, by: by))
      ])
  }

  @Test("one key writes the day sheet of the day that is shown, and says where it is")
  func daySheet() {
    var seat = SeatDriver.open()
    seat.press("S")
    let today = Sample.day
    #expect(seat.taken() == [.crews(.writeDaySheet(today))])
    seat.reply(.crews(.daySheetWritten(.success("outgoing/day.csv"))))
    #expect(seat.note == "日报已写到 outgoing/day.csv")
    seat.press(.left)
    _ = seat.taken()
    seat.press("S")
    #expect(seat.taken() == [.crews(.writeDaySheet(today.advanced(by: -1)))])
  }

  @Test("a line that can't be is shown and nothing is sent")
  func impossible() {
    var seat = SeatDriver.open()
    seat.openRoll(3)
    seat.press("11")
    seat.press(.tab, .enter)
    seat.type("25")
    seat.press(.up, .f(2))
    #expect(seat.taken() == [])
    #expect(seat.note?.hasPrefix("龙秀英") == true)
    seat.press(.backspace, .backspace)
    seat.type("8")
    seat.press(.f(2))
    #expect(seat.taken().count == 1)
  }

  @Test("what the roll contradicts is shown and left, and nothing of it is sent again")
  func contradicted() {
    var seat = SeatDriver.open()
    seat.openRoll(2)
    seat.press("12")
    seat.press(.f(2))
    seat.effects = []
    seat.reply(
      .crews(
        .rollEntered(
          shift,
          .success([
            RollResult(application: application(0), state: .arrived, isTaken: true),
            RollResult(application: application(1), state: .arrived, isTaken: false),
          ]))))
    #expect(seat.state.context == .roll)
    #expect(seat.text().contains("✗ 已到岗"))
    #expect(seat.note == "录入1人；1人和更可靠的记录不符，没有改")
    seat.effects = []
    seat.press(.f(2))
    #expect(seat.taken() == [])
    seat.press(.escape)
    #expect(seat.state.context == .board)
  }

  @Test("a correction begins with what an earlier roll said")
  func corrects() {
    var sheet = Sample.roll(1)
    sheet.rows[0].state = .finished
    sheet.rows[0].work = WorkDone(
      worked: Minutes(405), units: Hundredths(1_250), paid: .received, source: .crewLeader)
    let form = RollForm(sheet)
    #expect(form.entries[0].hours == "6.75")
    #expect(
      form.lines == [
        RollLine(
          application: application(0), worked: Minutes(405), units: Hundredths(1_250),
          paid: .received)
      ])
  }
}
