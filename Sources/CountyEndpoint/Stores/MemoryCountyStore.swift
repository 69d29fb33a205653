import CountyAPI
import OddJobMarket
import Synchronization

/// A county in memory, as one value: a copy of it is a backup, and a simulation can go back to it.
package final class MemoryCountyStore: CountyStore {
  /// Everything that there is.
  package struct State: Sendable {
    var meta: CountyMeta
    var stations: [StationID: StationRecord] = [:]
    var chains: [ChainName: ChainHead] = [:]
    var entries: [ChainName: [StoredEntry]] = [:]
    var set = WorkingSet()
    var feed: [FeedName: Change] = [:]
    var feedEnd: Int64 = 0
    var envelopes: [EnvelopeName: SealedEnvelope] = [:]
    var opened: Set<EnvelopeName> = []
    var codes: [[UInt8]: EnrolmentCodeRecord] = [:]
    var certificates: [[UInt8]: CertificateRecord] = [:]
  }

  struct EnrolmentCodeRecord: Sendable {
    let station: StationID
    let expiresAt: Int64
    var isUsed = false
  }

  struct ChainName: Hashable, Sendable {
    let station: StationID
    let epoch: UInt64
  }

  struct FeedName: Hashable, Sendable {
    let kind: Change.Kind
    let id: String
    let audience: StationID?
  }

  struct EnvelopeName: Hashable, Sendable {
    let person: JobSeekerID
    let field: SealedEnvelope.Field
  }

  private let state: Mutex<State>

  package init(generation: Int64) {
    state = Mutex(State(meta: CountyMeta(generation: generation)))
  }

  package func write<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer {
    let result: Result<Transfer<Answer>, any Error> = state.withLock { state in
      let transaction = MemoryTransaction(state)
      do {
        let answer = try body(transaction)
        state = transaction.state
        return .success(Transfer(answer))
      } catch {
        return .failure(error)
      }
    }
    return try result.get().value
  }

  package func read<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer {
    try body(MemoryTransaction(state.withLock { $0 }))
  }

  /// Returns a copy of everything, which also counts as the archive of what it holds.
  package func backup() -> State {
    state.withLock { state in
      state.chains = state.chains.mapValues { head in
        var head = head
        head.archivedThrough = head.sequence
        return head
      }
      return state
    }
  }

  /// Puts a copy in the place of what is there: an older county, of a generation of its own, that
  /// waits to hear from every active station.
  package func restore(from copy: State, generation: Int64) {
    state.withLock { state in
      state = copy
      state.meta.generation = generation
      let active = copy.stations.values.filter { $0.state == .active }
      // What waited when the copy was made still waits.
      let deferred = copy.meta.barrier?.deferred ?? []
      state.meta.barrier = RestoreBarrier(waiting: Set(active.map(\.id)))
      state.meta.barrier?.deferred = deferred
    }
  }

  /// Every record of the ledger, for what a test wants to count.
  package var ledger: WorkingSet { state.withLock { $0.set } }
}

/// Carries an answer out of a lock: nobody else has it.
private struct Transfer<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
