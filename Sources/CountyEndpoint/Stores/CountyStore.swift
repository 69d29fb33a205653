package import CountyAPI
package import OddJobMarket

/// Where the county's ledger is kept: in memory, in SQLite, in PostgreSQL.
///
/// A store knows rows and transactions and no rules; what it is given it keeps, or nothing of it.
package protocol CountyStore: Sendable {
  /// Runs the body in one transaction, durable when this returns, and undone when the body throws.
  func write<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer
  /// Runs the body on one consistent state.
  func read<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer
}

/// What can be asked and written inside a transaction of a county's store.
package protocol CountyTransaction: AnyObject {
  func meta() throws -> CountyMeta
  func save(_ meta: CountyMeta) throws

  func stations() throws -> [StationRecord]
  func station(_ id: StationID) throws -> StationRecord?
  func save(_ station: StationRecord) throws

  /// Returns how far a station's chain has come; nil for an epoch that nothing came of.
  func chain(of station: StationID, epoch: UInt64) throws -> ChainHead?
  /// Returns entries as they were stored, in order.
  func entries(
    of station: StationID, epoch: UInt64, in range: ClosedRange<Int64>
  ) throws -> [StoredEntry]
  /// Stores entries at the end of a chain, and the chain's new head.
  func append(
    _ entries: [StoredEntry], to head: ChainHead, of station: StationID, epoch: UInt64
  ) throws

  /// Returns every record that the references name, and those that the ledger's rules look at with
  /// them: the live applications of the same people, and who waits for the same shifts.
  func workingSet(_ references: LedgerReferences) throws -> WorkingSet
  /// Writes back what changed: records, results settled anew, and the feed.
  func save(_ set: WorkingSet) throws

  /// Returns what a station is told after a position, oldest first.
  func feed(for station: StationID, after position: Int64, limit: Int) throws -> [Change]
  /// The feed's last position.
  func feedEnd() throws -> Int64

  func keep(_ envelopes: [SealedEnvelope]) throws
  /// Returns ID numbers that nobody has opened yet.
  func unopenedEnvelopes(limit: Int) throws -> [SealedEnvelope]
  func markOpened(_ envelope: SealedEnvelope) throws

  /// Returns the records at whom something waits for the end of a recovery.
  func pendingReferences() throws -> LedgerReferences
  /// Returns the shifts of which a station has unused rights.
  func shiftsHeld(by station: StationID) throws -> LedgerReferences
  /// Returns how many applications each station has brought.
  func demand() throws -> [StationID: Int]
  /// Returns what is in quarantine and what was rejected, newest first.
  func troubled(limit: Int) throws -> [TroubledEntry]

  /// Keeps a code's hash, to be used once until an instant.
  func addEnrolmentCode(_ digest: [UInt8], for station: StationID, expiresAt: Int64) throws
  /// Uses a code up and returns whose it is; nil for one that is unknown, used or too old.
  func useEnrolmentCode(_ digest: [UInt8], at now: Int64) throws -> StationID?
  func save(_ certificate: CertificateRecord) throws
  func certificate(_ serial: [UInt8]) throws -> CertificateRecord?
  /// Ends every certificate and every unused code of a station.
  func revokeCertificates(of station: StationID, at now: Int64) throws
}

/// How far a chain has come.
package struct ChainHead: Hashable, Sendable {
  package var sequence: Int64
  package var hash: OperationHash
  /// Operations up to here are in a copy of the county's database.
  package var archivedThrough: Int64

  package init(sequence: Int64, hash: OperationHash, archivedThrough: Int64 = 0) {
    self.sequence = sequence
    self.hash = hash
    self.archivedThrough = archivedThrough
  }
}

/// One place of a chain, for ever: the bytes as they came, and what became of them.
package struct StoredEntry: Hashable, Sendable {
  package var sequence: Int64
  package var hash: OperationHash
  /// Nil for a stub.
  package var bytes: [UInt8]?
  package var result: OperationResult

  package init(
    sequence: Int64, hash: OperationHash, bytes: [UInt8]?, result: OperationResult
  ) {
    self.sequence = sequence
    self.hash = hash
    self.bytes = bytes
    self.result = result
  }
}

/// An operation that was not applied, for the operator.
package struct TroubledEntry: Hashable, Sendable {
  package var place: OperationPlace
  package var result: OperationResult

  package init(place: OperationPlace, result: OperationResult) {
    self.place = place
    self.result = result
  }
}

/// What the whole county has one of.
package struct CountyMeta: Hashable, Sendable {
  /// New after every restore.
  package var generation: Int64
  package var barrier: RestoreBarrier?

  package init(generation: Int64, barrier: RestoreBarrier? = nil) {
    self.generation = generation
    self.barrier = barrier
  }
}

/// A station of the county.
package struct StationRecord: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// Has a place in every share-out and in the barrier after a restore.
    case active
    /// Lost: its rights were written off. What it may still send is kept.
    case writtenOff
    /// Shut out: no request of it is answered.
    case revoked
  }

  package let id: StationID
  package var name: String
  package var state: State
  /// When it was heard last, in milliseconds since 1970.
  package var heardAt: Int64?
  /// The last hello, as JSON, for the operator.
  package var lastHello: [UInt8]?

  package init(id: StationID, name: String, state: State = .active) {
    self.id = id
    self.name = name
    self.state = state
  }
}
