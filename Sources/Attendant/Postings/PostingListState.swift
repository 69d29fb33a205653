import OddJobMarket

/// The postings of every state, narrowed by text, one page at a time.
struct PostingListState: Equatable, Sendable {
  /// Rows asked for at a time: several screens' worth, and quick to read.
  static let limit = 50

  var search = TextLine()
  var look = PostingLook()
  var offset = 0
  /// The row to select on the page that was asked for: its first, or its last.
  var landing: Int?
  var total = 0
  var list = ItemList<PostingCard>()
  var opened = OpenedPosting()
  var isLoaded = false

  /// Goes to the newest of all, with nothing that could hide it.
  mutating func showNewest() {
    (search, look, offset, landing) = (TextLine(), PostingLook(), 0, 0)
  }

  var request: AttendantEffect {
    .loadPostings(text: search.text, look: look, offset: offset, limit: Self.limit)
  }
}

/// The posting whose terms and findings stand beside the list.
struct OpenedPosting: Equatable, Sendable {
  /// What was asked for; an answer about another one comes too late.
  var wanted: PostingID?
  var detail: PostingDetail?
  var findings: [Finding] = []
  var isGone = false

  /// Whether what was asked for has come.
  var isLoaded: Bool { wanted != nil && detail?.card.posting == wanted }

  /// Asks for a posting, and forgets the last one.
  mutating func open(_ posting: PostingID?) -> [AttendantEffect] {
    guard let posting else {
      self = OpenedPosting()
      return []
    }
    if posting != wanted {
      self = OpenedPosting()
      wanted = posting
    }
    return [.loadPosting(posting)]
  }

  /// Takes an answer; an answer about another posting is left.
  mutating func take(_ detail: PostingDetail?, _ findings: [Finding]) {
    guard let detail else {
      if !isLoaded { isGone = true }
      return
    }
    guard detail.card.posting == wanted else { return }
    self.detail = detail
    self.findings = findings
    isGone = false
  }
}
