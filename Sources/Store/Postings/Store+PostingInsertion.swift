import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  @discardableResult
  func insert(
    _ readable: PublicPosting, shifts: [Shift], employerKey: Int64, on day: BusinessDay,
    at now: Instant, _ database: Database
  ) throws -> Int64 {
    let posting = readable.posting
    let record = PostingRecord(
      readable, employerKey: employerKey,
      distanceMetres: distance(to: posting.site.coordinate), createdAt: now, day: day)
    let postingKey = try record.insert(database, vault: vault)
    for shift in shifts {
      try ShiftRecord(
        shift: shift, postingKey: postingKey, closesAt: posting.closingInstant(of: shift),
        allotted: shift.places
      ).insert(database)
    }
    return postingKey
  }

  /// The straight line from this station, in metres; nil while either point is unknown.
  func distance(to coordinate: Coordinate?) -> Int? {
    guard let coordinate, let here = settings.coordinate else { return nil }
    return here.distanceMetres(to: coordinate)
  }

  func postingState(_ posting: PostingID, in database: Database) throws -> PostingState {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT state FROM posting WHERE id = ?", arguments: [posting.rawValue])
    else { throw Refusal.unknownRecord }
    return try row.decoded("state", as: PostingState.self)
  }

  /// An employer acts on own postings only; an attendant on all; a job seeker on none. A posting of
  /// another station changes there.
  func requireEmployer(
    of posting: PostingID, actor: ActingParty, in database: Database
  ) throws {
    if case .jobSeeker = actor { throw Refusal.notAllowed }
    let owner = try Row.fetchOne(
      database,
      sql: """
        SELECT e.id, p.origin FROM posting p JOIN employer e ON e.key = p.employerKey
        WHERE p.id = ?
        """, arguments: [posting.rawValue])
    guard let owner else { throw Refusal.unknownRecord }
    guard (owner["origin"] as Data?) == nil else { throw Refusal.notAllowed }
    guard case .employer(let employer) = actor else { return }
    guard EmployerID(owner["id"]) == employer else { throw Refusal.notAllowed }
  }

  static func body(of readable: PublicPosting, shifts: [Shift]) -> [String: JSONValue] {
    let posting = readable.posting
    return [
      "posting": .string(posting.id.text), "employer": .string(posting.employer.text),
      "employerKind": .string(readable.employerKind.rawValue),
      "employerName": .optional(readable.employerName),
      "kind": .string(posting.kind.rawValue), "trade": .string(posting.trade.rawValue),
      "title": .string(posting.title), "content": .string(posting.content),
      "site": .string(posting.site.name), "township": .string(posting.site.township),
      "latitude": .optional(posting.site.coordinate?.latitudeMicrodegrees),
      "longitude": .optional(posting.site.coordinate?.longitudeMicrodegrees),
      "payFen": .number(posting.pay.amount.fen), "payUnit": .string(posting.pay.unit.rawValue),
      "expectedDailyFen": .optional(posting.pay.expectedDailyPay?.fen),
      "hoursPerDay": .optional(posting.pay.hoursPerDay),
      "overtimeFen": .optional(posting.pay.overtimePerHour?.fen),
      "settlement": .string(posting.pay.settlement.rawValue),
      "payMethod": .string(posting.pay.method.rawValue), "payer": .string(posting.pay.payer),
      "meals": .string(posting.meals.rawValue), "ride": .string(posting.ride.rawValue),
      "insurance": .optional(posting.insurance?.kind),
      "insurancePayer": .optional(posting.insurance?.payer),
      "insuranceAgeLimit": .optional(posting.insurance?.ageLimitYears),
      "insuranceSumFen": .optional(posting.insurance?.sum?.fen),
      "hiringMode": .string(posting.hiringMode.rawValue), "isUrgent": .bool(posting.isUrgent),
      "validUntilMs": .integer(posting.validUntil.milliseconds),
      "state": .string(posting.state.rawValue),
      "lawfulReasons": .array(posting.lawfulReasons.map(\.rawValue).sorted().map { .string($0) }),
      "shifts": .array(
        shifts.map { shift in
          .object([
            "shift": .string(shift.id.text), "day": .number(shift.day.number),
            "startMs": .integer(shift.window.start.milliseconds),
            "endMs": .integer(shift.window.end.milliseconds), "places": .number(shift.places),
          ])
        }),
    ]
  }
}
