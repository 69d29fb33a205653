import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Two records of one person")
struct MergingTests {
  /// Registers somebody who had no document with them.
  private func nameless(
    _ station: TemporaryStation, groups: Set<PriorityGroup> = [], hasPhone: Bool = true
  ) throws -> JobSeekerID {
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    if !hasPhone { form.phone = nil }
    form.groups = groups
    return try station.store.register(form).session.id
  }

  private func count(_ table: String, of person: JobSeekerID, _ store: Store) throws -> Int {
    try store.queue.inDatabase {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT count(*) FROM \(table) t JOIN person w ON w.key = t.personKey WHERE w.id = ?
          """, arguments: [person.rawValue]) ?? -1
    }
  }

  @Test("everything of the one is the other's afterwards, and the merge is an operation")
  func moves() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let kept = try station.person()
    let old = try nameless(station)
    let work = try station.work { $0.hiringMode = .employerPicks }
    _ = try store.apply(old, shifts: [work.shift], by: .jobSeeker(old))
    _ = try store.signIn(old, until: TestDay.at(18))
    _ = try store.recordCertificate(.welder, of: old, by: station.attendant)
    let number: Int64 = try store.queue.inDatabase {
      try Int64.fetchOne(
        $0, sql: "SELECT key FROM person WHERE id = ?", arguments: [old.rawValue]) ?? 0
    }
    try store.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO crew(id, name, leaderKey, createdAt) VALUES (randomblob(16), '一队', ?, 0);
          INSERT INTO crewMember SELECT max(key), ?, 1 FROM crew;
          INSERT INTO serviceEntry(personKey, service, isOwed) VALUES (?, 'advice', 1)
          """, arguments: [number, number, number])
    }
    let summary = try store.merge(old, into: kept.id, by: station.attendant)
    #expect(summary.id == kept.id)
    for table in [
      "application", "signIn", "certificateSeen", "crewMember", "serviceEntry", "registration",
      "receipt",
    ] {
      #expect(try count(table, of: old, store) == 0, "\(table)")
      #expect(try count(table, of: kept.id, store) > 0, "\(table)")
    }
    #expect(try store.applications(of: kept.id).map(\.card.shift) == [work.shift])
    let last = try #require(
      try store.queue.inDatabase {
        try String.fetchOne(
          $0, sql: "SELECT CAST(bytes AS TEXT) FROM outbox ORDER BY seq DESC LIMIT 1")
      })
    #expect(last.contains(#""type":"peopleMerged""#) && last.contains(old.text))
    #expect(last.contains("attendant:\(station.attendant.text)"))
    #expect(!last.contains(kept.name) && !last.contains(kept.phone))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("the survivor takes over what it lacks, and opens it")
  func takesOver() throws {
    let station = try TemporaryStation()
    let old = try station.person()
    let kept = try nameless(station, groups: [.veteran], hasPhone: false)
    #expect(try station.store.person(kept).idNumberTail == "")
    _ = try station.store.merge(old.id, into: kept, by: station.attendant)
    let summary = try station.reopen().person(kept)
    #expect(summary.idNumberTail == String(old.idNumber.suffix(4)))
    #expect(summary.verification == .verified(.identityCard))
    #expect(summary.hasPersonalCode)
    #expect(try station.store.revealPhone(of: kept, by: station.attendant) == old.phone)
    #expect(
      try station.store.revealGroups(of: kept, by: station.attendant).groups == [.veteran])
    let today = CivilDate(daysSince1970: 20_708)
    let session = try station.store.identify(
      idNumber: IDNumber(validating: old.idNumber, today: today), personalCode: old.code)
    #expect(session.id == kept)
    #expect(
      try station.store.people(matching: old.idNumber, limit: 9).map(\.id) == [kept])
  }

  @Test("nothing finds the merged record, and nothing new is done with it")
  func isNoMore() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let kept = try station.person()
    let old = try nameless(station)
    _ = try store.merge(old, into: kept.id, by: station.attendant)
    #expect(try store.people(matching: "", limit: 9).map(\.id) == [kept.id])
    let work = try station.work()
    #expect(throws: Refusal.personMerged) {
      try store.apply(old, shifts: [work.shift], by: .jobSeeker(old))
    }
    #expect(throws: Refusal.personMerged) { try store.signIn(old, until: TestDay.at(18)) }
    #expect(throws: Refusal.personMerged) {
      try store.merge(old, into: kept.id, by: station.attendant)
    }
    #expect(throws: Refusal.personMerged) {
      try store.merge(kept.id, into: old, by: station.attendant)
    }
    #expect(throws: Refusal.notAllowed) {
      try store.merge(kept.id, into: kept.id, by: station.attendant)
    }
  }

  @Test("two ID numbers are two people, and nothing has changed")
  func twoNumbers() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (one, other) = (try station.person(), try station.person())
    let before = try store.queuedOperations()
    #expect(throws: Refusal.differentIDNumbers) {
      try store.merge(one.id, into: other.id, by: station.attendant)
    }
    #expect(try store.queuedOperations() == before)
    #expect(try store.people(matching: "", limit: 9).count == 2)
  }

  @Test(
    "who has work at the same time is two people; with an hour between it is one",
    arguments: [(12, true), (15, false)])
  func overlap(start: Int, isRefused: Bool) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let kept = try station.person()
    let old = try nameless(station)
    _ = try store.verify(old, document: .identityCard, by: station.attendant)
    let first = try station.work { $0.title = "擦玻璃" }
    let second = try station.work {
      $0.title = "搬家具"
      $0.hours = [(TestDay.at(start), TestDay.at(start + 3))]
    }
    _ = try store.apply(kept.id, shifts: [first.shift], by: kept.party)
    try store.queue.write {
      // Nobody is placed without an ID number: they had one for a moment.
      try $0.execute(
        sql: """
          UPDATE person SET sealedIDNumber = x'00', idNumberDigest = randomblob(32) WHERE id = ?
          """, arguments: [old.rawValue])
      try $0.execute(
        sql: """
          INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
          SELECT randomblob(16), w.key, s.key, 'confirmed', 0, 0 FROM person w, shift s
          WHERE w.id = ? AND s.id = ?
          """, arguments: [old.rawValue, second.shift.rawValue])
      try $0.execute(
        sql: "UPDATE person SET sealedIDNumber = NULL, idNumberDigest = NULL WHERE id = ?",
        arguments: [old.rawValue])
    }
    guard isRefused else {
      _ = try store.merge(old, into: kept.id, by: station.attendant)
      #expect(try store.applications(of: kept.id).map(\.state) == [.confirmed, .confirmed])
      return
    }
    #expect(throws: Refusal.mergeOverlaps(title: "搬家具")) {
      try store.merge(old, into: kept.id, by: station.attendant)
    }
    #expect(try store.applications(of: kept.id).count == 1)
  }

  @Test(
    "of two wishes for one shift the one without a place is withdrawn", arguments: [true, false])
  func sameShift(keptHasPlace: Bool) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let kept = try station.person()
    let old = try nameless(station)
    let work = try station.work {
      $0.hiringMode = .employerPicks
      $0.places = 3
    }
    _ = try store.verify(old, document: .identityCard, by: station.attendant)
    let mine = try store.apply(kept.id, shifts: [work.shift], by: kept.party)[0].application
    let theirs = try store.apply(old, shifts: [work.shift], by: .jobSeeker(old))[0].application
    if keptHasPlace { _ = try store.step(mine, .confirm, by: work.employer) }
    _ = try store.merge(old, into: kept.id, by: station.attendant)
    #expect(try store.application(mine).state == (keptHasPlace ? .confirmed : .applied))
    #expect(try store.application(theirs).state == .withdrawn)
    #expect(try store.applications(of: kept.id).count == 2)
  }

  @Test("of two numbers of one day the earlier one stands, until the later end")
  func signIns() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let old = try nameless(station)
    let kept = try station.person()
    _ = try store.signIn(old, until: TestDay.at(18))
    _ = try store.signIn(kept.id, until: TestDay.at(12))
    _ = try store.merge(old, into: kept.id, by: station.attendant)
    let history = try store.history(of: kept.id)
    let signIns = history.entries.compactMap { entry -> Int? in
      guard case .signedIn(let number, let window) = entry.fact else { return nil }
      #expect(window.end == TestDay.at(18))
      return number
    }
    #expect(signIns == [1])
    #expect(
      history.entries.contains { if case .merged = $0.fact { true } else { false } })
  }

  @Test("the card of either record is the one person's, over two merges, until both end")
  func memberCards() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let kept = try station.person()
    let records = [try nameless(station), try nameless(station), kept.id]
    let cards = try records.map { try store.memberNumber(of: $0) }
    _ = try store.merge(records[0], into: records[1], by: station.attendant)
    _ = try store.merge(records[1], into: kept.id, by: station.attendant)
    for card in cards {
      #expect(try store.identify(member: card, personalCode: kept.code).id == kept.id)
    }
    // The control: a card alone is nobody's.
    #expect(throws: Refusal.identityNotMatched(triesLeft: 4)) {
      try store.identify(member: cards[0], personalCode: "9999")
    }
    let new = try store.renewMemberCard(of: kept.id, because: .lost, by: station.attendant)
    for card in cards {
      #expect(throws: Refusal.memberCardEnded) {
        try store.identify(member: card, personalCode: kept.code)
      }
    }
    #expect(try store.identify(member: new.number, personalCode: kept.code).id == kept.id)
  }
}
