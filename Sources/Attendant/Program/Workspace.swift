import OddJobMarket
import TerminalUI

/// Everything an unlocked seat holds; locking drops it whole.
struct Workspace: Equatable, Sendable {
  let attendant: AttendantAccount
  var view = AttendantView.board
  @Boxed var board: BoardState
  @Boxed var postings = PostingListState()
  @Boxed var people = PeopleState()
  @Boxed var review = ReviewState()
  @Boxed var floor = FloorState()
  @Boxed var crews = CrewsState()
  @Boxed var calling = CallingState()
  @Boxed var employers = EmployersState()
  @Boxed var dayMatching = DayMatchingState()
  @Boxed var wishes = WishesState()
  /// Who is first when places are scarce, as last heard.
  @Boxed var turns = DayTurns()
  @Boxed var sync = SyncState()
  var isSearching = false
  @Boxed var dialog: AttendantDialog? = nil
  var openForm: OpenForm?
  /// The first line of the help screen that is shown; nil while it is closed.
  var helpLine: Int?
  /// Whether the terms of the selected posting have the keys, to be read to their end.
  var isReading = false
  /// The first line shown of what is read.
  var readLine = 0
  var note: StatusNote?
  /// The slip and the phone that were asked for; an answer about another one comes too late.
  var wantedSlip: ApplicationID?
  var wantedPhone: JobSeekerID?
  var places: [GazetteerPlace] = []
  /// What `u` takes back.
  @Boxed var undoTicket: UndoTicket? = nil
  /// What was chosen in the palette for a view that is still being loaded.
  var awaited: AttendantCommand?
  /// Whether what was done last concerned too many people for one undo.
  var isLastActTooLarge = false
  /// What `.` does again.
  @Boxed var lastAct: LastAct? = nil
  /// How the texts are read that can be found by pinyin.
  var readings: [String: PinyinReading] = [:]

  init(attendant: AttendantAccount, day: BusinessDay) {
    self.attendant = attendant
    _board = Boxed(wrappedValue: BoardState(day: day))
  }

  /// Whether the open view shows what it was opened for.
  var hasLoadedView: Bool {
    switch view {
    case .board: board.isLoaded && board.applicationsOf == board.shifts.selected?.shift
    case .postings: postings.isLoaded
    case .people: people.isLoaded
    case .review: review.isLoaded && (review.list.isEmpty || review.opened.isLoaded)
    case .calls: calling.isLoaded
    case .crews: crews.isLoaded
    case .employers: employers.isLoaded
    case .matching: true
    case .sync: sync.isLoaded
    }
  }

  enum OpenForm: Hashable, Sendable {
    case posting, registration, floor, mending, completion
  }
}
