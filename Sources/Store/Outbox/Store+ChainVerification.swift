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
      let signed = try Row.fetchOne(
        database, sql: "SELECT signedThrough, signedHash FROM syncPosition")
      var count = 0
      let rows = try Row.fetchCursor(
        database, sql: "SELECT seq, bytes, hash, wipedSize FROM outbox ORDER BY seq")
      while let row = try rows.next() {
        count += 1
        let bytes = [UInt8](row["bytes"] as Data)
        let stored: Data = row["hash"]
        // Of what was wiped the hash stays; the operation after it holds that hash in its own bytes.
        let isWiped = (row["wipedSize"] as Int?) != nil
        let hash =
          isWiped
          ? OperationHash(bytes: [UInt8](stored)) : OperationHash(ofCanonicalBytes: bytes)
        let naming = Array(#""prevHash":"\#(previous.hexadecimal)""#.utf8)
        guard let hash, Int64(count) == row["seq"], Data(hash.bytes) == stored,
          bytes.contains(sequence: naming)
        else {
          return ChainVerification(
            operations: count, headHash: previous.hexadecimal, firstBroken: row["seq"])
        }
        // What the county has signed is what stands there, wiped or not.
        guard signed?["signedThrough"] != row["seq"] as Int64 || signed?["signedHash"] == stored
        else {
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
