import CountyAPI
import Synchronization

/// The county, with a memory of why it last did not answer: a session that waits for its next try
/// can say so.
final class WitnessedCounty: County {
  private let county: any County
  private let failure = Mutex<CountyFailure?>(nil)

  init(_ county: any County) { self.county = county }

  var lastFailure: CountyFailure? { failure.withLock { $0 } }

  func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer {
    do { return try await county.hello(hello) } catch { throw noted(error) }
  }

  func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    do { return try await county.push(batch) } catch { throw noted(error) }
  }

  func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage {
    do { return try await county.changes(after: cursor, limit: limit) } catch { throw noted(error) }
  }

  func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage {
    do { return try await county.snapshot(page: page) } catch { throw noted(error) }
  }

  private func noted(_ error: CountyFailure) -> CountyFailure {
    failure.withLock { $0 = error }
    return error
  }
}
