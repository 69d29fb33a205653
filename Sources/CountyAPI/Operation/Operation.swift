package import OddJobMarket

/// One change of a station's market, on its way to the county.
///
/// The canonical bytes hold the hash of the operation before, so a station's operations are a
/// chain: none can be changed, dropped or inserted without every later hash changing.
package struct Operation: Hashable, Sendable {
  /// The largest canonical form of one operation, in bytes.
  package static let byteLimit = 32 * 1_024
  /// The version of the envelope.
  package static let version = 1

  package var id: Identifier<Operation>
  /// 1, 2, 3 … within a station's epoch, without gaps.
  package var sequence: Int64
  package var type: OperationType
  /// The version of the body's shape.
  package var schema: Int
  package var actor: ActingParty
  package var instant: OperationInstant
  package var body: JSONValue
  package var previousHash: OperationHash

  package init(
    id: Identifier<Operation>, sequence: Int64, type: OperationType, schema: Int = 1,
    actor: ActingParty, instant: OperationInstant, body: JSONValue, previousHash: OperationHash
  ) {
    self.id = id
    self.sequence = sequence
    self.type = type
    self.schema = schema
    self.actor = actor
    self.instant = instant
    self.body = body
    self.previousHash = previousHash
  }

  /// The bytes that are stored, sent and hashed, and never rewritten.
  package var canonicalBytes: [UInt8] {
    JSONValue.object([
      "v": .number(Self.version),
      "id": .string(id.text),
      "seq": .integer(sequence),
      "type": .string(type.rawValue),
      "schema": .number(schema),
      "actor": .string(actor.text),
      "wallMs": .integer(instant.wallMilliseconds),
      "bootId": .string(instant.bootID),
      "monoMs": .integer(instant.monotonicMilliseconds),
      "lastServerMs": instant.lastServerMilliseconds.map { .integer($0) } ?? .null,
      "body": body,
      "prevHash": .string(previousHash.hexadecimal),
    ]).canonicalBytes
  }
}

/// When an operation happened, by every clock there is: the wall's may be wrong, the boot's counts
/// on, and the county's was right when last heard.
package struct OperationInstant: Hashable, Sendable {
  package var wallMilliseconds: Int64
  package var bootID: String
  package var monotonicMilliseconds: Int64
  package var lastServerMilliseconds: Int64?

  package init(
    wallMilliseconds: Int64, bootID: String, monotonicMilliseconds: Int64,
    lastServerMilliseconds: Int64?
  ) {
    self.wallMilliseconds = wallMilliseconds
    self.bootID = bootID
    self.monotonicMilliseconds = monotonicMilliseconds
    self.lastServerMilliseconds = lastServerMilliseconds
  }
}
