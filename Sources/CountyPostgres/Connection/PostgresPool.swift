import Dispatch
import Synchronization

/// Connections to PostgreSQL, opened when they are needed and kept; whoever finds all at work waits.
final class PostgresPool: Sendable {
  private let address: PostgresAddress
  private let idle = Mutex<[PostgresConnection]>([])
  private let room: DispatchSemaphore

  init(_ address: PostgresAddress, limit: Int) {
    self.address = address
    room = DispatchSemaphore(value: limit)
  }

  /// Runs the body with a connection that nobody else uses meanwhile.
  ///
  /// - Throws: `CountyStoreError` where none can be opened; what the body throws.
  func use<Answer>(_ body: (PostgresConnection) throws -> Answer) throws -> Answer {
    room.wait()
    defer { room.signal() }
    let connection = try idle.withLock { $0.popLast() } ?? PostgresConnection(address)
    defer {
      if connection.isLost {
        // The others lost the same server.
        idle.withLock { $0 = [] }
      } else {
        idle.withLock { $0.append(connection) }
      }
    }
    return try body(connection)
  }
}
