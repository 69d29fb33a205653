/// The county, as a station sees it: over HTTPS, or a simulated one in a test.
///
/// Every call either returns an answer that certainly came from the county, or throws what the
/// station is to do about it. None retries by itself.
package protocol County: Sendable {
  func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer
  /// Returns only answers that echo the batch's id.
  func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer
  /// Returns the changes after the cursor; from the beginning of the generation without one.
  func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage
  /// Returns the first page of a snapshot, or the one that the last page named.
  func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage
}

/// Why there is no answer. Nothing here is a reason to drop an operation.
package enum CountyFailure: Error, Hashable, Sendable {
  /// No line, no name, no answer in time, or the connection broke; `detail` is for the log.
  case unreachable(detail: String)
  /// Something answered that is not the county: a captive portal, a proxy, another authority.
  case notTheCounty(detail: String)
  /// 408 and 5xx, with the wait that the county asked for, in seconds.
  case busy(retryAfterSeconds: Int?)
  /// The county understood and declined.
  case refused(Problem)
}
