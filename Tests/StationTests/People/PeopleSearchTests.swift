import DemonstrationCounty
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Station

/// The attendant's view of people on the real desk and a real file.
@Suite("People at the attendant's seat")
struct PeopleSearchTests {
  private func attendant(at station: DemonstrationStation) -> SeatDriver {
    let seat = station.seat(.attendant, number: 2)
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    seat.press(.character("3"))
    return seat
  }

  @Test("a person is found by name, pinyin, ID tail, whole ID number and phone, as one types")
  func finds() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    let person = station.county.shownPerson
    let phone = try #require(person.phone)
    let seat = attendant(at: station)
    for text in [
      person.name, person.idNumber, String(person.idNumber.suffix(6)), phone,
      String(phone.suffix(4)) + " " + person.name,
    ] {
      seat.type("/" + text)
      seat.press(.enter)
      #expect(seat.shows(person.name), "\(text)")
      #expect(station.desk.findPeople(text).map(\.id).contains(person.id))
      seat.type("/")
      seat.press(.escape)
    }
  }

  @Test("the list in memory finds whom the file finds")
  func agreesWithFile() throws {
    let station = try DemonstrationStation()
    let people = station.county.people.prefix(40)
    let texts =
      people.map(\.name) + people.map { String($0.idNumber.suffix(4)) }
      + people.compactMap(\.phone)
    let before = texts.map { Set(station.desk.findPeople($0).map(\.id)) }
    #expect(!station.desk.people.isComplete)
    try station.desk.loadPeople()
    #expect(station.desk.people.isComplete)
    for (text, found) in zip(texts, before) {
      let now = Set(station.desk.findPeople(text).map(\.id))
      // The file also looked for digits in the middle of a phone.
      #expect(now.isSubset(of: found) && !now.isEmpty, "\(text)")
    }
  }

  @Test("the office fills the list behind the first screen, after that of the postings")
  func loadsBehind() async throws {
    let station = try DemonstrationStation()
    station.office.loadList()
    let work = Task { await station.office.run { _, _ in } }
    while !station.desk.people.isComplete { await Task.yield() }
    station.office.close()
    await work.value
    let everybody = try station.desk.store.searchedPeople(after: 0, limit: 10_000).people
    #expect(station.desk.people.count == everybody.count && everybody.count > 100)
  }

  @Test("whoever registers at a panel is found at the attendant's seat with the next letter")
  func takesInRegistrations() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    #expect(station.desk.findPeople("ouyanghuanji") == [])
    var form = RegistrationForm()
    form.name = "欧阳还𠮷"
    form.phone = "13900001111"
    form.township = "八弓镇"
    form.trades = [TradeCode("porter")]
    form.consents = true
    _ = station.desk.answer(SelfServiceEffect.register(form))
    let found = station.desk.findPeople("ouyanghuanji")
    #expect(found.map(\.name) == ["欧阳还𠮷"])
    #expect(station.desk.findPeople("oyhj") == found)
    #expect(station.desk.findPeople("𠮷") == found)
  }

  @Test("a merge and a new phone change what finds a person at once")
  func takesInChanges() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    for phone in ["13900001111", "13900002222"] {
      var form = RegistrationForm()
      form.name = "𠮷䶮"
      form.phone = phone
      form.township = "八弓镇"
      form.consents = true
      _ = station.desk.answer(SelfServiceEffect.register(form))
    }
    let seat = attendant(at: station)
    seat.type("/jiyan")
    seat.press(.enter)
    #expect(station.desk.findPeople("jiyan").count == 2)
    seat.press(.character("m"), .down, .character("m"))
    #expect(seat.shows("合并后不能再分开"))
    seat.type("1")
    let left = station.desk.findPeople("jiyan")
    #expect(left.count == 1)
    #expect(seat.shows("已合并"))
    let kept = try #require(left.first)
    let other = kept.maskedPhone.hasSuffix("1111") ? "13900002222" : "13900001111"
    #expect(station.desk.findPeople(other) == [])

    seat.type("p13912349876")
    seat.press(.enter)
    #expect(station.desk.findPeople("9876").map(\.id).contains(kept.id))
    #expect(station.desk.findPeople("13900001111") == [])
  }

  /// Registers namesakes of whom the first has signed in today.
  private func namesakes(_ count: Int, at station: DemonstrationStation) throws -> [JobSeekerID] {
    var people: [JobSeekerID] = []
    for place in 0..<count {
      var form = RegistrationForm()
      form.name = "𠮷䶮"
      form.phone = "1390000\(1_000 + place)"
      form.township = "八弓镇"
      form.consents = true
      guard
        case .registered(.success(let outcome)) = station.desk.answer(
          SelfServiceEffect.register(form)
        ).reply
      else { throw TestFailure("not registered") }
      people.append(outcome.session.id)
    }
    _ = try station.desk.store.signIn(people[0], until: station.desk.now + .hours(4))
    return people
  }

  @Test("a floor deal finds by the list in memory, who signed in today before all the others")
  func findsOnFloor() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    #expect(station.desk.findPeopleOnFloor("jiyan") == [])
    let people = try namesakes(60, at: station)
    for text in ["jiyan", "jy", "𠮷䶮"] {
      let found = station.desk.findPeopleOnFloor(text)
      #expect(found.count == 20, "\(text)")
      #expect(found.first?.id == people[0], "\(text)")
      #expect(found.dropFirst().map(\.id) == people.suffix(19).reversed())
    }
    // The control: the view of people has the newest first and does not reach the oldest.
    #expect(!station.desk.findPeople("jiyan").contains { $0.id == people[0] })
    // What was merged away is not found any more.
    _ = try station.desk.store.merge(
      people[0], into: people[1], by: station.attendant())
    #expect(station.desk.findPeopleOnFloor("jiyan").first?.id == people[1])
  }

  @Test("the history of a person who worked is read with Enter, groups with G, both off a lock")
  func reads() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    let busy = try #require(
      station.county.people.first {
        (try? station.desk.store.applications(of: $0.id).count) ?? 0 > 1
      })
    let seat = attendant(at: station)
    seat.type("/\(busy.idNumber)")
    seat.press(.enter, .enter)
    #expect(seat.shows("\(busy.name) 的全部记录"))
    let title = try #require(try station.desk.store.applications(of: busy.id).first?.card.title)
    seat.press(.end)
    seat.press(.home)
    let before = try station.desk.store.queuedOperations()
    seat.press(.character("G"))
    #expect(seat.shows("查看已记录"))
    #expect(try station.desk.store.queuedOperations() == before + 1)
    seat.press(.f(10))
    for words in [busy.name, title, "群体", "全部记录"] { #expect(!seat.shows(words)) }
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    #expect(!seat.shows("群体 "))
  }
}

extension SeatDriver {
  fileprivate func press(_ keys: Key...) {
    for key in keys { press(key) }
  }
}
