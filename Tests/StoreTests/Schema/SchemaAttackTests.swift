import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What the file itself refuses, whoever writes it")
struct SchemaAttackTests {
  @Test("the file refuses to break its promise of places", arguments: SchemaAttack.places)
  func places(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses an impossible application", arguments: SchemaAttack.applications)
  func applications(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses what the law and the county forbid", arguments: SchemaAttack.rules)
  func rules(attack: SchemaAttack) throws {
    let station = try TemporaryStation()
    try SchemaAttack.addRules(to: station)
    try attempt(attack, in: station)
  }

  @Test("what the file refuses is told in the words of the rule", arguments: SchemaAttack.rules)
  func ruleWords(attack: SchemaAttack) throws {
    let station = try TemporaryStation()
    try SchemaAttack.addRules(to: station)
    let expected: Refusal? =
      switch attack.answer {
      case "person.hours": .tooManyHours(maximum: .hours(11))
      case "person.rest": .tooLittleRest(needed: .hours(8))
      case "person.document": .documentNotSeen
      case "person.birthDate": .birthDateUnknown
      case "person.certificate.welder": .certificateMissing(.welder)
      case "day.inDoubt": .dateNeedsConfirmation
      default: nil
      }
    let refusal = #expect(throws: Refusal.self) {
      try station.store.write { try $0.execute(sql: attack.statement) }
    }
    #expect(refusal == expected)
  }

  @Test("the limits and the certificates in the file are those of the county and the program")
  func standing() throws {
    var settings = StoreSettings.cheap
    settings.limits = PlacementLimits(
      travelBuffer: 20, dailyHoursMax: .hours(9), nightRest: .hours(10),
      firstPlacementNeedsDocument: false)
    let station = try TemporaryStation(settings: settings)
    let (limits, certificates) = try station.store.queue.inDatabase { database in
      (
        try Row.fetchOne(database, sql: "SELECT * FROM placementLimit"),
        try Row.fetchAll(database, sql: "SELECT * FROM tradeCertificate")
      )
    }
    let row = try #require(limits)
    #expect(row["travelBuffer"] == 20 * 60_000 && row["dayMinutesMax"] == 9 * 60)
    #expect(row["nightRest"] == 10 * 3_600_000 && row["firstNeedsDocument"] == false)
    let inFile = Set(certificates.map { "\($0["trade"] as String) \($0["certificate"] as String)" })
    let inProgram = Set(
      TradeCatalogue.standard.trades.compactMap { trade in
        trade.certificate.map { "\(trade.code.rawValue) \($0.rawValue)" }
      })
    #expect(inFile == inProgram && !inFile.isEmpty)
    // A certificate whose name the file does not know by heart would be refused without its name.
    let triggers = try station.store.queue.inDatabase {
      try String.fetchAll(
        $0, sql: "SELECT sql FROM sqlite_master WHERE name LIKE 'placementNeedsPapers%'")
    }
    for certificate in Certificate.allCases {
      #expect(triggers.allSatisfy { $0.contains("'person.certificate.\(certificate.rawValue)'") })
    }
  }

  @Test(
    "the file refuses a merge that can't be, and anything new of a merged record",
    arguments: SchemaAttack.merges)
  func merges(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses to change what people were promised", arguments: SchemaAttack.pay)
  func pay(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses to change what a reviewer saw", arguments: SchemaAttack.reviews)
  func reviews(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses an undo that is none", arguments: SchemaAttack.undo)
  func undo(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses a crew that can't be", arguments: SchemaAttack.crews)
  func crews(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses a roll that can't be", arguments: SchemaAttack.rolls)
  func rolls(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses what nobody decided", arguments: SchemaAttack.deciding)
  func deciding(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses to lose or rewrite a record", arguments: SchemaAttack.records)
  func records(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses a call that nobody made", arguments: SchemaAttack.calls)
  func calls(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses a wish that nobody had", arguments: SchemaAttack.wishes)
  func wishes(attack: SchemaAttack) throws {
    let station = try scenario()
    try SchemaAttack.addWishes(to: station)
    try attempt(attack, in: station)
  }

  @Test(
    "the file refuses to change what somebody complained of", arguments: SchemaAttack.complaints)
  func complaints(attack: SchemaAttack) throws { try attempt(attack, in: complaintScenario()) }

  @Test("the file refuses a place that is not to be had", arguments: SchemaAttack.signUps)
  func signUps(attack: SchemaAttack) throws { try attempt(attack, in: complaintScenario()) }

  @Test("the file refuses a flood without a name", arguments: SchemaAttack.nameless)
  func nameless(attack: SchemaAttack) throws {
    let station = try complaintScenario()
    try station.store.queue.write {
      try $0.execute(sql: "UPDATE namelessLimit SET countMax = 1")
    }
    try attempt(attack, in: station)
  }

  @Test("the file refuses to give a lost card back", arguments: SchemaAttack.memberCards)
  func memberCards(attack: SchemaAttack) throws {
    let station = try scenario()
    try SchemaAttack.addMemberCards(to: station)
    try attempt(attack, in: station)
  }

  private func complaintScenario() throws -> TemporaryStation {
    let station = try scenario()
    try SchemaAttack.addComplaints(to: station)
    return station
  }

  @Test("the file refuses to call a guess what was said", arguments: SchemaAttack.assumed)
  func assumed(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the steps of a call in the file are those of the program")
  func callSteps() throws {
    let steps = try TemporaryStation().store.queue.inDatabase {
      try Row.fetchAll($0, sql: "SELECT fromState, toState FROM numberCallStep")
    }
    let inFile = Set(steps.map { "\($0["fromState"] as String) \($0["toState"] as String)" })
    let inProgram = Set(
      CallState.allCases.flatMap { state in
        state.legalEvents.map { "\(state.rawValue) \($0.target.rawValue)" }
      })
    #expect(inFile == inProgram)
  }

  @Test("the file refuses to change an employer's standing", arguments: SchemaAttack.employers)
  func employers(attack: SchemaAttack) throws { try attempt(attack, in: try standingScenario()) }

  @Test("the file refuses to let a posting past its review", arguments: SchemaAttack.gate)
  func gate(attack: SchemaAttack) throws { try attempt(attack, in: try standingScenario()) }

  @Test("the file refuses a household that pays by name", arguments: SchemaAttack.payers)
  func payers(attack: SchemaAttack) throws {
    let station = try scenario()
    try SchemaAttack.addHousehold(to: station)
    try attempt(attack, in: station)
  }

  @Test("the file refuses a draw that was chosen or repeated", arguments: SchemaAttack.draws)
  func draws(attack: SchemaAttack) throws { try attempt(attack, in: try turnScenario()) }

  @Test("the file refuses to change a draw that was held", arguments: SchemaAttack.heldDraws)
  func heldDraws(attack: SchemaAttack) throws {
    let station = try turnScenario()
    _ = try station.store.holdDraw(by: station.attendant)
    try attempt(attack, in: station)
  }

  @Test("the file refuses a move that nobody answers for", arguments: SchemaAttack.turnMoves)
  func turnMoves(attack: SchemaAttack) throws { try attempt(attack, in: try turnScenario()) }

  @Test("the reasons of a move in the file are those of the program")
  func moveReasons() throws {
    let table = try TemporaryStation().store.queue.inDatabase {
      try String.fetchOne($0, sql: "SELECT sql FROM sqlite_master WHERE name = 'turnMove'")
    }
    let reasons = TurnMoveReason.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    #expect(table?.contains(reasons) == true)
  }

  @Test("the file refuses an attendant whom nobody knows", arguments: SchemaAttack.attendants)
  func attendants(attack: SchemaAttack) throws { try attempt(attack) }

  @Test("the file refuses to lose its place towards the county", arguments: SchemaAttack.sync)
  func sync(attack: SchemaAttack) throws { try attempt(attack, in: try syncScenario()) }

  @Test("the file refuses rights that nobody gave", arguments: SchemaAttack.rights)
  func rights(attack: SchemaAttack) throws { try attempt(attack, in: try syncScenario()) }

  @Test("the file refuses to wipe anything but an old body", arguments: SchemaAttack.wiping)
  func wiping(attack: SchemaAttack) throws { try attempt(attack, in: try syncScenario()) }

  private func syncScenario() throws -> TemporaryStation {
    let station = try scenario()
    try SchemaAttack.addSync(to: station)
    return station
  }

  @Test("the words that the file allows a household are those of the program")
  func householdPayers() throws {
    let triggers = try TemporaryStation().store.queue.inDatabase {
      try String.fetchAll(
        $0, sql: "SELECT sql FROM sqlite_master WHERE name LIKE 'household%Unnamed'")
    }
    let words = EmployerKind.householdInsurancePayers.map { "'\($0)'" }.joined(separator: ", ")
    #expect(triggers.count == 2)
    for trigger in triggers {
      #expect(trigger.contains("NEW.payer <> '\(EmployerKind.householdPayer)'"))
      #expect(trigger.contains("NOT IN (\(words))"))
    }
  }

  @Test("the state machine in the file is the one of the program")
  func steps() throws {
    let station = try TemporaryStation()
    let (steps, states) = try station.store.queue.inDatabase { database in
      (
        try Row.fetchAll(database, sql: "SELECT fromState, toState FROM applicationStep"),
        try Row.fetchAll(database, sql: "SELECT * FROM applicationStateName")
      )
    }
    let inFile = Set(steps.map { "\($0["fromState"] as String) \($0["toState"] as String)" })
    let inProgram = Set(
      ApplicationState.allCases.flatMap { state in
        state.legalEvents.map { "\(state.rawValue) \($0.target.rawValue)" }
      })
    #expect(inFile.symmetricDifference(inProgram) == [])
    #expect(states.count == ApplicationState.allCases.count)
    for row in states {
      let state = try #require(ApplicationState(rawValue: row["name"]))
      #expect(row["isPlacement"] == state.isPlacement)
      #expect(row["usesPlace"] == state.usesPlace)
    }
  }

  /// The statement must fail as things are, leave nothing behind, and pass without its protection:
  /// only then does the test say anything.
  private func attempt(_ attack: SchemaAttack, in station: TemporaryStation? = nil) throws {
    let station = try station ?? scenario()
    try station.store.queue.inDatabase { database in
      let before = try contents(database)
      let error = #expect(throws: DatabaseError.self) {
        // Several statements are one attack, and leave nothing behind together.
        try database.inSavepoint {
          try database.execute(sql: attack.statement)
          return .commit
        }
      }
      #expect(error?.message?.contains(attack.answer) == true, "\(error?.message ?? "no error")")
      #expect(try contents(database) == before)
      for statement in attack.protection { try database.execute(sql: statement) }
      #expect(throws: Never.self) { try database.execute(sql: attack.statement) }
      #expect(try contents(database) != before)
    }
  }

  private func contents(_ database: Database) throws -> [Row] {
    try [
      "application", "shift", "posting", "outbox", "dayGuard", "person", "employer",
      "postingReview", "reviewFinding", "attendant", "undoTicket", "undoEntry", "undoDeed", "crew",
      "crewMember",
      "employerSuspension", "employerDocumentSeen",
      "numberCall",
      "registration", "signIn", "certificateSeen", "crew",
      "recommendation", "returnWish", "shiftCancellation",
      "party", "partyMember", "namedRequest", "pairBlock",
      "crewStanding", "crewPast",
      "rollSheet", "rollLine",
      "serviceEntry",
      "postingAmendment", "turnDraw", "turnMove",
      "syncPosition", "outboxProgress", "outboxWiping", "operationResult", "quarantine",
      "countyTask", "shiftGrant", "rightChange",
      "complaint", "complaintStep", "complaintLook", "event", "eventSignUp",
      "memberCard", "namelessLimit",
    ].flatMap {
      try Row.fetchAll(database, sql: "SELECT * FROM \($0)")
    }
  }

  private func scenario() throws -> TemporaryStation {
    let station = try TemporaryStation()
    let store = try station.store
    _ = try store.observeClock(elapsed: nil)
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "258036"))
    let people = try (0..<3).map { _ in try station.person() }
    let employer = try station.employer()
    let full = try station.work(by: employer)
    _ = try station.work(by: employer) { $0.places = 5 }
    let paused = try station.work(by: employer) { $0.places = 5 }
    try store.setState(paused.id, to: .paused, by: full.employer)
    _ = try station.work(by: employer) { $0.hours = [(TestDay.at(15), TestDay.at(17))] }
    let cancelled = try station.work(by: employer)
    try store.setState(cancelled.id, to: .cancelled, by: full.employer)
    _ = try station.work(by: employer) { $0.places = 5 }
    let reviewed = try station.work(by: employer, hasFindings: true)
    try store.review(
      reviewed.id, accepts: true, note: "电话核实过", findings: [.sample], by: station.attendant)
    for person in people { _ = try store.signIn(person.id, until: TestDay.at(18)) }
    for _ in 0..<2 { _ = try store.callNext(by: station.attendant) }
    _ = try store.undoableApply(people[0].id, shift: full.shift, by: station.attendant)
    try store.queue.write { database in
      for (person, shift) in [(2, 1), (1, 2), (2, 3), (2, 4)] {
        try database.execute(
          sql: """
            INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
            VALUES (randomblob(16), ?, ?, 'applied', 0, 0)
            """, arguments: [person, shift])
      }
      try database.execute(
        sql: """
          INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey)
          VALUES (2, 4, 1, 0, 5)
          """)
    }
    try SchemaAttack.addCrews(to: station, people)
    try addDuplicates(station)
    return station
  }

  /// Adds a record that was merged, another person, and two records with work at the same time.
  private func addDuplicates(_ station: TemporaryStation) throws {
    let store = try station.store
    func nameless() throws -> JobSeekerID {
      var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
      form.idNumber = nil
      form.personalCode = nil
      return try store.register(form).session.id
    }
    let people = try store.queue.inDatabase {
      try UUID.fetchAll($0, sql: "SELECT id FROM person ORDER BY key")
    }
    _ = try store.merge(nameless(), into: JobSeekerID(people[2]), by: station.attendant)
    _ = try station.person()
    _ = try (nameless(), nameless())
    try store.queue.write { database in
      // Nobody is placed without an ID number and a look at a document: they had both for a moment.
      try database.execute(
        sql: """
          UPDATE person SET sealedIDNumber = x'00', idNumberDigest = randomblob(32),
            verification = 'verified', document = 'identityCard' WHERE key IN (6, 7)
          """)
      for (person, shift) in [(6, 2), (7, 6)] {
        try database.execute(
          sql: """
            INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
            VALUES (randomblob(16), ?, ?, 'confirmed', 0, 0)
            """, arguments: [person, shift])
      }
      try database.execute(
        sql: """
          UPDATE person SET sealedIDNumber = NULL, idNumberDigest = NULL WHERE key IN (6, 7)
          """)
    }
  }

  /// The scenario, with the draw of today promised and person 1 moved to the front.
  private func turnScenario() throws -> TemporaryStation {
    let station = try scenario()
    let store = try station.store
    _ = try store.promiseDraw { SchemaAttack.promisedSeed }
    let first = try store.queue.inDatabase {
      try UUID.fetchOne($0, sql: "SELECT id FROM person WHERE key = 1")
    }
    _ = try store.moveTurn(
      of: JobSeekerID(#require(first)), to: .front, because: .inNeed, by: station.attendant)
    return station
  }

  /// The scenario, with a suspended employer (2) and one that is free again (3), a posting (9) that
  /// was let pass without findings, came back and was amended, and one (10) nobody has looked at.
  private func standingScenario() throws -> TemporaryStation {
    let station = try scenario()
    let store = try station.store
    let by = station.attendant
    let suspended = try station.employer("欠薪公司")
    let work = try station.work(by: suspended) {
      $0.places = 5
      $0.hours = [(TestDay.at(18), TestDay.at(20))]
    }
    _ = try store.suspend(
      suspended, reason: "欠薪", through: TestDay.businessDay.advanced(by: 7), by: by)
    let free = try station.employer("补齐公司")
    _ = try store.suspend(free, reason: "欠薪", through: TestDay.businessDay, by: by)
    _ = try store.liftSuspension(of: free, reason: "已结清", by: by)
    let amended = try station.work(by: free, hasFindings: true)
    try store.review(amended.id, accepts: true, note: "", findings: [], by: by)
    try store.queue.write { database in
      try database.execute(sql: "UPDATE posting SET state = 'inReview' WHERE key = 9")
      try database.execute(
        sql: """
          INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
          SELECT randomblob(16), 2, key, 'applied', 0, 0 FROM shift WHERE id = ?
          """, arguments: [work.shift.rawValue])
    }
    try store.amend(amended.posting, shifts: amended.shifts, by: by)
    _ = try station.work(by: free, hasFindings: true)
    return station
  }
}
