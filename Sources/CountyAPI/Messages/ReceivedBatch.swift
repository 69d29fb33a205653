package import OddJobMarket

/// A batch as the county reads it. An operation that can't be read is an entry like any other, so
/// that one bad operation is a result and never a failed request.
package struct ReceivedBatch: Sendable {
  package enum Entry: Sendable {
    case operation(RawOperation)
    case stub(OperationStub)
    /// JSON, but no operation: its bytes are kept, and it is rejected under its place.
    case unreadable(bytes: [UInt8], fault: WireFault)
  }

  package let id: Identifier<OperationBatch>
  package let epoch: UInt64
  package let firstSequence: Int64
  package let previousHash: OperationHash
  package let entries: [Entry]
  package let envelopes: [SealedEnvelope]

  /// - Throws: `WireFault` for a body that is not JSON, lacks a member, or has more operations than
  ///   `WireLimits.operations`.
  package init(parsing body: [UInt8]) throws(WireFault) {
    var scanner = JSONScanner(body[...])
    var members: [String: JSONValue] = [:]
    var entries: [Entry]?
    try scanner.take("{")
    repeat {
      let name = try scanner.string()
      try scanner.take(":")
      if name == "operations", entries == nil {
        entries = try Self.entries(&scanner)
      } else {
        guard members.updateValue(try scanner.value(depth: 1), forKey: name) == nil else {
          throw WireFault(path: name, expected: "there once")
        }
      }
    } while scanner.takes(",")
    try scanner.take("}")
    try scanner.requireEnd()
    guard let entries, !entries.isEmpty else {
      throw WireFault(path: "operations", expected: "an array of at least one")
    }
    let reader = try JSONMembers(.object(members))
    id = try reader.identifier("batchId")
    epoch = try reader.epoch("epoch")
    firstSequence = try reader.integer("firstSeq", in: 1...WireLimits.largestInteger)
    previousHash = try reader.hash("prevHash")
    let read = { (members: JSONMembers) throws(WireFault) in try SealedEnvelope(members) }
    envelopes =
      reader.has("envelopes")
      ? try reader.array("envelopes", upTo: WireLimits.operations, read) : []
    self.entries = entries
  }

  private static func entries(_ scanner: inout JSONScanner) throws(WireFault) -> [Entry] {
    try scanner.take("[")
    var entries: [Entry] = []
    if scanner.takes("]") { return entries }
    repeat {
      guard entries.count < WireLimits.operations else {
        throw WireFault(path: "operations", expected: "at most \(WireLimits.operations)")
      }
      entries.append(try entry(&scanner, index: entries.count))
    } while scanner.takes(",")
    try scanner.take("]")
    return entries
  }

  private static func entry(
    _ scanner: inout JSONScanner, index: Int
  ) throws(WireFault) -> Entry {
    _ = scanner.peek()
    let start = scanner.position
    let value = try scanner.value(depth: 2)
    let bytes = Array(scanner.bytes[start..<scanner.position])
    do throws(WireFault) {
      let members = try JSONMembers(value)
      if members.members["stub"] == .bool(true) { return .stub(try OperationStub(members)) }
      guard bytes.count <= Operation.byteLimit else {
        throw WireFault(path: "", expected: "at most \(Operation.byteLimit) bytes")
      }
      return .operation(try RawOperation(members, bytes: bytes))
    } catch {
      // Which one it was is only written down of one that is wrong.
      let place = "operations[\(index)]"
      return .unreadable(
        bytes: bytes,
        fault: WireFault(
          path: error.path.isEmpty ? place : "\(place).\(error.path)", expected: error.expected))
    }
  }
}

extension ReceivedBatch.Entry {
  /// The hash under which the entry stands in the chain.
  package var hash: OperationHash {
    switch self {
    case .operation(let operation): operation.hash
    case .stub(let stub): stub.hash
    case .unreadable(let bytes, _): OperationHash(ofCanonicalBytes: bytes)
    }
  }
}
