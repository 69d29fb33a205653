package import CountyEndpoint
import Glibc
import OddJobMarket

/// The county in PostgreSQL, for a county that several processes or machines serve.
///
/// One transaction a batch. Whatever a batch may change is locked by row before it is read, in one
/// order: the station, the chain's head, postings, shifts, people. Stations that have nothing in
/// common do not wait for one another.
package final class PostgresCountyStore: CountyStore {
  let pool: PostgresPool
  let address: PostgresAddress

  /// How often a transaction that meets another one is begun again.
  static let attempts = 12

  /// Connects, and makes the county's tables where there are none.
  ///
  /// - Parameters:
  ///   - connections: at most so many at once.
  ///   - generation: drawn by the caller, for a new ledger.
  /// - Throws: `CountyStoreError`; `PostgresFault`.
  package init(_ address: PostgresAddress, connections: Int = 8, generation: Int64) throws {
    self.address = address
    pool = PostgresPool(address, limit: connections)
    try repeating { connection in
      try PostgresSchema.migrate(connection)
      var parameters = PostgresParameters()
      parameters.append(generation)
      try connection.query(
        "INSERT INTO county(key, generation) VALUES (1, $1) ON CONFLICT DO NOTHING", parameters)
    }
  }

  package func write<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer {
    try writing(body)
  }

  func writing<Answer>(_ body: (PostgresTransaction) throws -> Answer) throws -> Answer {
    try repeating { connection in
      try connection.enqueue("BEGIN ISOLATION LEVEL READ COMMITTED")
      let answer: Answer
      do {
        answer = try body(PostgresTransaction(connection, isWriting: true))
      } catch {
        connection.rollBack()
        throw error
      }
      try connection.commit()
      return answer
    }
  }

  package func read<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer {
    try reading(body)
  }

  func reading<Answer>(_ body: (PostgresTransaction) throws -> Answer) throws -> Answer {
    try repeating { connection in
      try connection.enqueue(PostgresTransaction.beginReading)
      defer { connection.rollBack() }
      return try body(PostgresTransaction(connection, isWriting: false))
    }
  }

  /// Does it again while it meets other transactions, or has lost a connection before its end.
  ///
  /// - Throws: `CountyStoreError`: `.databaseUnreachable` for a server that is gone, `.databaseBusy`
  ///   for one that did not do it in time.
  private func repeating<Answer>(
    _ body: (PostgresConnection) throws -> Answer
  ) throws -> Answer {
    var attempt = 1
    while true {
      do {
        return try pool.use(body)
      } catch let fault as PostgresFault {
        guard fault.mayBeRepeated, attempt < Self.attempts else { throw explained(fault) }
      }
      // 1 ms, 2 ms, 4 ms … 64 ms: whoever was met is soon through.
      usleep(1_000 << UInt32(min(attempt - 1, 6)))
      attempt += 1
    }
  }

  private func explained(_ fault: PostgresFault) -> any Error {
    let place = address.description
    if fault.isLoss { return CountyStoreError.databaseUnreachable(place: place) }
    return fault.isBusy ? CountyStoreError.databaseBusy(place: place, reason: fault.message) : fault
  }
}

extension PostgresConnection {
  /// Makes everything durable that was handed over since `BEGIN`.
  ///
  /// - Throws: `PostgresFault`, of which `isOutcomeUnknown` says that it may be durable all the same.
  func commit() throws {
    do {
      try enqueue("COMMIT")
      try flush()
    } catch var fault as PostgresFault {
      fault.isOutcomeUnknown = fault.isLoss
      rollBack()
      throw fault
    }
  }

  /// Undoes everything since `BEGIN`, whatever became of it.
  func rollBack() {
    // Where something that was handed over before fails, the first is not carried out.
    for _ in 0..<2 where !isLost {
      do {
        try enqueue("ROLLBACK")
        try flush()
        return
      } catch {
        continue
      }
    }
    abandon()
  }
}
