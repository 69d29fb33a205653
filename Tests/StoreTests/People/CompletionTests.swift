import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Completing a person's record")
struct CompletionTests {
  private static let name = "阿依古丽·买买提"
  private static let phone = "13985509876"

  /// Registers somebody by the ID number alone, with the station's township.
  private func nameless(_ station: TemporaryStation) throws -> (JobSeekerID, IDNumber?) {
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.name = try PersonName(validating: PersonName.pending)
    form.phone = nil
    form.trades = []
    form.township = "八弓镇"
    form.isTownshipAssumed = true
    return (try station.store.register(form).session.id, form.idNumber)
  }

  private func townshipExported(_ store: Store) throws -> String? {
    var township: String?
    try store.exportPeople(on: nil, .masked) { township = $0.township }
    return township
  }

  private func everything() throws -> PersonCompletion {
    PersonCompletion(
      name: try PersonName(validating: Self.name), phone: try PhoneNumber(validating: Self.phone),
      township: "台烈镇", trades: [TradeCode("porter")])
  }

  private func operations(_ store: Store) throws -> [(type: String, text: String)] {
    try store.queue.inDatabase {
      try Row.fetchAll(
        $0, sql: "SELECT type, CAST(bytes AS TEXT) AS text FROM outbox ORDER BY seq"
      ).map { ($0["type"], $0["text"]) }
    }
  }

  @Test("all that was missing is there, in one operation that names the fields and nothing in them")
  func completes() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, _) = try nameless(station)
    #expect(try store.person(person).isTownshipAssumed)
    #expect(try store.person(person).isUnnamed)
    #expect(try operations(store).last?.text.contains("townshipAssumed") == true)
    // A guess is no fact to hand to a platform; what is said, below, is.
    #expect(try townshipExported(store) == "")
    let before = try store.queuedOperations()
    let summary = try store.complete(
      person, everything(), by: .attendant(station.attendant))
    #expect(summary.name == Self.name)
    #expect(summary.maskedPhone.hasSuffix("9876"))
    #expect(summary.township == "台烈镇" && !summary.isTownshipAssumed)
    #expect(try townshipExported(store) == "台烈镇")
    #expect(summary.trades == [TradeCode("porter")])
    #expect(try store.queuedOperations() == before + 1)
    let last = try #require(try operations(store).last)
    #expect(last.type == "personCompleted")
    #expect(last.text.contains(#"["name","phone","township","trades"]"#))
    for words in [Self.name, Self.phone, "台烈镇", "porter", "9876"] {
      #expect(!last.text.contains(words), "\(words)")
    }
    #expect(try store.verifyChain().firstBroken == nil)
    // Found by what was told.
    #expect(try store.people(matching: Self.phone, limit: 9).map(\.id) == [person])
    #expect(try store.people(matching: "买买提", limit: 9).map(\.id) == [person])
  }

  @Test("a name or a phone that is there is not written over, and nothing else is either")
  func refuses() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let known = try station.person()
    let by = ActingParty.attendant(station.attendant)
    let before = (try store.person(known.id), try store.queuedOperations())
    for completion in [
      PersonCompletion(name: try PersonName(validating: Self.name), township: "台烈镇"),
      PersonCompletion(phone: try PhoneNumber(validating: Self.phone), township: "台烈镇"),
    ] {
      #expect(throws: Refusal.alreadyKnown) { try store.complete(known.id, completion, by: by) }
    }
    #expect(throws: Refusal.notAllowed) {
      try store.complete(known.id, PersonCompletion(), by: by)
    }
    #expect(try store.person(known.id) == before.0)
    #expect(try store.queuedOperations() == before.1)
    // The control: the township alone is taken.
    _ = try store.complete(known.id, PersonCompletion(township: "台烈镇"), by: by)
    #expect(try store.person(known.id).township == "台烈镇")
  }

  @Test("a person says where they live themselves, nothing else, and of nobody else")
  func byThemselves() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, _) = try nameless(station)
    let other = try station.person()
    let trades = PersonCompletion(trades: [TradeCode("porter")])
    #expect(throws: Refusal.notAllowed) {
      try store.complete(person, trades, by: .jobSeeker(person))
    }
    let township = PersonCompletion(township: "八弓镇")
    #expect(throws: Refusal.notAllowed) { try store.complete(person, township, by: other.party) }
    _ = try store.complete(person, township, by: .jobSeeker(person))
    #expect(try store.person(person).isTownshipAssumed == false)
    #expect(try operations(store).last?.text.contains("八弓镇") == false)
  }

  @Test("of two records that become one, what was said goes before what was assumed")
  func merges() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (kept, _) = try nameless(station)
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    form.township = "台烈镇"
    let old = try store.register(form).session.id
    let summary = try store.merge(old, into: kept, by: station.attendant)
    #expect(summary.township == "台烈镇" && !summary.isTownshipAssumed)
  }
}
