import OddJobMarket

/// The people found by a text.
struct PeopleState: Equatable, Sendable {
  var search = TextLine()
  var list = ItemList<PersonSummary>()
  var isLoaded = false
  /// What the selected person did and was offered, while it is read.
  var history: HistoryState?
  /// The groups of the selected person, shown for a while because somebody asked.
  var groups: ShownGroups?
  /// Whose groups were asked for; an answer about somebody else comes too late.
  var wantedGroups: JobSeekerID?
  /// The first of two records that are to become one.
  var merging: PersonSummary?
  /// Who is to be selected when the list comes.
  var wanted: JobSeekerID?

  var request: AttendantEffect { .findPeople(text: search.text) }

  var historyRequest: [AttendantEffect] {
    history.map { [.aboutPerson(.loadHistory($0.person))] } ?? []
  }
}

/// Groups are shown until another person is selected, and for a minute at most.
struct ShownGroups: Equatable, Sendable {
  static let shownFor = Minutes(1)

  let revealed: RevealedGroups
  let until: Instant
}

/// The history of one person, an entry of which is selected.
struct HistoryState: Equatable, Sendable {
  struct Row: Listed {
    let listID: Int
    let entry: PersonHistory.Entry
  }

  let person: JobSeekerID
  var list = ItemList<Row>()
  var isLoaded = false
  /// Where the person stands today, and why.
  var turn: PersonTurn?

  mutating func take(_ history: PersonHistory) {
    isLoaded = true
    // The newest stands first; counted from the oldest an entry keeps its number.
    let count = history.entries.count
    list.replace(
      history.entries.enumerated().map { Row(listID: count - $0.offset, entry: $0.element) })
  }

  mutating func move(_ step: ListStep) {
    list.select(step.place(from: list.index, count: list.count))
  }
}

/// Two records that may be one person's.
struct PersonMerge: Equatable, Sendable {
  let first: PersonSummary
  let second: PersonSummary

  /// What is done by default stands last: nothing.
  var options: [Wording] {
    [Words.keep(first), Words.keep(second), Words.notTheSame]
  }
}
