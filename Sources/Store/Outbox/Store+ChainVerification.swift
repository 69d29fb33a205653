import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

/// What a walk over the chain found.
package struct ChainVerification: Hashable, Sendable {
  package var operations: Int
  package var headHash: String
  /// The first sequence number whose hash, predecessor or place does not fit; nil when all do.
  package var firstBroken: Int64?
}

extension Store {
  /// Returns whether every operation follows from the one before, from the first to the head.
  package func verifyChain() throws -> ChainVerification {
    try readAside { database in
      let epoch = try Int64.fetchOne(database, sql: "SELECT epoch FROM station") ?? 0
      var previous = OperationHash(station: stationID, epoch: UInt64(bitPattern: epoch))
      var count = 0
      let rows = try Row.fetchCursor(
        database, sql: "SELECT seq, bytes, hash FROM outbox ORDER BY seq")
      while let row = try rows.next() {
        count += 1
        let bytes = [UInt8](row["bytes"] as Data)
        let hash = OperationHash(ofCanonicalBytes: bytes)
        let naming = Array(#""prevHash":"\#(previous.hexadecimal)""#.utf8)
        let follows = Int64(count) == row["seq"] && Data(hash.bytes) == row["hash"]
        guard follows, bytes.contains(sequence: naming) else {
          return ChainVerification(
            operations: count, headHash: previous.hexadecimal, firstBroken: row["seq"])
        }
        previous = hash
      }
      return ChainVerification(operations: count, headHash: previous.hexadecimal)
    }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    // From the end, near which the member stands: a long body need not be walked through.
    return (0...(count - sequence.count)).reversed().contains { start in
      self[start] == sequence[0] && self[start..<(start + sequence.count)].elementsEqual(sequence)
    }
  }
}
