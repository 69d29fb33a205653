import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import Testing

/// What a search may begin with, on the real desk: trades by how much there is, words that others
/// found work by, and nothing that could be somebody's name.
@Suite("Where a search begins")
struct SearchHintsTests {
  private let station: DemonstrationStation
  private let today: PostingFilter

  init() throws {
    station = try DemonstrationStation()
    today = PostingFilter(days: station.desk.today...station.desk.today)
  }

  private func hints(_ filter: PostingFilter? = nil) throws -> SearchHints {
    guard
      case .searchHints(_, let hints) = station.desk.answer(.loadSearchHints(filter ?? today)).reply
    else { throw TestFailure("no answer") }
    return hints
  }

  private func page(_ filter: PostingFilter) throws -> PostingPage {
    guard
      case .page(_, let page) = station.desk.answer(.loadPage(filter, offset: 0, limit: 300)).reply
    else { throw TestFailure("no answer") }
    return page
  }

  /// Publishes evening work of one of the county's firms, and returns its shift.
  private func publish(_ title: String, by firm: Int, seed: UInt64) throws -> ShiftID {
    let employer = station.county.employers[firm].employer.id
    let work = try WorkTerms {
      $0.title = title
      $0.hours = [(TestDay.at(18), TestDay.at(21))]
    }.work(for: employer, identifiers: SeededIdentifiers(seed: seed))
    _ = try station.desk.store.publish(
      work.posting, shifts: work.shifts, by: .employer(employer)
    ) { _ in [] }
    try station.desk.loadList()
    return work.shifts[0].id
  }

  @Test("each trade is offered with as many cards as its list holds, the most first")
  func hotTrades() throws {
    var near = today
    near.withinMetres = 3_000
    for filter in [today, near] {
      let trades = try hints(filter).trades
      #expect((1...6).contains(trades.count))
      #expect(trades.map(\.count) == trades.map(\.count).sorted(by: >))
      for hint in trades {
        var narrowed = filter
        narrowed.trades = [hint.trade]
        #expect(try page(narrowed).total == hint.count)
      }
      let all = Dictionary(grouping: try page(filter).cards, by: \.trade).mapValues(\.count)
      #expect(trades.first?.count == all.values.max())
    }
  }

  @Test("nothing is offered before the list is in memory")
  func notLoaded() throws {
    let station = try DemonstrationStation(loadsList: false)
    guard case .searchHints(_, let hints) = station.desk.answer(.loadSearchHints(today)).reply
    else { throw TestFailure("no answer") }
    #expect(hints.isEmpty)
  }

  @Test("a part of a trade's name that led to work is offered as the trade", arguments: [1, 2])
  func trade(length: Int) throws {
    let shift = try publish("傍晚收摊", by: 0, seed: 80)
    let card = try #require(try station.desk.store.detail(shift)?.card)
    let name = TradeCatalogue.standard.name(of: card.trade, .chinese)
    _ = station.desk.answer(.noteSearch(String(name.prefix(length)), chosen: shift))
    let words = try hints().words
    #expect(words.map(\.text) == [name])
    var searched = today
    searched.text = name
    #expect(words.first?.count == (try page(searched).total))
  }

  @Test("a word of a title is offered once two employers write it, and one's own is not")
  func titles() throws {
    let shift = try publish("张伟家搬花盆", by: 0, seed: 81)
    for typed in ["张伟", "zhangwei", "zw", "花盆", "hp"] {
      _ = station.desk.answer(.noteSearch(typed, chosen: shift))
    }
    #expect(try hints().words.isEmpty)
    // The control: another employer writes of flower pots, too, and of nobody's home.
    _ = try publish("擦花盆", by: 1, seed: 82)
    for typed in ["张伟", "zw", "hp"] { _ = station.desk.answer(.noteSearch(typed, chosen: shift)) }
    #expect(try hints().words.map(\.text) == ["花盆"])
  }

  @Test("what matched an employer or a place is not remembered, and no number ever")
  func personal() throws {
    let shift = try publish("看库13985501234", by: 0, seed: 83)
    _ = try publish("守库13985501234", by: 1, seed: 84)
    let card = try #require(try station.desk.store.detail(shift)?.card)
    for typed in [card.employerName, card.siteName, "13985501234", "库13985501234", "1398", "x"] {
      _ = station.desk.answer(.noteSearch(typed, chosen: shift))
    }
    #expect(try hints().words.isEmpty)
  }

  @Test("words stand with the latest first, twelve at most, and go with the day")
  func dropped() throws {
    var filter = today
    let trades = try hints().trades.map(\.trade)
    for trade in trades {
      filter.trades = [trade]
      let card = try #require(try page(filter).cards.first)
      let name = TradeCatalogue.standard.name(of: trade, .chinese)
      _ = station.desk.answer(.noteSearch(name, chosen: card.shift))
    }
    let names = trades.map { TradeCatalogue.standard.name(of: $0, .chinese) }
    #expect(try hints().words.map(\.text) == Array(names.reversed()))
    // In parts, since a clock that jumps is not believed.
    for _ in 0..<3 {
      station.clock.advance(by: Minutes(8 * 60))
      _ = station.desk.lookAtClock(elapsed: Minutes(8 * 60))
    }
    try station.desk.loadList()
    let tomorrow = PostingFilter(days: station.desk.today...station.desk.today)
    #expect(tomorrow != today)
    #expect(try hints(tomorrow).words.isEmpty)
  }
}
