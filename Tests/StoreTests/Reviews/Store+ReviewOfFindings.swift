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

  /// A floor deal where the gate finds what the test says.
  func makeFloorDeal(
    _ agreement: FloorAgreement, by attendant: AttendantID, findings: [Finding] = []
  ) throws -> (receipt: Receipt, applications: [ApplicationID]) {
    try makeFloorDeal(agreement, by: attendant) { _ in findings }
  }
}
