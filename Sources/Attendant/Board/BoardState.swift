import OddJobMarket

/// The board of a day: its shifts, and the applications of the selected one.
struct BoardState: Equatable, Sendable {
  enum Pane: Hashable, Sendable {
    case shifts, applications
  }

  var day: BusinessDay
  var totals = BoardTotals()
  var shifts = ItemList<PostingCard>()
  var applications = ItemList<BoardApplication>()
  /// The shift whose applications are shown; nil until they have come.
  var applicationsOf: ShiftID?
  var pane = Pane.shifts
  var isDateInDoubt = false
  var isLoaded = false
  /// The shift to select once the board of its day has come.
  var wanted: ShiftID?

  init(day: BusinessDay) {
    self.day = day
  }

  /// Turns to another day, with nothing of this one left.
  mutating func turn(to day: BusinessDay, selecting wanted: ShiftID? = nil) {
    let isDateInDoubt = isDateInDoubt
    self = BoardState(day: day)
    self.isDateInDoubt = isDateInDoubt
    self.wanted = wanted
  }

  /// The application the keys act on: the selected one, while its pane has the keys.
  var target: BoardApplication? {
    pane == .applications ? applications.selected : nil
  }
}
