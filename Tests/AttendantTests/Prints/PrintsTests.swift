import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

extension Sample {
  static let prints: [PrintRecord] = [
    print(4, .unknown, .silent), print(3, .failed, .noPaper), print(2, .printed), print(1, .sent),
  ]

  static func print(
    _ key: Int64, _ state: PrintState, _ trouble: PrintTrouble? = nil
  ) -> PrintRecord {
    PrintRecord(
      key: key, kind: .slip, number: "20260912-000\(key)", copy: Int(key) % 2 + 1, state: state,
      trouble: trouble, plannedAt: now, changedAt: now, seat: "seat 1")
  }
}

@Suite("Printing at the attendant's seat")
struct PrintsTests {
  private func open() -> SeatDriver {
    var seat = SeatDriver.open(shifts: 3, hasPrinter: true)
    seat.press("P")
    seat.reply(.prints(.loaded(Sample.prints)))
    _ = seat.taken()
    return seat
  }

  @Test("what was printed lately is listed with what became of it, and Enter prints it again")
  func again() {
    var seat = open()
    let text = seat.frame(30, 100).canvas.text.joined(separator: "\n")
    for word in ["20260912-0004", "不确定", "没打出", "打印机不报告结果", "已打出"] {
      #expect(text.contains(word), "\(word)")
    }
    seat.press(.down, .enter)
    #expect(
      seat.taken() == [.prints(.again(Sample.prints[1], by: Sample.attendant.id))])
  }

  @Test("of an uncertain one somebody says whether it came out; of others nobody can")
  func say() {
    var seat = open()
    seat.press("c")
    #expect(seat.taken() == [.prints(.say(Sample.prints[0], cameOut: true))])
    seat.press("x")
    #expect(seat.taken() == [.prints(.say(Sample.prints[0], cameOut: false))])
    seat.press(.down)
    seat.press("c")
    #expect(seat.taken().isEmpty)
  }

  @Test("what failed at another seat is said in the status line")
  func troubled() {
    var seat = SeatDriver.open(shifts: 3)
    seat.reply(.prints(.troubled(Sample.prints[1])))
    #expect(seat.frame(30, 100).canvas.text.joined().contains("打印机没有纸了"))
  }

  @Test("a seat without a printer prints nothing and says why")
  func noPrinter() {
    var seat = SeatDriver.open(shifts: 3)
    seat.press("P")
    seat.reply(.prints(.loaded(Sample.prints)))
    _ = seat.taken()
    seat.press(.enter)
    #expect(seat.taken().isEmpty)
    #expect(seat.frame(30, 100).canvas.text.joined().contains("没有接打印机"))
  }
}
