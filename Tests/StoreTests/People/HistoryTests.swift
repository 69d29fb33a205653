import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What the attendant may read of a person")
struct HistoryTests {
  @Test("a history tells everything, the newest first, with whose word each step was")
  func history() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let attendant = try store.setAttendant(name: "杨站长", pin: PersonalCode(validating: "2580"))
    let person = try station.person()
    _ = try store.signIn(person.id, until: TestDay.at(18))
    station.clock.advance(by: 5)
    _ = try store.recordCertificate(.welder, of: person.id, by: attendant.id)
    station.clock.advance(by: 5)
    let work = try station.work { $0.title = "擦玻璃" }
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    station.clock.set(TestDay.at(9))
    _ = try store.step(application, .arrive, by: work.employer)
    station.clock.set(TestDay.at(14))
    _ = try store.step(
      application, .dispute, reason: TransitionReason(.paidLess), by: person.party)
    try store.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey)
          SELECT 1, 1, t.key, ?, a.key FROM attendant t, application a WHERE t.id = ?
          """, arguments: [TestDay.at(15).milliseconds, attendant.id.rawValue])
      try $0.execute(
        sql: "UPDATE recommendation SET answer = 'declined', cause = 'employer', answeredAt = 0")
    }
    // Another one's life is no part of it.
    let other = try station.person()
    _ = try store.signIn(other.id, until: TestDay.at(18))

    let history = try store.history(of: person.id)
    #expect(history.person == person.id)
    let kinds = history.entries.map(\.fact).map { fact in
      switch fact {
      case .registered(let kind): kind.rawValue
      case .signedIn(let number, _): "signedIn \(number)"
      case .applied(let work): "applied \(work.title)"
      case .certificateSeen(let certificate, let name):
        "\(certificate.rawValue) \(name ?? "?")"
      case .recommended(let title, let name, let isAccepted):
        "recommended \(title) \(name) \(isAccepted.map(String.init) ?? "?")"
      case .verified(let document, let name): "\(document.rawValue) \(name ?? "?")"
      case .merged(let name): "merged \(name ?? "?")"
      }
    }
    // The scene's own attendant verified the person.
    #expect(Set(kinds.suffix(3)) == ["identityCard 站员", "signedIn 1", "jobSeeking"])
    #expect(
      kinds.dropLast(3) == ["recommended 擦玻璃 杨站长 false", "applied 擦玻璃", "welder 杨站长"])
    let life = try #require(
      history.entries.compactMap { entry -> PersonHistory.Work? in
        if case .applied(let work) = entry.fact { return work }
        return nil
      }.first)
    #expect(life.state == .disputed && life.cause == .paidLess)
    #expect(life.employerName == "八弓餐饮公司")
    #expect(life.steps.map(\.state) == [.confirmed, .arrived, .disputed])
    #expect(life.steps.map(\.role) == [.jobSeeker, .employer, .jobSeeker])
    #expect(life.steps.map(\.at) == [TestDay.at(7, 10), TestDay.at(9), TestDay.at(14)])
  }

  @Test("who verified the person stands there with the document, on a merged record's account too")
  func verifications() throws {
    let station = try TemporaryStation()
    let store = try station.store
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    let by = try store.setAttendant(name: "杨站长", pin: PersonalCode(validating: "2580")).id
    let (old, kept) = (try store.register(form).session.id, try station.person().id)
    let other = try station.person().id
    station.clock.set(TestDay.at(8))
    _ = try store.verify(old, document: .householdRegister, by: by)
    station.clock.set(TestDay.at(9))
    _ = try store.verify(kept, document: .identityCard, by: by)
    _ = try store.verify(other, document: .socialSecurityCard, by: by)
    func facts() throws -> [PersonHistory.Entry] {
      try store.history(of: kept).entries.filter {
        switch $0.fact {
        case .verified, .merged: $0.at >= TestDay.at(8)
        default: false
        }
      }
    }
    let own = PersonHistory.Entry(at: TestDay.at(9), .verified(.identityCard, by: "杨站长"))
    #expect(try facts() == [own])
    station.clock.set(TestDay.at(10))
    _ = try store.merge(old, into: kept, by: by)
    #expect(
      try facts() == [
        PersonHistory.Entry(at: TestDay.at(10), .merged(by: "杨站长")), own,
        PersonHistory.Entry(at: TestDay.at(8), .verified(.householdRegister, by: "杨站长")),
      ])
  }

  @Test("a history is read by its indexes, however long the chain has become")
  func usesIndexes() throws {
    let station = try TemporaryStation()
    let plan = try station.store.queue.inDatabase { database in
      try Row.fetchAll(
        database,
        sql: """
          EXPLAIN QUERY PLAN SELECT 1 FROM outbox WHERE type = 'applicationStepped'
            AND json_extract(CAST(bytes AS TEXT), '$.body.application')
              IN (SELECT value FROM json_each('[]'))
          """
      ).map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("outboxStepByApplication") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN outbox") })
    let selection = try station.store.queue.inDatabase { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN \(Store.historySelection)",
        arguments: ["person": 1, "limit": 1]
      ).map { $0["detail"] as String }
    }
    #expect(selection.contains { $0.contains("outboxOfPeople") }, "\(selection)")
    #expect(!selection.contains { $0 == "SCAN outbox" }, "\(selection)")
  }

  @Test("groups are read on record: who looked, and never what was seen")
  func groups() throws {
    let station = try TemporaryStation()
    let store = try station.store
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.groups = [.disabled, .veteran]
    let person = try store.register(form).session.id
    let before = try store.queuedOperations()
    let seen = try store.revealGroups(of: person, by: station.attendant)
    #expect(Set(seen.groups) == [.disabled, .veteran])
    #expect(try store.queuedOperations() == before + 1)
    let last = try store.queue.inDatabase {
      try String.fetchOne(
        $0, sql: "SELECT CAST(bytes AS TEXT) FROM outbox ORDER BY seq DESC LIMIT 1") ?? ""
    }
    #expect(last.contains("groupsRevealed") && last.contains(station.attendant.text))
    #expect(!last.contains("disabled") && !last.contains("veteran"))
  }

  @Test("a new phone replaces the old one everywhere, and stands in the chain sealed only")
  func phone() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let phone = try PhoneNumber(validating: "13987654321")
    _ = try station.store.setPhone(phone, of: person.id, by: station.attendant)
    #expect(try station.store.people(matching: person.phone, limit: 9).isEmpty)
    #expect(try station.store.people(matching: phone.text, limit: 9).map(\.id) == [person.id])
    #expect(try station.reopen().revealPhone(of: person.id, by: station.attendant) == phone.text)
    let texts = try station.store.queue.inDatabase {
      try String.fetchAll($0, sql: "SELECT CAST(bytes AS TEXT) FROM outbox")
    }
    #expect(texts.contains { $0.contains("phoneChanged") })
    #expect(!texts.contains { $0.contains(phone.text) || $0.contains(person.phone) })
  }
}
