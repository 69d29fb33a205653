import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("The county's places on the attendant's seat")
struct CountyPlacesTests {
  private func card(allotted: Int) -> PostingCard {
    var card = Sample.card(1)
    card.state = .live
    card.places = PlaceCount(places: 4, allotted: allotted, held: 0, confirmed: 0)
    card.closesAt = Sample.now + 600
    return card
  }

  @Test(
    "the board marks a shift without a right here, and its terms say what that means",
    arguments: [0, 4])
  func board(allotted: Int) {
    var seat = SeatDriver.open()
    seat.reply(.board(Sample.day, BoardTotals(), [card(allotted: allotted)], isDateInDoubt: false))
    for size in [Size(rows: 30, columns: 100), Size(rows: 45, columns: 140)] {
      let text = seat.text(size.rows, size.columns).filter { !$0.isWhitespace }
      #expect(text.contains("可候补") == (allotted == 0), "\(size)")
      #expect(text.contains("本站没有名额，报名只能候补") == (allotted == 0), "\(size)")
    }
  }

  @Test("a view of proposals that has none gives its room to those without, with their reasons")
  func nothingProposed() {
    var seat = SeatDriver.open()
    seat.press("8")
    seat.press("r")
    let unplaced = (0..<24).map { number in
      UnplacedPerson(
        jobSeeker: Sample.id(4_000 + number), name: "张\(number)", verification: .selfDeclared,
        turn: number + 1, reasons: [Wording("太远", "too far")])
    }
    seat.reply(
      .dayMatching(
        .matched(
          1,
          .success(
            MatchedDay(proposals: [], unplaced: unplaced, placesLeft: 0, instant: Sample.now)))))
    let lines = seat.text(45, 140).split(separator: "\n", omittingEmptySubsequences: false)
    let title = lines.firstIndex { $0.contains("没配上的（24）") }
    #expect(title.map { $0 < 12 } == true, "\(lines.joined(separator: "\n"))")
    #expect(lines.joined().contains("张23"))
  }
}
