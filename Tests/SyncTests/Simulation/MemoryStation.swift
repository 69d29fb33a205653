import CountyAPI
import OddJobMarket
import Sync
import Synchronization

/// The power went.
struct PowerCut: Error {}

/// A station's file in memory, whose power can be cut before and after every write.
///
/// A write is durable when it returns; only with `commitsAreNotDurable` is what came after the last
/// checkpoint lost in a cut.
final class MemoryStation: SyncStore {
  private struct Machine: Sendable {
    var file: StationFile
    var checkpoint: StationFile
    var writes = 0
    /// Boundaries of writes that are passed before the power goes.
    var boundariesLeft: Int?
    var isOff = false

    mutating func passBoundary() throws {
      guard let left = boundariesLeft else { return }
      guard left > 0 else {
        isOff = true
        boundariesLeft = nil
        throw PowerCut()
      }
      boundariesLeft = left - 1
    }
  }

  private let machine: Mutex<Machine>
  let bug: SeededBug?
  /// Whether bodies are wiped once they are in the county's archive.
  let wipesArchived: Bool

  init(_ file: StationFile, bug: SeededBug?, wipesArchived: Bool) {
    machine = Mutex(Machine(file: file, checkpoint: file))
    self.bug = bug
    self.wipesArchived = wipesArchived
  }

  var file: StationFile { machine.withLock { $0.file } }
  var isOff: Bool { machine.withLock { $0.isOff } }

  /// Lets the power go after so many boundaries of writes: 0 is before the next write.
  func cutPower(after boundaries: Int?) { machine.withLock { $0.boundariesLeft = boundaries } }

  func boot() {
    machine.withLock { machine in
      machine.isOff = false
      if bug == .commitsAreNotDurable { machine.file = machine.checkpoint }
    }
  }

  func read<Value: Sendable>(_ body: (StationFile) -> Value) throws -> Value {
    try machine.withLock { machine in
      if machine.isOff { throw PowerCut() }
      return body(machine.file)
    }
  }

  /// One transaction: the body changes everything or, by not being run, nothing.
  func write<Value: Sendable>(_ body: (inout StationFile) -> Value) throws -> Value {
    try machine.withLock { machine in
      if machine.isOff { throw PowerCut() }
      try machine.passBoundary()
      let value = body(&machine.file)
      machine.writes += 1
      if bug == .commitsAreNotDurable, machine.writes.isMultiple(of: 8) {
        machine.checkpoint = machine.file
      }
      try machine.passBoundary()
      return value
    }
  }
}

extension MemoryStation {
  func syncStanding() throws -> SyncStanding { try read(\.standing) }

  func queuedEntries(
    from sequence: Int64, count: Int, bytes: Int
  ) throws -> [OperationBatch.Entry] {
    try read { $0.entries(from: sequence, count: count, bytes: bytes) }
  }

  func chainHash(at sequence: Int64) throws -> OperationHash? {
    try read { $0.hash(at: sequence) }
  }

  func envelopes(
    from sequence: Int64, through last: Int64, sealedTo key: HelloAnswer.SealingKey
  ) throws -> [SealedEnvelope] { [] }

  func record(_ answer: BatchAnswer) throws {
    try write { file in
      for result in answer.results { file.take(result) }
      file.acceptedThrough = answer.results.last?.sequence ?? file.acceptedThrough
      if bug == .deletesOnAcknowledgement { file.wipe(through: file.acceptedThrough) }
      file.answerUpgrades()
    }
  }

  func record(_ answer: HelloAnswer) throws {
    try write { file in
      file.acceptedThrough = min(file.acceptedThrough, answer.expectedSequence - 1)
      file.generation = answer.ledgerGeneration
      if wipesArchived { file.wipe(through: min(answer.archivedThrough, file.acceptedThrough)) }
    }
  }

  func quarantine(_ sequence: Int64, because reason: QuarantineReason) throws {
    try write { file in
      if bug != .poisonBlocks { file.quarantined[sequence] = reason }
    }
  }

  func apply(_ page: ChangePage) throws {
    if bug == .cursorAheadOfData { try write { $0.cursor = page.cursor } }
    try write { file in
      for change in page.changes { file.take(change) }
      file.cursor = page.cursor
      file.answerUpgrades()
    }
  }

  func stage(_ page: SnapshotPage) throws {
    try write { file in
      if file.stagedName != page.snapshot { file.staged = [] }
      file.stagedName = page.snapshot
      file.staged += page.changes
    }
  }

  func swapStaged(_ cursor: ChangeCursor) throws {
    try write { file in
      file.mirror = [:]
      for id in file.shifts.keys where file.shifts[id]?.isOwn == false {
        file.shifts[id]?.granted = 0
        file.shifts[id]?.through = 0
      }
      for change in file.staged { file.take(change) }
      file.staged = []
      file.stagedName = nil
      file.cursor = cursor
      file.answerUpgrades()
    }
  }
}

extension StationFile {
  fileprivate mutating func wipe(through sequence: Int64) {
    for index in chain.indices.prefix(Int(max(0, sequence))) { chain[index].bytes = nil }
  }
}
