import CountyAPI
import Sync

/// A county that never answers.
struct DeadCounty: County {
  static let failure = CountyFailure.unreachable(detail: "no line")

  func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer { throw Self.failure }
  func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    throw Self.failure
  }
  func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage { throw Self.failure }
  func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage { throw Self.failure }
}
