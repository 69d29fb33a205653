import OddJobMarket

/// The board of a day: its shifts as narrowed and sorted, and the applications of the selected one.
struct BoardState: Equatable, Sendable {
  enum Pane: Hashable, Sendable {
    case shifts, applications
  }

  var day: BusinessDay
  var totals = BoardTotals()
  /// Every shift of the day, by start.
  private(set) var cards: [PostingCard] = []
  /// Those that are shown, in the order in which they are.
  var shifts = ItemList<PostingCard>()
  var filter = TextLine()
  var narrowing = BoardNarrowing.all
  var order = BoardOrder.start
  /// What each shift is found by; nil until it is searched for.
  var texts: [BoardText]?
  /// The full terms of the selected shift, once they were asked for.
  var opened = OpenedPosting()
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

  /// Turns to another day, with nothing of this one left but how it is looked at.
  mutating func turn(to day: BusinessDay, selecting wanted: ShiftID? = nil) {
    var next = BoardState(day: day)
    next.isDateInDoubt = isDateInDoubt
    next.wanted = wanted
    next.order = order
    // Who asks for one shift wants to see it, whatever the board was narrowed to.
    if wanted == nil { (next.filter, next.narrowing) = (filter, narrowing) }
    self = next
  }

  /// Selects a shift of this day once the board has it, with nothing that could hide it.
  mutating func show(_ wanted: ShiftID) {
    self.wanted = wanted
    (filter, narrowing, pane) = (TextLine(), .all, .shifts)
  }

  /// Takes the shifts of the day, by start.
  mutating func take(_ cards: [PostingCard], at now: Instant, readings: [String: PinyinReading]) {
    self.cards = cards
    texts = nil
    arrange(at: now, readings: readings)
  }

  /// Shows what is left by filter and narrowing, in the order asked for; the selected shift stays
  /// selected while it is shown.
  mutating func arrange(at now: Instant, readings: [String: PinyinReading]) {
    var shown = Array(cards.indices)
    let words = BoardText.words(filter.text)
    if !words.isEmpty {
      let texts = texts ?? cards.map { BoardText($0, readings: readings) }
      self.texts = texts
      shown.removeAll { !texts[$0].contains(words) }
    }
    if narrowing != .all {
      shown.removeAll { BoardNarrowing(of: cards[$0], at: now) != narrowing }
    }
    if order != .start {
      let ranks = shown.map { (rank: order.rank(cards[$0], at: now), place: $0) }
      shown = ranks.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.place)
    }
    shifts.replace(shown.map { cards[$0] })
  }

  /// The application the keys act on: the selected one, while its pane has the keys.
  var target: BoardApplication? {
    pane == .applications ? applications.selected : nil
  }
}
