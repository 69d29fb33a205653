import CountyAPI
import OddJobMarket
import Sync

/// What a simulated station has on its disk: its chain, its market and the county's mirror.
struct StationFile: Sendable {
  struct Link: Sendable {
    let id: Identifier<Operation>
    /// Nil once it is wiped.
    var bytes: [UInt8]?
    let size: Int
    let hash: OperationHash
  }

  struct MirrorName: Hashable, Sendable {
    let kind: Change.Kind
    let id: String
  }

  struct ShiftRow: Sendable {
    let start: Int64
    let end: Int64
    var places: Int
    let isOwn: Bool
    var isCancelled = false
    /// Rights granted in total, as of the operation `through`.
    var granted = 0
    var through: Int64 = 0
    /// What operations of this chain did to the rights; those after `through` are still to be
    /// counted in.
    var adjustments: [Int64: Int] = [:]
    /// Of these, what the county rejected.
    var voided: Set<Int64> = []
    var recall = 0

    var allotted: Int {
      adjustments.reduce(granted) { sum, adjustment in
        adjustment.key > through && !voided.contains(adjustment.key)
          ? sum + adjustment.value : sum
      }
    }

    func overlaps(_ other: ShiftRow) -> Bool { start < other.end && other.start < end }
  }

  struct ApplicationRow: Sendable {
    let person: JobSeekerID
    let shift: ShiftID
    var state: ApplicationState
    /// The county found that the person has the place by another application.
    var isDuplicate = false
    var wasConfirmed = false

    var usesRight: Bool { state == .confirmed && !isDuplicate }
    var isLive: Bool { state == .confirmed || state == .standby || state == .applied }
  }

  let station: StationID
  let epoch: UInt64
  let firstHash: OperationHash
  var chain: [Link] = []
  var acceptedThrough: Int64 = 0
  var cursor: ChangeCursor?
  /// The generation that the last hello named.
  var generation: Int64 = 0
  var quarantined: [Int64: QuarantineReason] = [:]
  var results: [Int64: OperationResult] = [:]
  var mirror: [MirrorName: JSONValue] = [:]
  /// People who are confirmed elsewhere at the same time: for people to settle.
  var tasks: Set<String> = []
  var stagedName: String?
  var staged: [Change] = []
  var people: Set<JobSeekerID> = []
  var postings: Set<PostingID> = []
  var shifts: [ShiftID: ShiftRow] = [:]
  var applications: [ApplicationID: ApplicationRow] = [:]
  /// Which application an operation moved.
  var moved: [Int64: ApplicationID] = [:]

  init(station: StationID, epoch: UInt64) {
    self.station = station
    self.epoch = epoch
    firstHash = OperationHash(station: station, epoch: epoch)
  }

  var head: Int64 { Int64(chain.count) }

  func hash(at sequence: Int64) -> OperationHash? {
    if sequence == 0 { return firstHash }
    return chain.indices.contains(Int(sequence) - 1) ? chain[Int(sequence) - 1].hash : nil
  }

  func used(_ shift: ShiftID) -> Int {
    applications.values.count { $0.shift == shift && $0.usesRight }
  }

  /// Rights that are left.
  func outstanding(_ shift: ShiftID) -> Int {
    max(0, (shifts[shift]?.allotted ?? 0) - used(shift))
  }
}

extension StationFile {
  var standing: SyncStanding {
    let open = shifts.keys.sorted().compactMap { id -> Hello.OpenAllotment? in
      guard let allotted = shifts[id]?.allotted, allotted > 0 else { return nil }
      return Hello.OpenAllotment(shift: id, allotted: allotted, used: used(id))
    }
    return SyncStanding(
      station: station, epoch: epoch, headSequence: head, headHash: hash(at: head) ?? firstHash,
      acceptedThrough: acceptedThrough, cursor: cursor,
      ledgerGeneration: generation == 0 ? nil : generation, allotments: open,
      oldestWaitingMilliseconds: nil, rejected: results.values.count { $0.status == .rejected })
  }

  func entries(from first: Int64, count: Int, bytes: Int) -> [OperationBatch.Entry] {
    var found: [OperationBatch.Entry] = []
    var size = 0
    for sequence in first..<max(first, head + 1) {
      let link = chain[Int(sequence) - 1]
      let entry: OperationBatch.Entry
      if quarantined[sequence] != nil {
        entry = .stub(OperationStub(sequence: sequence, hash: link.hash, size: link.size))
      } else if let bytes = link.bytes {
        entry = .operation(bytes)
      } else {
        break
      }
      size += entry.size
      if !found.isEmpty, found.count >= count || size > bytes { break }
      found.append(entry)
    }
    return found
  }
}
