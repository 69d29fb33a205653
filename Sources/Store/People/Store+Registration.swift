import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Registers a person.
  ///
  /// - Throws: `Refusal.alreadyRegistered` when the ID number is known.
  package func register(
    _ form: ValidatedRegistration, by actor: ActingParty? = nil
  ) throws -> (session: PersonSession, receipt: Receipt) {
    let now = surroundings.clock.now
    // The hash takes tens of milliseconds; it is made before the transaction begins.
    let code = try form.personalCode.map {
      try PINHash.make(
        $0.digits, salt: surroundings.identifiers.salt(), vault: vault, cost: settings.pinCost)
    }
    return try write { database in
      try register(form, code: code, by: actor, at: now, in: database)
    }
  }

  /// The same inside a transaction that does more than this.
  func register(
    _ form: ValidatedRegistration, code: PINHash?, by actor: ActingParty?, at now: Instant,
    in database: Database
  ) throws -> (session: PersonSession, receipt: Receipt) {
    let day = try businessDay(at: now, in: database)
    if let idNumber = form.idNumber {
      let digest = vault.digest(idNumber.text, field: .idNumber)
      let known = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE idNumberDigest = ?)",
        arguments: [digest])
      if known == true { throw Refusal.alreadyRegistered }
    }
    let id: JobSeekerID = surroundings.identifiers.identifier()
    let key = try insertPerson(id, form, code: code, on: day, at: now, in: database)
    for kind in form.kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      try database.execute(
        sql: "INSERT INTO registration(personKey, kind, instant, day) VALUES (?, ?, ?, ?)",
        arguments: [key, kind.rawValue, now.milliseconds, day.number])
    }
    let row = try personRow(id, in: database)
    try outbox.append(
      .personRegistered, by: actor ?? .jobSeeker(id), body: body(of: form, id: id, row: row),
      at: now, in: database)
    let kinds = form.kinds.sorted { $0.rawValue < $1.rawValue }
    let receipt = try issueReceipt(
      .registration(kinds: kinds), personKey: key, on: day, at: now, in: database)
    return (try session(of: row), receipt)
  }

  @discardableResult
  func insertPerson(
    _ id: JobSeekerID, _ form: ValidatedRegistration, code: PINHash?, on day: BusinessDay,
    at now: Instant, in database: Database
  ) throws -> Int64 {
    let record = id.rawValue
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO person(id, sealedName, sealedIDNumber, idNumberDigest, sealedPhone, phoneDigest,
          sealedGroups, codeSalt, codeHash, trades, township, townshipAssumed, latitude, longitude,
          hours, payAsked, commitmentSalt, createdAt, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let groups = form.groups.map(\.rawValue).sorted()
    try statement.execute(
      arguments: [
        record, try vault.seal(form.name.text, field: .personName, record: record),
        try form.idNumber.map { try vault.seal($0.text, field: .idNumber, record: record) },
        form.idNumber.map { vault.digest($0.text, field: .idNumber) },
        try form.phone.map { try vault.seal($0.text, field: .phone, record: record) },
        form.phone.map { vault.digest($0.text, field: .phone) },
        groups.isEmpty
          ? nil : try vault.seal(JSONColumn.text(groups), field: .groups, record: record),
        code?.salt, code?.hash,
        try JSONColumn.text(form.trades.map(\.rawValue).sorted()), form.township,
        form.isTownshipAssumed, form.coordinate?.latitudeMicrodegrees,
        form.coordinate?.longitudeMicrodegrees,
        form.hours.rawValue, form.payAsked?.fen, surroundings.identifiers.salt(),
        now.milliseconds, day.number,
      ])
    return database.lastInsertedRowID
  }

  /// The operation names the person by UUID; ID number and phone are bound by salted commitments,
  /// and travel sealed, apart from these bytes.
  private func body(
    of form: ValidatedRegistration, id: JobSeekerID, row: Row
  ) -> [String: JSONValue] {
    let salt: Data = row["commitmentSalt"]
    func commitment(_ text: String?) -> JSONValue {
      .optional(text.map { vault.commitment(to: $0, salt: salt).base64EncodedString() })
    }
    var body: [String: JSONValue] = [
      "person": .string(id.text), "idNumberCommitment": commitment(form.idNumber?.text),
      "phoneCommitment": commitment(form.phone?.text),
      "kinds": .array(form.kinds.map(\.rawValue).sorted().map { .string($0) }),
      "trades": .array(form.trades.map(\.rawValue).sorted().map { .string($0) }),
      "township": .string(form.township), "hours": .string(form.hours.rawValue),
      "payAskedFen": .optional(form.payAsked?.fen),
    ]
    if form.isTownshipAssumed { body["townshipAssumed"] = true }
    return body
  }
}
