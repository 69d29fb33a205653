import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Attendant

/// The same by keys, on the attendant's seat of a real station.
@Suite("Wishes on the attendant's seat")
struct WishKeysTests {
  @Test("two of the list stay together from then on, by keys alone")
  func party() throws {
    let market = try MatchingStation()
    let seat = market.attendant
    seat.press(.character("r"))
    let apart = market.rows
    guard let other = apart.first(where: { $0.pair.shift != apart[0].pair.shift }) else {
      Issue.record("everybody is at one place")
      return
    }
    let (first, second) = (apart[0].match, other.match)
    market.select(0)
    seat.press(.character("g"))
    seat.type(second.name)
    seat.press(.enter)
    #expect(seat.shows("已选2人：\(first.name)、\(second.name)"))
    seat.press(.f(2))
    seat.press(.character(" "))
    seat.press(.character(" "))
    seat.press(.f(2))
    seat.press(.character("1"))
    #expect(seat.shows("已记下2人结伴"))
    seat.press(.character("r"))
    func shift(_ person: JobSeekerID) -> ShiftID? {
      market.rows.first { $0.pair.jobSeeker == person }?.pair.shift
    }
    #expect(shift(first.jobSeeker) == shift(second.jobSeeker) && shift(first.jobSeeker) != nil)
    let row = try #require(market.rows.firstIndex { $0.pair.jobSeeker == first.jobSeeker })
    market.select(row)
    #expect(seat.shows("结伴一起"))
    seat.press(.character("G"))
    #expect(seat.shows("2人的结伴已解散"))
  }

  @Test("one key takes back what one key accepted, and the same can be proposed again")
  func undo() throws {
    let market = try MatchingStation()
    let seat = market.attendant
    seat.press(.character("r"))
    let pairs = market.rows.map(\.pair)
    seat.press(.character("A"))
    seat.press(.character("y"))
    #expect(seat.shows("已推荐10个"))
    for pair in pairs { #expect(try market.state(pair) != nil) }
    seat.press(.character("u"))
    #expect(seat.shows("已撤销10个推荐"))
    for pair in pairs { #expect(try market.state(pair) == .withdrawn) }
    #expect(market.rows.allSatisfy { $0.outcome == .open })
    seat.press(.character("r"))
    #expect(market.rows.map(\.pair) == pairs)
    seat.press(.character("a"))
    #expect(seat.shows("等本人") || seat.shows("等用工方"))
    #expect(try market.store.verifyChain().firstBroken == nil)
  }

  @Test("the control: after ten seconds what was accepted stands")
  func tooLate() throws {
    let market = try MatchingStation()
    let seat = market.attendant
    seat.press(.character("r"))
    seat.press(.character("a"))
    let pair = market.rows[0].pair
    let state = try market.state(pair)
    market.station.station.clock.advance(by: 1)
    seat.tick()
    seat.press(.character("u"))
    #expect(try market.state(pair) == state && state != .withdrawn)
  }

  @Test("every part of a fit stands in the reasons with its points, and they add up")
  func parts() throws {
    let market = try MatchingStation()
    market.attendant.press(.character("r"))
    for row in market.rows {
      #expect(row.match.reasons.compactMap(\.points).reduce(0, +) == row.match.score)
      #expect(row.match.reasons.allSatisfy { $0.points != nil })
    }
    #expect(market.attendant.shows("+"))
  }

  @Test("an employer's and a worker's word are written down at the board, and seen nowhere else")
  func board() throws {
    let market = try MatchingStation()
    let seat = market.attendant
    let person = market.people[0]
    let wish = try market.store.apply(
      person.id, shifts: [market.works[1].shift], by: person.party)[0]
    seat.press(.character("1"))
    let shift = market.works[1].shift
    func selected() -> ShiftID? { seat.state.attendant.workspace?.board.shifts.selected?.shift }
    for _ in 0..<market.works.count where selected() != shift { seat.press(.down) }
    #expect(selected() == shift)
    seat.press(.character("N"))
    seat.type(market.people[11].name)
    seat.press(.enter)
    #expect(seat.shows("点名要 \(market.people[11].name)"))
    seat.press(.tab)
    seat.press(.character("B"))
    #expect(seat.shows("以后不再配？"))
    seat.press(.character("1"))
    #expect(seat.shows("已登记，以后不给这两方配对"))
    #expect(try market.store.pair(of: wish.application).blocks.map(\.reason) == [.paidLate])
    seat.press(.character("8"))
    seat.press(.character("r"))
    let named = market.rows.first { $0.pair.jobSeeker == market.people[11].id }
    #expect(named?.pair.shift == market.works[1].shift)
    let cards = try market.store.applicants(
      market.works[1].shift, for: market.works[1].posting.employer)
    #expect(cards.map(\.application) == [wish.application])
    #expect(!"\(cards)".contains("paidLate"))
  }
}
