import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// How many taps the two journeys take that everybody makes, on the real desk and a real file.
@Suite("Counted taps")
struct TapCountTests {
  /// A finger that counts: what says who one is apart from the rest, since a card does it at once.
  private final class Finger {
    private let panel: SeatDriver
    private(set) var taps = 0
    private(set) var identityTaps = 0

    init(_ panel: SeatDriver) { self.panel = panel }

    func wake() {
      panel.tap(at: Position(row: 15, column: 50))
      taps += 1
    }

    func tap(_ labels: String...) {
      for label in labels {
        #expect(panel.tap(label), "\(label)\n\(panel.screen)")
        taps += 1
      }
    }

    func identify(_ number: String, _ code: String) {
      let before = taps
      for digit in number { tap(String(digit)) }
      tap("下一步")
      for digit in code { tap(String(digit)) }
      tap("确定")
      identityTaps += taps - before
    }
  }

  /// A panel just woken, for the shown person, who applied for nothing that could overlap.
  private struct Visit {
    let station: DemonstrationStation
    let panel: SeatDriver
    let finger: Finger
    /// Applications from before.
    private let before: Int

    init() throws {
      station = try DemonstrationStation()
      let store = station.desk.store
      let person = station.county.shownPerson.id
      for mine in try store.applications(of: person) where mine.state.isOpen {
        _ = try store.step(
          mine.application, .withdraw, reason: .init(.jobSeeker), by: .jobSeeker(person))
      }
      before = try Self.applications(station)
      panel = station.seat()
      finger = Finger(panel)
      finger.wake()
    }

    /// How many applications this visit has made.
    func applied() throws -> Int { try Self.applications(station) - before }

    func identify() {
      finger.identify(station.county.hint.idNumber, station.county.hint.personalCode)
    }

    private static func applications(_ station: DemonstrationStation) throws -> Int {
      try station.desk.store.applications(of: station.county.shownPerson.id)
        .count { $0.state.isOpen || $0.state.isPlacement }
    }
  }

  @Test(
    "a returning person is three taps from the idle board to an application, beside who they are")
  func returning() throws {
    let visit = try Visit()
    let finger = visit.finger
    finger.tap("找零工", "我要报名")
    // The control: nobody has applied before it is known who it is.
    #expect(try visit.applied() == 0)
    visit.identify()
    #expect(try visit.applied() == 1, "\(visit.panel.screen)")
    #expect(finger.taps - finger.identityTaps == 3)
    #expect(finger.identityTaps == 18 + 1 + visit.station.county.hint.personalCode.count + 1)
  }

  @Test("any other work is one tap more")
  func otherWork() throws {
    let visit = try Visit()
    let (finger, panel) = (visit.finger, visit.panel)
    finger.tap("找零工")
    let cards = panel.frame.targets.filter { $0.kind == .card && $0.rect != nil }
    let other = try #require(cards.dropFirst().first)
    finger.tap(other.label, "我要报名")
    visit.identify()
    #expect(try visit.applied() == 1, "\(visit.panel.screen)")
    #expect(finger.taps - finger.identityTaps == 4)
  }

  @Test("who is known already applies in three taps from the idle page")
  func known() throws {
    let visit = try Visit()
    let finger = visit.finger
    finger.tap("我的活和工资")
    visit.identify()
    let identified = finger.taps
    finger.tap("首页", "找零工", "我要报名")
    #expect(try visit.applied() == 1, "\(visit.panel.screen)")
    #expect(finger.taps - identified == 3)
  }

  private static let initials = [
    "porter": "by", "loader": "zx", "mover": "bj", "sorter": "kdfj", "courier": "ptps",
    "cleaner": "bj", "deepCleaner": "khbj", "housekeeper": "jz", "nanny": "dxh", "carer": "hg",
    "gardener": "lh", "waiter": "fwy", "dishwasher": "xw", "shopAssistant": "lhcx",
    "banquet": "jxbg", "harvester": "sgcz", "planter": "zzyz", "weeder": "ccsf",
    "livestock": "yz", "forester": "lxgh", "tiler": "tz", "painter": "ghsq", "carpenter": "mg",
    "plumber": "sn", "sewing": "fr", "assembler": "zzbz", "embroiderer": "cxbz",
    "leaflets": "fcd", "eventHelp": "hcbz", "general": "pgzg",
  ]

  /// The card that a search puts first.
  private func first(_ text: String, _ station: DemonstrationStation) throws -> PostingCard? {
    let today = station.desk.today
    var filter = PostingFilter(days: today...today)
    filter.text = text
    guard
      case .page(_, let page) = station.desk.answer(.loadPage(filter, offset: 0, limit: 1)).reply
    else { throw TestFailure("no answer") }
    return page.cards.first
  }

  @Test(
    "work is found by its initials and applied for in five taps more, and is offered to the next")
  func searched() throws {
    let visit = try Visit()
    let (station, finger) = (visit.station, visit.finger)
    let today = PostingFilter(days: station.desk.today...station.desk.today)
    let hints = station.desk.searchHints(today).trades
    // Which trades a day has depends on the day; one whose work comes first among what is found.
    let (trade, letters) = try #require(
      hints.lazy.compactMap { hint in
        Self.initials[hint.trade.rawValue].map { (hint.trade, $0) }
      }.first { try self.first($0.1, station)?.trade == $0.0 })
    finger.tap("找零工", "搜索")
    for letter in letters { finger.tap(String(letter)) }
    finger.tap("看结果", "我要报名")
    visit.identify()
    #expect(try visit.applied() == 1, "\(visit.panel.screen)")
    #expect(finger.taps - finger.identityTaps == 5 + letters.count)
    let words = station.desk.searchHints(today).words.map(\.text)
    #expect(words == [TradeCatalogue.standard.name(of: trade, .chinese)])
    // On the page it is one of the trades already, and stands there once.
    let next = station.seat(number: 2)
    next.tap(at: Position(row: 15, column: 50))
    next.tap("找零工")
    next.tap("搜索")
    #expect(next.frame.targets.count { words.contains($0.label) } == 1, "\(next.screen)")
  }

  @Test(
    "a person whom nobody knows registers in fifty-eight taps where the attendant writes the name")
  func registering() throws {
    let station = try DemonstrationStation()
    let panel = station.seat()
    let finger = Finger(panel)
    finger.wake()
    finger.tap("我要登记", "下一步")
    for entry in [try FloorDealTests.idNumber(995), "258046", "258046", "13985501234"] {
      for digit in entry { finger.tap(String(digit)) }
      finger.tap("下一步")
    }
    // Without pinyin here, the name is the attendant's to write.
    finger.tap("由工作人员填写", "搬运配送", "搬运", "下一步")
    finger.tap(station.desk.settings.townships[0], "全天", "150元/天", "下一步", "同意")
    #expect(!panel.shows("登记好了"))
    finger.tap("提交登记")
    #expect(panel.shows("登记好了"), "\(panel.screen)")
    #expect(finger.taps == 58)
  }
}
