import CPostgres
import CountyEndpoint
import Glibc

/// One connection to PostgreSQL, in pipeline mode: statements are handed over without waiting, and
/// their answers are read together.
///
/// It is used by one thread at a time; the pool sees to that.
final class PostgresConnection: @unchecked Sendable {
  private let connection: OpaquePointer
  private var prepared: [String: String] = [:]
  /// Prepared since the answers were read last; a fault before them leaves them unknown.
  private var preparing: [String] = []
  private var names = 0
  /// How many statements were handed over whose answers have not been read.
  private var awaited = 0
  private(set) var isLost = false

  /// Connects, and prepares the session: durable, and no statement without an end.
  ///
  /// - Throws: `CountyStoreError`.
  init(_ address: PostgresAddress) throws {
    connection = try Self.connect(to: address)
    PQsetNoticeReceiver(connection, { _, _ in }, nil)
    guard PQserverVersion(connection) >= Self.oldestServer else {
      let version = Int(PQserverVersion(connection) / 10_000)
      PQfinish(connection)
      throw CountyStoreError.databaseTooOld(version: version)
    }
    guard PQenterPipelineMode(connection) == 1 else {
      PQfinish(connection)
      throw CountyStoreError.databaseUnreachable(place: address.description)
    }
    for setting in Self.session { try enqueue(setting) }
    try flush()
    let levels = try query(
      "SELECT current_setting('synchronous_commit', true), current_setting('fsync', true)")
    guard levels.first?.text(0) != "off", levels.first?.text(1) != "off" else {
      throw CountyStoreError.notDurable
    }
  }

  deinit { PQfinish(connection) }

  private static let oldestServer: CInt = 120_000
  private static let session = [
    "SET statement_timeout = '30s'", "SET lock_timeout = '10s'",
    "SET idle_in_transaction_session_timeout = '60s'", "SET search_path = county",
    // One plan a statement: how many values an array has changes nothing about the right one.
    "SET plan_cache_mode = force_generic_plan",
    // Every statement looks rows up by a key. A plan that was made while the tables were small would
    // read them whole for as long as the session lasts.
    "SET enable_seqscan = off",
  ]
  /// Before the address, so that it may say otherwise.
  private static let defaults = [
    ("application_name", "county-endpoint"), ("client_encoding", "UTF8"), ("connect_timeout", "5"),
    ("tcp_user_timeout", "15000"), ("keepalives_idle", "30"),
  ]

  private static func connect(to address: PostgresAddress) throws -> OpaquePointer {
    let settings = defaults + [("dbname", address.url)]
    let connection = withCStrings(settings.map(\.0)) { names in
      withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
    }
    guard let connection else {
      throw CountyStoreError.databaseUnreachable(place: address.description)
    }
    guard PQstatus(connection) == CONNECTION_OK else {
      defer { PQfinish(connection) }
      throw refusal(of: connection, address)
    }
    return connection
  }

  private static func refusal(
    of connection: OpaquePointer, _ address: PostgresAddress
  ) -> CountyStoreError {
    let place = address.description
    let message = String(cString: PQerrorMessage(connection))
    let isAboutPassword =
      PQconnectionNeedsPassword(connection) == 1
      || (PQconnectionUsedPassword(connection) == 1 && message.contains("password"))
    if isAboutPassword { return .wrongPassword(place: place) }
    switch PQping(address.url) {
    case PQPING_NO_RESPONSE, PQPING_REJECT: return .databaseUnreachable(place: place)
    default:
      let reason = message.split(separator: "\n").last.map(String.init) ?? ""
      return .databaseRefused(place: place, reason: reason)
    }
  }

  /// Hands a statement over; its answer is read with the next that is waited for.
  ///
  /// - Throws: `PostgresFault` for a connection that is gone.
  func enqueue(_ sql: String, _ parameters: PostgresParameters = .init()) throws {
    let name = try prepare(sql)
    let lengths = parameters.places.map { CInt($0?.count ?? 0) }
    let formats = [CInt](repeating: 1, count: lengths.count)
    let isSent = parameters.bytes.withUnsafeBytes { buffer in
      let values = parameters.places.map { place in
        place.flatMap { place in
          buffer.baseAddress.map { ($0 + place.lowerBound).assumingMemoryBound(to: CChar.self) }
        }
      }
      return PQsendQueryPrepared(
        connection, name, CInt(values.count), values, lengths, formats, 1) == 1
    }
    guard isSent else { throw lost() }
    awaited += 1
  }

  private func prepare(_ sql: String) throws -> String {
    if let name = prepared[sql] { return name }
    let name = "s\(names)"
    names += 1
    guard PQsendPrepare(connection, name, sql, 0, nil) == 1 else { throw lost() }
    awaited += 1
    prepared[sql] = name
    preparing.append(sql)
    return name
  }

  /// Hands a statement over and waits for its rows, and for everything handed over before.
  ///
  /// - Throws: `PostgresFault`, the first of all that were waited for.
  @discardableResult
  func query(_ sql: String, _ parameters: PostgresParameters = .init()) throws -> PostgresRows {
    try enqueue(sql, parameters)
    return try flush().last ?? PostgresRows(nil)
  }

  /// Waits for everything that was handed over, and returns the rows of each statement that has any
  /// to give, in order.
  ///
  /// - Throws: `PostgresFault`, the first of all.
  @discardableResult
  func flush() throws -> [PostgresRows] {
    guard PQpipelineSync(connection) == 1 else { throw lost() }
    var fault: PostgresFault?
    var answers: [PostgresRows] = []
    while awaited > 0 {
      while let result = PQgetResult(connection) {
        let status = PQresultStatus(result)
        if status == PGRES_TUPLES_OK {
          answers.append(PostgresRows(result))
          continue
        }
        if status != PGRES_COMMAND_OK, status != PGRES_PIPELINE_ABORTED {
          fault = fault ?? self.fault(result)
        }
        PQclear(result)
      }
      awaited -= 1
    }
    // The end of the pipeline is an answer too.
    PQclear(PQgetResult(connection))
    if PQstatus(connection) != CONNECTION_OK { throw fault ?? lost() }
    if let fault {
      for sql in preparing { prepared[sql] = nil }
      preparing = []
      throw fault
    }
    preparing = []
    return answers
  }

  /// Says that nobody knows in what state the session is.
  func abandon() { isLost = true }

  private func fault(_ result: OpaquePointer) -> PostgresFault {
    let state = PQresultErrorField(result, cpostgres_fault_state).map { String(cString: $0) } ?? ""
    let message =
      PQresultErrorField(result, cpostgres_fault_sentence) ?? PQresultErrorMessage(result)
    let isConnected = PQstatus(connection) == CONNECTION_OK
    if !isConnected { isLost = true }
    return PostgresFault(
      state: state, message: message.map { String(cString: $0) } ?? "", isConnected: isConnected)
  }

  private func lost() -> PostgresFault {
    isLost = true
    return PostgresFault(
      state: "", message: String(cString: PQerrorMessage(connection)), isConnected: false)
  }
}

private func withCStrings<Answer>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
) -> Answer {
  let copies = texts.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies.map { UnsafePointer($0) } + [nil])
}
