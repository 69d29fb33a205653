import FoundationEssentials
import GRDB
import OddJobMarket

/// A posting's row, with what must not lie in clear sealed.
struct PostingRecord {
  private let posting: Posting
  var employerKey: Int64
  var distanceMetres: Int?
  var reviewNote: String?
  var createdAt: Instant
  var day: BusinessDay

  init(
    _ posting: PublicPosting, employerKey: Int64, distanceMetres: Int?, createdAt: Instant,
    day: BusinessDay
  ) {
    self.posting = posting.posting
    self.employerKey = employerKey
    self.distanceMetres = distanceMetres
    self.createdAt = createdAt
    self.day = day
  }

  /// - Parameter origin: the station where it was born; nil for this one.
  func insert(_ database: Database, vault: Vault, origin: UUID? = nil) throws -> Int64 {
    let arguments: StatementArguments = [
      posting.id.rawValue, employerKey, reviewNote, createdAt.milliseconds, day.number, origin,
    ]
    try database.cachedStatement(sql: Self.insertSQL)
      .execute(arguments: arguments + (try terms(vault)))
    return database.lastInsertedRowID
  }

  /// Changes everything that can be read in the posting; whose it is and when it came stay.
  func amend(_ key: Int64, _ database: Database, vault: Vault) throws {
    try database.cachedStatement(sql: Self.amendSQL).execute(arguments: try terms(vault) + [key])
  }

  /// The values of `columns`.
  private func terms(_ vault: Vault) throws -> StatementArguments {
    let record = posting.id.rawValue
    let contact = try vault.seal(
      JSONColumn.text([posting.contact.name, posting.contact.phone]), field: .contact,
      record: record)
    let meetingPoint = try posting.meetingPoint.map {
      try vault.seal(JSONColumn.text($0), field: .meetingPoint, record: record)
    }
    return [
      posting.kind.rawValue, posting.trade.rawValue, posting.title,
      posting.content, posting.site.name, posting.site.township,
      posting.site.coordinate?.latitudeMicrodegrees,
      posting.site.coordinate?.longitudeMicrodegrees, distanceMetres, meetingPoint,
      posting.pay.amount.fen, posting.pay.unit.rawValue, posting.pay.hoursPerDay,
      posting.pay.expectedDailyPay?.fen, posting.pay.overtimePerHour?.fen, posting.pay.payer,
      posting.pay.settlement.rawValue, posting.pay.method.rawValue, posting.meals.rawValue,
      posting.ride.rawValue, try posting.insurance.map { try JSONColumn.text($0) },
      posting.hiringMode.rawValue, contact, posting.isUrgent, posting.validUntil.milliseconds,
      posting.state.rawValue,
      posting.lawfulReasons.isEmpty
        ? "[]" : try JSONColumn.text(posting.lawfulReasons.map(\.rawValue).sorted()),
    ]
  }

  private static let columns = [
    "kind", "trade", "title", "content", "siteName", "township", "latitude", "longitude",
    "distance", "sealedMeetingPoint", "payAmount", "payUnit", "hoursPerDay", "expectedDailyPay",
    "overtimePerHour", "payer", "settlement", "payMethod", "meals", "ride", "insurance",
    "hiringMode", "sealedContact", "isUrgent", "validUntil", "state", "lawfulReasons",
  ]

  private static let insertSQL = """
    INSERT INTO posting(id, employerKey, reviewNote, createdAt, day, origin,
      \(columns.joined(separator: ", ")))
    VALUES (?, ?, ?, ?, ?, ?\(String(repeating: ", ?", count: columns.count)))
    """

  private static let amendSQL = """
    UPDATE posting SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE key = ?
    """
}

/// A shift's row.
struct ShiftRecord {
  var shift: Shift
  var postingKey: Int64
  var closesAt: Instant
  /// A posting born here starts with all its rights here.
  var allotted: Int

  @discardableResult
  func insert(_ database: Database) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO shift(id, postingKey, day, startAt, endAt, closesAt, places, allotted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        shift.id.rawValue, postingKey, shift.day.number, shift.window.start.milliseconds,
        shift.window.end.milliseconds, closesAt.milliseconds, shift.places, allotted,
      ])
    return database.lastInsertedRowID
  }
}
