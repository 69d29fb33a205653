import OddJobMarket

/// Everything an unlocked seat holds; locking drops it whole.
struct Workspace: Equatable, Sendable {
  let attendant: AttendantAccount
  var view = AttendantView.board
  var board: BoardState
  var postings = PostingListState()
  var people = PeopleState()
  var review = ReviewState()
  var floor = FloorState()
  var crews = CrewsState()
  var calling = CallingState()
  var employers = EmployersState()
  var dayMatching = DayMatchingState()
  var wishes = WishesState()
  /// Who is first when places are scarce, as last heard.
  var turns = DayTurns()
  var sync = SyncState()
  var isSearching = false
  var dialog: AttendantDialog?
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
  var undoTicket: UndoTicket?
  /// What was chosen in the palette for a view that is still being loaded.
  var awaited: AttendantCommand?
  /// Whether what was done last concerned too many people for one undo.
  var isLastActTooLarge = false
  /// What `.` does again.
  var lastAct: LastAct?
  /// How the texts are read that can be found by pinyin.
  var readings: [String: PinyinReading] = [:]

  init(attendant: AttendantAccount, day: BusinessDay) {
    self.attendant = attendant
    board = BoardState(day: day)
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
