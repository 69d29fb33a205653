import OddJobMarket

/// The crews of the station, and the members of the selected one.
struct CrewsState: Equatable, Sendable {
  enum Pane: Hashable, Sendable {
    case crews, members
  }

  /// A sheet that was asked for; an answer about another one comes too late.
  enum Wanted: Hashable, Sendable {
    case departure(ShiftID), roll(ShiftID)
  }

  var list = ItemList<CrewSummary>()
  var members = ItemList<CrewMember>()
  var pane = Pane.crews
  var isLoaded = false
  var wanted: Wanted?
  /// What is on file of the selected crew; nil until it has come.
  private(set) var record: CrewRecord?
  /// The crew to select once the list has come: the one that was just enrolled.
  var selecting: CrewID?

  mutating func take(_ crews: [CrewSummary]) {
    isLoaded = true
    let before = list.selected?.id
    list.replace(crews)
    if let selecting { list.select(id: selecting) }
    selecting = nil
    showMembers(isSame: before == list.selected?.id)
  }

  /// Asks what is on file of the selected crew.
  var recordRequest: [AttendantEffect] {
    list.selected.map { [.crews(.loadRecord($0.id))] } ?? []
  }

  /// Takes what is on file of a crew; an answer about another one is late.
  mutating func take(_ record: CrewRecord?) {
    guard let record, record.crew == list.selected?.id else { return }
    self.record = record
  }

  mutating func select(_ row: Int) {
    if list.select(row) { showMembers(isSame: false) }
  }

  /// Narrows or sorts the crews; another selection shows its members.
  mutating func arrange(_ body: (inout ItemList<CrewSummary>) -> Void) {
    let before = list.selected?.id
    body(&list)
    showMembers(isSame: before == list.selected?.id)
  }

  private mutating func showMembers(isSame: Bool) {
    if !isSame {
      members = ItemList()
      record = nil
    }
    members.replace(list.selected?.members ?? [])
    if members.isEmpty { pane = .crews }
  }
}

extension CrewSummary: Listed {
  var listID: CrewID { id }
}

extension CrewMember: Listed {
  var listID: JobSeekerID { person }
}
