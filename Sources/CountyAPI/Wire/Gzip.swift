import CGzip

/// Bodies on a narrow line: gzip (RFC 1952), bounded while it is unpacked.
package enum Gzip {
  package enum Fault: Error, Hashable, Sendable {
    /// Not one whole gzip member.
    case broken
    /// More than the limit comes out of it.
    case tooLarge
  }

  /// Returns the compressed bytes, at the fastest level.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: cgzip_bound(bytes.count)) { buffer, count in
      count = cgzip_compress(bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }

  /// Returns what was compressed; never takes more than `limit` bytes of memory for it.
  package static func expanded(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    // One byte more than is allowed tells a body that just fits from one that is cut off.
    let most = limit + 1
    let room = min(most, toldSize(of: bytes) + 1)
    var (outcome, expanded) = expand(bytes, into: room)
    // Whoever says less than comes out is not taken at their word.
    if outcome == CGZIP_TOO_LARGE, room < most { (outcome, expanded) = expand(bytes, into: most) }
    switch outcome {
    case CGZIP_DONE where expanded.count <= limit: return expanded
    case CGZIP_DONE, CGZIP_TOO_LARGE: throw .tooLarge
    default: throw .broken
    }
  }

  private static func expand(
    _ bytes: [UInt8], into room: Int
  ) -> (outcome: cgzip_outcome, expanded: [UInt8]) {
    var outcome = CGZIP_BROKEN
    let expanded = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      outcome = cgzip_expand(bytes, bytes.count, buffer.baseAddress, buffer.count, &count)
    }
    return (outcome, expanded)
  }

  /// What the member's last four bytes say comes out of it.
  private static func toldSize(of bytes: [UInt8]) -> Int {
    bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
