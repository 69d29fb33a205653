package import CountyAPI

/// What sync needs of the station's file: reads of the queue, and writes that are durable when they
/// return. The live one is `Store`; a simulation has one whose power can be cut.
package protocol SyncStore: Sendable {
  /// Returns where the station stands, in one consistent reading.
  func syncStanding() throws -> SyncStanding

  /// Returns the operations from a sequence number on, at most so many, and so many bytes of them,
  /// but always one where there is one.
  func queuedEntries(
    from sequence: Int64, count: Int, bytes: Int
  ) throws -> [OperationBatch.Entry]

  /// Returns the hash after the operation with this number; of the station's beginning for 0; nil
  /// for a number that the chain does not have.
  func chainHash(at sequence: Int64) throws -> OperationHash?

  /// Returns the sealed fields of the people whom these operations name and the county lacks.
  func envelopes(
    from sequence: Int64, through last: Int64, sealedTo key: HelloAnswer.SealingKey
  ) throws -> [SealedEnvelope]

  /// Keeps the county's word on a batch: results, the county's head and its signature. Accepted is
  /// as far as there are results: the head may be further where an earlier answer was lost.
  func record(_ answer: BatchAnswer) throws

  /// Keeps what a hello brought: the county's clock, its generation, and how far it has the chain
  /// where that is less far than was accepted. What it has beyond that is not accepted yet: the
  /// answer with its results was lost, and comes when it is sent again.
  func record(_ answer: HelloAnswer) throws

  /// Keeps an operation at the station from now on; its stub goes in its place.
  func quarantine(_ sequence: Int64, because reason: QuarantineReason) throws

  /// Applies a page of the feed and its cursor in one transaction.
  func apply(_ page: ChangePage) throws

  /// Keeps a page of a snapshot aside. A page of another snapshot drops what was there.
  func stage(_ page: SnapshotPage) throws

  /// Puts the staged snapshot in the place of the county's mirror, with its cursor, in one
  /// transaction.
  func swapStaged(_ cursor: ChangeCursor) throws
}
