import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Printing a roll at the attendant's seat")
struct RollPrintTests {
  @Test("R prints the roll of the selected shift, or says why it can't")
  func roll() {
    var seat = SeatDriver.open(hasPrinter: true)
    seat.press("R")
    #expect(seat.taken() == [.prints(.roll(Sample.card(0).shift, by: Sample.attendant.id))])
    var without = SeatDriver.open()
    without.press("R")
    #expect(without.taken() == [])
    #expect(without.text().contains("没有接打印机"))
    var empty = SeatDriver.open(
      applications: [Sample.application(0, .applied)], hasPrinter: true)
    empty.press("R")
    #expect(empty.taken() == [])
    #expect(empty.text().contains("没有已定的人"))
  }
}
