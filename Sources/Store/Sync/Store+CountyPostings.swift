import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Applies a posting of another station or of the county; of one that was born here, only a state
  /// that the county decided.
  func applyPosting(_ change: Change, at now: Instant, in database: Database) throws {
    guard let id = PostingID(text: change.id) else {
      throw WireFault(path: "id", expected: "a posting's UUID")
    }
    let known = try Row.fetchOne(
      database, sql: "SELECT key, origin, employerKey, state, payAmount FROM posting WHERE id = ?",
      arguments: [id.rawValue])
    guard let body = change.body else {
      if let known { try closeMirror(known, in: database) }
      return
    }
    let told = try CountyPosting(JSONMembers(body))
    guard told.posting.id == id else {
      throw WireFault(path: "posting", expected: "the change's own id")
    }
    if told.origin == stationID || known.map({ ($0["origin"] as Data?) == nil }) == true {
      return try applyDecision(told, known: known, at: now, in: database)
    }
    if let known {
      try updateMirror(known, told, at: now, in: database)
    } else {
      try insertMirror(told, at: now, in: database)
    }
    try retryAllotments(of: told.shifts.map(\.id), at: now, in: database)
  }

  private func insertMirror(
    _ told: CountyPosting, at now: Instant, in database: Database
  ) throws {
    // One that nobody may see yet is no business of another station's.
    guard let state = told.posting.state.asMirrored, state != .cancelled else { return }
    let employerKey = try mirroredEmployer(told, at: now, in: database)
    var posting = told.posting
    posting.state = state
    try completeContact(&posting, of: told, in: database)
    let readable = try publicPosting(posting, employerKey: employerKey, in: database)
    let record = PostingRecord(
      readable, employerKey: employerKey, distanceMetres: distance(to: posting.site.coordinate),
      createdAt: now, day: try businessDay(at: now, in: database))
    let key = try record.insert(
      database, vault: vault, origin: told.origin?.rawValue ?? Self.countyOrigin)
    for shift in told.shifts where !told.cancelled.contains(shift.id) {
      try insertMirrored(shift, of: posting, key: key, in: database)
    }
  }

  private func updateMirror(
    _ known: Row, _ told: CountyPosting, at now: Instant, in database: Database
  ) throws {
    let key: Int64 = known["key"]
    let before = try known.decoded("state", as: PostingState.self)
    // What was called off stays so.
    guard before != .cancelled, before != .rejected else { return }
    let state = told.posting.state.asMirrored ?? .paused
    var posting = told.posting
    posting.state = state == .cancelled ? before : state
    try completeContact(&posting, of: told, in: database)
    let employerKey: Int64 = known["employerKey"]
    let readable = try publicPosting(posting, employerKey: employerKey, in: database)
    if posting.pay.amount.fen > known["payAmount"] {
      try database.execute(
        sql: """
          INSERT INTO payRise(postingKey, fromAmount, toAmount, raisedAt) VALUES (?, ?, ?, ?)
          """,
        arguments: [key, known["payAmount"] as Int, posting.pay.amount.fen, now.milliseconds])
    }
    try PostingRecord(
      readable, employerKey: employerKey, distanceMetres: distance(to: posting.site.coordinate),
      createdAt: now, day: try businessDay(at: now, in: database)
    ).amend(key, database, vault: vault)
    try updateShifts(of: posting, key: key, told, at: now, in: database)
    if state == .cancelled { try cancelMirror(posting, key: key, at: now, in: database) }
  }

  /// The employer called the whole posting off at the station where it was born.
  private func cancelMirror(
    _ posting: Posting, key: Int64, at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE posting SET state = 'cancelled' WHERE key = ?", arguments: [key])
    let reason = TransitionReason(.employer)
    for shift in try shiftsAhead(of: posting.id, at: now, in: database) {
      try recordCancellation(of: shift, reason: reason, at: now, in: database)
    }
    try cancelApplications(
      of: posting.id, by: .employer(posting.employer), reason: reason, at: now, in: database)
  }

  /// A posting that the county no longer tells of takes nobody on. Whoever is confirmed stays.
  func closeMirror(_ known: Row, in database: Database) throws {
    guard (known["origin"] as Data?) != nil else { return }
    try database.execute(
      sql: "UPDATE posting SET state = 'closed' WHERE key = ? AND state IN ('live', 'paused')",
      arguments: [known["key"] as Int64])
  }

  /// The county may pause or close a posting of this station, in its own name. Where it calls one
  /// off, nobody is sent away by a feed: the posting is closed, and telling people is a task.
  private func applyDecision(
    _ told: CountyPosting, known: Row?, at now: Instant, in database: Database
  ) throws {
    guard told.isDecidedByCounty, let known else { return }
    let state = try known.decoded("state", as: PostingState.self)
    let isCalledOff = told.posting.state == .cancelled || told.posting.state == .rejected
    let next = isCalledOff ? PostingState.closed : told.posting.state
    if isCalledOff, state != .cancelled, state != .rejected {
      try addTask(
        .postingCalledOff, id: told.posting.id.text, detail: told.posting.title, in: database)
    }
    guard next != state, state.successors.contains(next), state != .inReview else { return }
    try setState(told.posting.id, to: next, by: .county, reason: nil, at: now, in: database)
  }

  /// The sixteen bytes that stand for the county as a posting's origin.
  static let countyOrigin = UUID(
    uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}

extension PostingState {
  /// What a posting of another station is here; nil for one that waits for its review there.
  fileprivate var asMirrored: PostingState? {
    switch self {
    case .live, .paused, .closed, .cancelled: self
    case .rejected: .cancelled
    case .inReview: nil
    }
  }
}
