import OddJobMarket

/// What the workspace knows for work that is agreed on the floor or repeated.
struct FloorState: Equatable, Sendable {
  var usual = UsualTerms()
  /// The posting to begin anew from; an answer about another one comes too late.
  var wantedAgain: PostingID?
}

/// The slips of a deal, one after the other, and the employer's copy last.
struct DealSlips: Equatable, Sendable {
  let slips: [Slip]
  /// The codes of those who were registered on the way; they stand on these slips and nowhere else.
  var codes: [ApplicationID: PersonalCode] = [:]
  var page = 0

  var count: Int { slips.count + 1 }
  var isLast: Bool { page >= slips.count }
}

/// The work of the last days, narrowed as one types; Enter begins the highlighted one anew.
struct RecentPicker: Equatable, Sendable {
  var search = TextLine()
  private(set) var all: [PostingCard] = []
  var list = ItemList<PostingCard>()
  private(set) var isLoaded = false

  mutating func take(_ cards: [PostingCard]) {
    all = cards
    isLoaded = true
    narrow()
  }

  mutating func narrow() {
    let text = search.text
    list.replace(
      text.isEmpty
        ? all
        : all.filter {
          $0.title.contains(text) || $0.employerName.contains(text) || $0.siteName.contains(text)
        })
  }
}
