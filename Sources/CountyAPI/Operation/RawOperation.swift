package import OddJobMarket

/// An operation as it came over the line: its bytes exactly as the station hashed them, and the
/// members that order, identify and chain it.
///
/// It never changes and goes through many hands: a class, so that one reference is handed on and not
/// one for each member.
package final class RawOperation: Sendable {
  package let bytes: [UInt8]
  package let hash: OperationHash
  package let id: Identifier<Operation>
  package let sequence: Int64
  /// The raw name: a newer station may send a type that this side does not know.
  package let type: String
  package let schema: Int
  package let actor: String
  package let wallMilliseconds: Int64
  package let previousHash: OperationHash
  package let body: JSONValue

  /// Reads an operation's envelope. What the body means is the reader's to judge.
  ///
  /// - Throws: `WireFault` that names the member; more than `Operation.byteLimit` bytes is one too.
  package convenience init(bytes: ArraySlice<UInt8>, path: String = "") throws(WireFault) {
    guard bytes.count <= Operation.byteLimit else {
      throw WireFault(path: path, expected: "at most \(Operation.byteLimit) bytes")
    }
    try self.init(JSONMembers(JSONValue(parsing: bytes), path: path), bytes: Array(bytes))
  }

  init(_ members: JSONMembers, bytes: [UInt8]) throws(WireFault) {
    _ = try members.integer("v", in: 1...1)
    id = try members.identifier("id")
    sequence = try members.integer("seq", in: 1...WireLimits.largestInteger)
    type = try members.string("type", upTo: 64)
    schema = try members.count("schema", upTo: 1_000)
    actor = try members.string("actor", upTo: 64)
    wallMilliseconds = try members.integer(
      "wallMs", in: -WireLimits.largestInteger...WireLimits.largestInteger)
    previousHash = try members.hash("prevHash")
    let body = try members.value("body")
    guard case .object = body else {
      throw WireFault(path: members.at("body"), expected: "an object")
    }
    self.body = body
    self.bytes = bytes
    hash = OperationHash(ofCanonicalBytes: bytes)
  }
}

/// What stands in a batch for an operation that no request could carry: its place in the chain, so
/// that those behind it are not held up.
package struct OperationStub: Hashable, Sendable {
  package var sequence: Int64
  package var hash: OperationHash
  /// Bytes of the operation that stays at the station.
  package var size: Int

  package init(sequence: Int64, hash: OperationHash, size: Int) {
    self.sequence = sequence
    self.hash = hash
    self.size = size
  }
}
