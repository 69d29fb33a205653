import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Member cards and people without one, at the attendant's seat")
struct CardsTests {
  private let by = Sample.attendant.id
  private let first: JobSeekerID = Sample.id(4_000)

  @Test("a lost card is renewed by a key and a reason; Esc leaves it as it is")
  func renew() {
    var seat = SeatDriver.atPeople()
    seat.press("l")
    #expect(seat.text().contains("旧卡马上不能用") && seat.text().contains("被人拿走"))
    seat.press(.escape)
    #expect(seat.taken() == [])
    seat.press("l2")
    #expect(seat.taken() == [.cards(.renew(first, because: .stolen, by: by))])
    seat.reply(.cards(.renewed(.success(Sample.renewedCard))))
    #expect(seat.text().contains(Sample.renewedCard.number.grouped))
    seat.reply(.cards(.renewed(.failure(.personMerged))))
    #expect(seat.text().contains("已经并入"))
  }

  @Test("who asked to be known and has gone is taken off, and nobody else")
  func ended() {
    var seat = SeatDriver.atPeople()
    for (number, wants) in [(1, true), (1, false), (2, true)] {
      seat.reply(.called(seat: "seat \(number)", at: Sample.now, wantsVouching: wants))
      if wants { seat.reply(.cards(.vouchingAsked(seat: "seat \(number)"))) }
    }
    seat.reply(.cards(.vouchingEnded(seat: "seat 1")))
    #expect(seat.state.calls.waitingCount == 2)
    #expect(seat.text().contains("2号屏有人请您认"), "the other one still asks")
    seat.reply(.cards(.vouchingEnded(seat: "seat 2")))
    #expect(seat.state.calls.waitingCount == 1)
    #expect(!seat.text().contains("有人请您认"))
    #expect(seat.state.calls.waiting?.wantsVouching == false, "a call for help stays")
  }
}
