import Attendant
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Synchronization
import TerminalUI
import Testing

@testable import Station

/// What takes long is done in parts between other jobs of the queue.
@Suite("The parts of long work")
struct QueuePartsTests {
  /// Returns the usual pay by looking at every card.
  private func looked(_ station: DemonstrationStation) throws -> [TradePay] {
    let today = station.desk.today
    var pays: [TradeCode: [Int]] = [:]
    for card in try station.desk.store.postings(offset: 0, limit: 10_000).cards
    where card.day >= today.advanced(by: -7) && card.day <= today {
      switch card.pay.unit {
      case .hour: pays[card.trade, default: []].append(card.pay.amount.fen * 8)
      case .day: pays[card.trade, default: []].append(card.pay.amount.fen)
      default: break
      }
    }
    return pays.map { trade, fen in
      TradePay(trade: trade, dailyPay: Money(fen: fen.sorted()[fen.count / 2]), postings: fen.count)
    }
    .sorted { ($1.postings, $0.trade.rawValue) < ($0.postings, $1.trade.rawValue) }
  }

  @Test("the usual pay is the same in parts as at once", arguments: [7, 10_000])
  func usualPay(limit: Int) throws {
    let station = try DemonstrationStation()
    var parts = 1
    while try !station.desk.workOutUsualPay(limit: limit) { parts += 1 }
    #expect((parts > 5) == (limit == 7))
    let expected = try looked(station)
    #expect(expected.count > 5)
    #expect(try station.desk.payByTrade() == expected)
  }

  @Test("the usual pay stands for ten minutes, and for a day")
  func usualPayAges() throws {
    let station = try DemonstrationStation()
    #expect(station.desk.isUsualPayDue)
    _ = try station.desk.payByTrade()
    #expect(!station.desk.isUsualPayDue)
    station.clock.advance(by: 9)
    #expect(!station.desk.isUsualPayDue)
    station.clock.advance(by: 1)
    #expect(station.desk.isUsualPayDue)
  }

  private func answers(
    of station: DemonstrationStation, _ effects: [SeatProgram.Effect], loadsList: Bool = false
  ) async -> [SeatProgram.Message] {
    let heard = Mutex<[SeatProgram.Message]>([])
    if loadsList { station.office.loadList() }
    for effect in effects { station.office.take(effect, from: SeatID(1)) }
    let work = Task {
      await station.office.run { message, _ in heard.withLock { $0.append(message) } }
    }
    while heard.withLock({ $0.count { $0 != .marketChanged } }) < effects.count {
      await Task.yield()
    }
    station.office.close()
    await work.value
    return heard.withLock { $0 }
  }

  @Test("the home page comes with its figures once the list is in memory")
  func home() async throws {
    let station = try DemonstrationStation(loadsList: false)
    let heard = await answers(
      of: station, [.selfService(.loadHome, visit: 1)], loadsList: true)
    #expect(station.desk.list.isComplete)
    let homes = heard.compactMap { message -> HomeSummary? in
      guard case .selfServiceReply(.home(let home), _) = message else { return nil }
      return home
    }
    #expect(homes.count == 1)
    #expect(homes.first?.totals == (try station.desk.totals(on: station.desk.today)))
    #expect(homes.first?.payByTrade == Array(try looked(station).prefix(6)))
  }

  @Test("a station that loads no list answers all the same")
  func withoutList() async throws {
    let station = try DemonstrationStation(loadsList: false)
    let heard = await answers(of: station, [.selfService(.loadHome, visit: 1)])
    #expect(!station.desk.list.isComplete)
    #expect(heard.count { $0 != .marketChanged } == 1)
  }

  @Test("postings are narrowed once the ledger is there, and the usual terms have their pay")
  func narrowed() async throws {
    let station = try DemonstrationStation()
    #expect(!station.desk.ledger.isBegun)
    let heard = await answers(
      of: station,
      [
        .attendant(.loadPostings(text: "搬", offset: 0, limit: 50), visit: 1),
        .attendant(.loadReview(offset: 0, limit: 50), visit: 1),
        .attendant(.floor(.loadUsual), visit: 1),
      ])
    #expect(station.desk.ledger.next == nil)
    var total: Int?
    var pay: [TradeCode: Money] = [:]
    for case .attendantReply(let reply, _) in heard {
      if case .postings(_, _, let page) = reply { total = page.total }
      if case .floor(.usual(let terms)) = reply { pay = terms.dailyPay }
    }
    let cards = try station.desk.store.postings(offset: 0, limit: 10_000).cards
    let expected = cards.count { card in
      [card.title, card.siteName, card.employerName].contains { $0.contains("搬") }
    }
    #expect(total == expected && expected > 0)
    #expect(pay.count == (try looked(station).count))
  }

  @Test("the ledger is read behind the first look at the postings, and not before")
  func ahead() async throws {
    let station = try DemonstrationStation()
    let work = Task { await station.office.run { _, _ in } }
    station.office.take(.selfService(.loadHome, visit: 1), from: SeatID(1))
    #expect(!station.desk.ledger.isBegun)
    station.office.take(
      .attendant(.loadPostings(text: "", offset: 0, limit: 50), visit: 1), from: SeatID(1))
    while station.desk.ledger.next != nil { await Task.yield() }
    station.office.close()
    await work.value
    #expect(station.desk.ledger.isBegun)
  }
}
