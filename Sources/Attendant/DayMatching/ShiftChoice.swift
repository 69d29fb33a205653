import OddJobMarket

/// What else a person could take; Enter puts the highlighted shift in the proposal's place.
struct ShiftChoice: Equatable, Sendable {
  let person: JobSeekerID
  let name: String
  /// The proposal that is changed; nil for a person who has none.
  let row: ProposedRow.ListID?
  /// The shift that is proposed now.
  let current: ShiftID?
  var list = ItemList<RecommendedWork>()
  var refusal: Refusal?
  var isLoaded = false

  init(_ row: ProposedRow) {
    person = row.match.jobSeeker
    name = row.match.name
    self.row = row.listID
    current = row.match.card.shift
  }

  init(_ unplaced: UnplacedPerson) {
    person = unplaced.jobSeeker
    name = unplaced.name
    row = nil
    current = nil
  }

  mutating func take(_ result: Result<[RecommendedWork], Refusal>) {
    isLoaded = true
    switch result {
    case .failure(let refusal): self.refusal = refusal
    case .success(let work): list.replace(work)
    }
  }
}

extension RecommendedWork: Listed {
  var listID: ShiftID { card.shift }
}
