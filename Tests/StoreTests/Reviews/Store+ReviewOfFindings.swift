import OddJobMarket

@testable import Store

extension Store {
  /// A review where the gate finds what the test says.
  func review(
    _ posting: PostingID, accepts: Bool, note: String, findings: [Finding],
    by attendant: AttendantID
  ) throws {
    try review(posting, accepts: accepts, note: note, by: attendant) { _ in findings }
  }
}
