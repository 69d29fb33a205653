import OddJobMarket
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("The ledger of all postings")
struct PostingLedgerTests {
  private let scene: DeskStation
  private var station: TemporaryStation { scene.station }

  init() throws {
    scene = try DeskStation()
  }

  private func part(
    _ text: String, _ state: PostingState? = nil, _ order: PostingLook.Order = .newest
  ) -> PostingsAtHand.Part {
    PostingsAtHand.Part(
      text: text, look: PostingLook(state: state, order: order), offset: 0, limit: 500)
  }

  /// Returns what a look at every card of the file finds.
  private func looked(_ part: PostingsAtHand.Part) throws -> [ShiftID] {
    let cards = try station.store.postings(offset: 0, limit: 10_000).cards.filter { card in
      (part.look.state == nil || card.state == part.look.state)
        && (part.text.isEmpty
          || [card.title, card.siteName, card.employerName].contains { $0.contains(part.text) })
    }
    guard part.look.order == .latestStart else { return cards.map(\.shift) }
    let places = cards.enumerated().sorted {
      ($0.element.window.start, -$0.offset) > ($1.element.window.start, -$1.offset)
    }
    return places.map(\.element.shift)
  }

  private func expectAgreement(
    _ change: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for text in ["", "玻璃", "新题", "广场", "公司", "无此"] {
      for state in [nil, .live, .paused, .inReview] as [PostingState?] {
        for order in PostingLook.Order.allCases {
          let part = part(text, state, order)
          let page = try scene.desk.readPostings(part)
          let expected = try looked(part)
          #expect(
            page.cards.map(\.shift) == expected && page.total == expected.count,
            "\(change): \(part)", sourceLocation: sourceLocation)
        }
      }
    }
  }

  /// Whether the ledger as it lies in memory is older than the file.
  private func isBehind(_ part: PostingsAtHand.Part) throws -> Bool {
    try scene.desk.ledger.page(part).total != looked(part).count
  }

  @Test("finds what the file says after every change of a posting")
  func follows() throws {
    let live = try station.work()
    _ = try station.work {
      $0.hours = [(TestDay.at(8), TestDay.at(9)), (TestDay.at(7, days: 1), TestDay.at(9, days: 1))]
    }
    let waiting = try station.work(hasFindings: true) {
      $0.hours = (0..<3).map { (TestDay.at(9, days: $0), TestDay.at(13, days: $0)) }
    }
    try expectAgreement("as it was")

    try station.store.setState(live.id, to: .paused, by: .attendant(station.attendant))
    // The control: unless it takes the change in, the ledger is wrong.
    #expect(try isBehind(part("", .paused)))
    try expectAgreement("paused")

    var posting = waiting.posting
    posting.title = "新题目的活"
    var shifts = waiting.shifts
    shifts.removeLast()
    try station.store.amend(posting, shifts: shifts, by: station.attendant)
    #expect(try isBehind(part("新题")))
    try expectAgreement("amended, one shift fewer")
    try station.store.amend(posting, shifts: waiting.shifts, by: station.attendant)
    #expect(try isBehind(part("新题")))
    try expectAgreement("amended, one shift more")

    _ = try station.work { $0.title = "新题又一个" }
    #expect(try isBehind(part("新题")))
    try expectAgreement("another posting")
  }

  @Test("is read in parts as it is read at once")
  func parts() throws {
    for _ in 0..<7 { _ = try station.work() }
    var count = 1
    while try !scene.desk.readLedger(limit: 2) { count += 1 }
    #expect(count == 5)
    try expectAgreement("in parts")
  }

  @Test("takes in what changes while it is being read")
  func changesBetween() throws {
    let works = try (0..<5).map { _ in try station.work() }
    #expect(try !scene.desk.readLedger(limit: 2))
    try station.store.setState(works[0].id, to: .paused, by: .attendant(station.attendant))
    try expectAgreement("paused between two parts")
  }

  @Test("is read anew where the file says that too much has changed")
  func anew() throws {
    _ = try station.work()
    try expectAgreement("as it was")
    scene.desk.ledger.beginAnew()
    #expect(try isBehind(part("玻璃")))
    try expectAgreement("read anew")
  }
}
