import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// A person of every group, looked at from every view of a real desk.
@Suite("Groups behind their key")
struct GroupsBehindKeyTests {
  private static let name = "龙䶮㐂"
  private static let words =
    PriorityGroup.allCases.flatMap { [$0.wording.chinese, $0.wording.english] }
    + ["待办0次", "0 owed"]

  /// A desk at which a person of every group is registered, verified, here today and at work.
  private func desk(_ station: DemonstrationStation, columns: Int = 120) throws -> SeatDriver {
    var form = RegistrationForm()
    form.name = Self.name
    form.idNumber = try FloorDealTests.idNumber(996)
    form.phone = "13985501234"
    form.township = station.desk.settings.townships[0]
    form.trades = [TradeCode("porter")]
    form.groups = Set(PriorityGroup.allCases)
    form.consents = true
    let reply = station.desk.answer(SelfServiceEffect.register(form)).reply
    guard case .registered(.success(let outcome)) = reply else {
      throw TestFailure("not registered")
    }
    let person = outcome.session.id
    let store = station.desk.store
    _ = try store.verify(person, document: .identityCard, by: try station.attendant())
    _ = try store.signIn(person, until: station.desk.now + .hours(6))
    let work = try store.shifts(on: station.desk.today, limit: 2_000).first { card in
      card.state == .live
        && (try? store.apply(person, shifts: [card.shift], by: .jobSeeker(person))) != nil
    }
    #expect(work != nil, "no work for them")
    try station.desk.loadPeople()
    let seat = SeatDriver(
      office: station.office, kind: .attendant, size: Size(rows: 34, columns: columns),
      hint: station.county.hint)
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    return seat
  }

  /// Looks at the screen in both languages and returns whether the person is on it.
  private func look(_ seat: SeatDriver, _ place: String) -> Bool {
    var isShown = false
    for _ in Language.allCases {
      let screen = seat.screen
      #expect(Self.words.filter { screen.contains($0) } == [], "\(place)\n\(screen)")
      isShown = isShown || screen.contains(Self.name)
      seat.press(.f(4))
    }
    return isShown
  }

  @Test("no view, form or sheet about a person names their groups or the help they had")
  func hidden() throws {
    let station = try DemonstrationStation()
    let seat = try desk(station)
    var shown: [String] = []
    func see(_ place: String) {
      if look(seat, place) { shown.append(place) }
    }
    for view in "12345678" {
      seat.press(.character(view))
      see("view \(view)")
      seat.press(.tab)
      see("view \(view), other side")
      seat.press(.tab)
    }
    seat.press(.character("3"))
    seat.type("/\(Self.name)")
    see("searched")
    seat.press(.enter)
    see("found")
    for key in "cvkspt" {
      seat.press(.character(key))
      see("people \(key)")
      seat.press(.escape)
    }
    seat.press(.enter)
    see("history")
    seat.press(.enter)
    seat.press(.f(7))
    seat.press(.tab)
    seat.press(.tab)
    seat.type(Self.name)
    see("floor deal")
    seat.press(.escape)
    for place in ["searched", "found", "people c", "people v", "history", "floor deal"] {
      #expect(shown.contains(place), "the person was not on the screen: \(place)")
    }
  }

  @Test("the key shows them and is an entry in the chain; they go by key, selection, view and time")
  func revealed() throws {
    let station = try DemonstrationStation()
    // Wide enough for all groups in one line.
    let seat = try desk(station, columns: 240)
    let hides: [(name: String, step: () -> Void)] = [
      ("the key again", { seat.press(.character("G")) }),
      ("another view", { seat.press(.character("1")) }),
      (
        "another person",
        {
          seat.type("/")
          seat.press(.escape)
          seat.press(.down)
        }
      ),
      (
        "a minute",
        {
          station.clock.advance(by: Minutes(1))
          seat.tick()
        }
      ),
      ("the lock", { seat.press(.f(10)) }),
    ]
    for hide in hides {
      seat.press(.character("3"))
      seat.type("/")
      seat.press(.escape)
      seat.type("/\(Self.name)")
      seat.press(.enter)
      #expect(look(seat, "before \(hide.name)"), "\(seat.screen)")
      let before = try station.desk.store.queuedOperations()
      seat.press(.character("G"))
      #expect(try station.desk.store.queuedOperations() == before + 1)
      for group in PriorityGroup.allCases {
        #expect(seat.shows(group.wording.chinese), "\(hide.name): \(group)")
      }
      #expect(seat.shows("待办0次"), "\(seat.screen)")
      hide.step()
      _ = look(seat, hide.name)
      #expect(try station.desk.store.queuedOperations() == before + 1)
    }
  }
}
