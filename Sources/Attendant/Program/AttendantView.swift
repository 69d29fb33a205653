import OddJobMarket

/// The views of the left pane, in the order of their digits.
enum AttendantView: String, CaseIterable, Sendable {
  case board, postings, people, review, calls, crews, employers, matching, sync

  var context: AttendantContext {
    switch self {
    case .board: .board
    case .postings: .postings
    case .people: .people
    case .review: .review
    case .calls: .calls
    case .crews: .crews
    case .employers: .employers
    case .matching: .matching
    case .sync: .sync
    }
  }

  var command: AttendantCommand {
    switch self {
    case .board: .openBoard
    case .postings: .openPostings
    case .people: .openPeople
    case .review: .openReview
    case .calls: .openCalls
    case .crews: .openCrews
    case .employers: .openEmployers
    case .matching: .openMatching
    case .sync: .openSync
    }
  }

  /// Whether `/` narrows its list.
  var isSearchable: Bool {
    self == .board || self == .postings || self == .people || self == .employers
  }
}
