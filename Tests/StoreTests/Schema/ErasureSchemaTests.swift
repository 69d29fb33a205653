import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("The file itself keeps deletion for good, and not too soon")
struct ErasureSchemaTests {
  private static let clearing = """
    UPDATE person SET sealedIDNumber = NULL, idNumberDigest = NULL, sealedPhone = NULL,
      phoneDigest = NULL, codeSalt = NULL, codeHash = NULL, trades = '[]', township = '',
      erasedAt = :at WHERE id = :person
    """

  private func message(_ store: Store, _ sql: String, _ arguments: StatementArguments) -> String? {
    do {
      try store.queue.inDatabase { try $0.execute(sql: sql, arguments: arguments) }
      return nil
    } catch {
      return (error as? DatabaseError)?.message
    }
  }

  @Test("a record is erased only with its operation, and wholly")
  func needsOperation() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let now = station.clock.now.milliseconds
    let arguments: StatementArguments = ["at": now, "person": person.id.rawValue]
    #expect(message(store, Self.clearing, arguments) == "person.erasure")
    try store.erase(.givenFreely, of: person.id, by: person.party)
    let half = "UPDATE person SET erasedAt = :at WHERE id = :person"
    #expect(message(store, half, arguments)?.contains("CHECK") == true)
    #expect(message(store, Self.clearing, arguments) == nil, "control: with an operation it goes")
  }

  @Test("whose work is not two years old is kept, whoever asks")
  func tooSoon() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work()
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    try store.erase(.givenFreely, of: person.id, by: person.party)
    #expect(ErasureSchema.keptMilliseconds == KeepingTime.afterLastVisit.count * 60_000)
    let end = TestDay.at(13).milliseconds
    for (later, refused) in [(0, true), (ErasureSchema.keptMilliseconds, false)] {
      let arguments: StatementArguments = [
        "at": end + Int64(later), "person": person.id.rawValue,
      ]
      #expect((message(store, Self.clearing, arguments) == "person.kept") == refused)
    }
  }

  @Test("nothing new refers to somebody who was erased, and nothing of them is written again")
  func references() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work { $0.hiringMode = .employerPicks }
    try store.erase(.everything, of: person.id, by: person.party)
    let insert = """
      INSERT INTO signIn(personKey, day, startAt, endAt, number, signedInAt)
        SELECT key, 1, 1, 2, key, 1 FROM person WHERE id = :person
      """
    #expect(message(store, insert, ["person": person.id.rawValue]) == "person.erased")
    #expect(message(store, insert, ["person": other.id.rawValue]) == nil, "control")
    let write = "UPDATE person SET township = '八弓镇' WHERE id = :person"
    #expect(message(store, write, ["person": person.id.rawValue]) == "person.erased")
    #expect(message(store, write, ["person": other.id.rawValue]) == nil, "control")
    #expect(throws: Refusal.personErased) {
      try store.apply(person.id, shifts: [work.shift], by: person.party)
    }
  }
}
