package import OddJobMarket
import TerminalUI

/// The state of the attendant's seat.
///
/// What belongs to people is in `workspace` and in the drafts only: locking drops the first,
/// and a locked seat draws neither.
package struct AttendantState: Equatable, Sendable {
  package let setting: AttendantSetting
  package internal(set) var language: Language
  package internal(set) var now: Instant
  package internal(set) var connection: ConnectionBadge
  /// Whether the attendant left the seat to the public from the unlock screen.
  package internal(set) var isGivenBack = false
  var lastInputAt: Instant
  var unlock = UnlockState()
  @Boxed var workspace: Workspace? = nil
  /// Half-written forms survive the lock.
  @Boxed var postingDraft: PostingForm? = nil
  /// A posting in review as it is being mended.
  @Boxed var mendingDraft: PostingForm? = nil
  /// Others that were begun and not handed in.
  var mendingSetAside: [PostingForm] = []
  @Boxed var registrationDraft: RegistrationDraft? = nil
  /// A record as it is being completed.
  @Boxed var completionDraft: CompletionForm? = nil
  @Boxed var floorDraft: FloorForm? = nil
  /// The posting that was being written when another one was published again.
  @Boxed var draftSetAside: PostingForm? = nil
  var calls = CallList()
  /// Complaints filed since somebody looked at the list; they outlive a turn of the public.
  var unseenComplaints = 0

  package init(
    setting: AttendantSetting, now: Instant, connection: ConnectionBadge = .standalone,
    language: Language = .chinese
  ) {
    self.setting = setting
    self.now = now
    self.connection = connection
    self.language = language
    lastInputAt = now
  }

  /// Whether the seat shows nothing but the unlock screen.
  package var isLocked: Bool { workspace == nil }

  /// The day of the station's business.
  var today: BusinessDay { setting.calendar.businessDay(of: now) }

  /// What the keys act on now.
  package var context: AttendantContext {
    guard let workspace else { return .unlock }
    if workspace.helpLine != nil { return .help }
    if let dialog = workspace.dialog { return dialog.context }
    switch workspace.openForm {
    case .posting, .mending: return .postingForm
    case .registration, .completion: return .registrationForm
    case .floor: return .floorForm
    case nil: break
    }
    if workspace.isSearching, workspace.view.isSearchable { return .search }
    return workspace.view.context
  }
}
