/// What the keys of the attendant's seat act on; in each of them a key has one meaning.
package enum AttendantContext: String, CaseIterable, Sendable {
  case unlock
  case board, postings, people, review, calls, employers
  /// The search line of a list is being written.
  case search
  case postingForm, registrationForm
  case choice, question, entry, personPicker, sheet
  case help

  /// Whether characters are text here, so that only named keys may be commands.
  package var isTyping: Bool {
    switch self {
    case .unlock, .search, .postingForm, .registrationForm, .entry, .personPicker: true
    case .board, .postings, .people, .review, .calls, .employers: false
    case .choice, .question, .sheet, .help: false
    }
  }

  static let lists: Set<AttendantContext> = [
    .board, .postings, .people, .review, .calls, .employers,
  ]
  static let forms: Set<AttendantContext> = [.postingForm, .registrationForm]
  static let dialogs: Set<AttendantContext> = [
    .choice, .question, .entry, .personPicker, .sheet,
  ]
  static let all = Set(AttendantContext.allCases)
}
