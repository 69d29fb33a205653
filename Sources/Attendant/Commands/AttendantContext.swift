import TerminalUI

/// What the keys of the attendant's seat act on; in each of them a key has one meaning.
package enum AttendantContext: String, CaseIterable, Sendable {
  case unlock
  case board, postings, people, review, calls, crews, employers, matching, sync
  /// The search line of a list is being written.
  case search
  case postingForm, registrationForm, floorForm
  case choice, question, entry, personPicker, recentPicker, candidates, shiftChoice, sheet
  case prints, complaints, unmarked
  /// Commands are searched by their words.
  case palette
  /// The sheets of people: picking, each one's consent, a group, a departure, a roll.
  case gathering, consent, group, departure, roll
  case help

  /// Whether characters are text here, so that only named keys may be commands.
  package var isTyping: Bool {
    switch self {
    case .unlock, .search, .postingForm, .registrationForm, .floorForm, .entry, .personPicker,
      .recentPicker, .palette, .gathering,
      .roll:
      true
    case .board, .postings, .people, .review, .calls, .crews, .employers, .matching, .sync:
      false
    case .choice, .question, .candidates, .shiftChoice, .prints, .complaints, .unmarked,
      .consent,
      .group, .departure, .sheet,
      .help:
      false
    }
  }

  static let lists: Set<AttendantContext> = [
    .board, .postings, .people, .review, .calls, .crews, .employers, .matching, .sync,
  ]
  static let crewSheets: Set<AttendantContext> = [
    .gathering, .consent, .group, .departure, .roll,
  ]
  static let forms: Set<AttendantContext> = [.postingForm, .registrationForm, .floorForm]
  static let dialogs: Set<AttendantContext> = [
    .choice, .question, .entry, .personPicker, .recentPicker, .candidates, .shiftChoice, .sheet,
    .prints, .complaints, .unmarked, .palette,
  ]
  /// Keys that mean something of their own here, whatever they do everywhere else.
  var ownKeys: [Key: AttendantCommand] {
    switch self {
    case .matching: [.escape: .cancelMatching]
    case .sync: [.escape: .stopSync]
    default: [:]
    }
  }

  static let all = Set(AttendantContext.allCases)
}
