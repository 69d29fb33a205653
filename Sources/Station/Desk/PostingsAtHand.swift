import OddJobMarket

/// Terms of postings that were read a moment ago, or ahead because they will likely be asked for
/// next. Nothing in it outlives a change of the file or the turn of a minute.
struct PostingsAtHand: Sendable {
  /// What the terms say besides what a posting says itself.
  struct Version: Hashable, Sendable {
    /// How many rows of the file had been changed.
    var changes: Int
    /// Shifts close with a minute, and the day turns with one.
    var minute: Int64
    var day: BusinessDay
  }

  struct Terms: Sendable {
    var detail: PostingDetail
    var findings: [Finding]
  }

  /// A part of the list of postings, as a seat asks for it.
  struct Part: Hashable, Sendable {
    var text: String
    var look: PostingLook
    var offset: Int
    var limit: Int
  }

  /// What is worth reading before anybody asks.
  enum Guess: Hashable, Sendable {
    case terms(PostingID)
    /// The next part, and the terms of its first or last row.
    case part(Part, landsOnLast: Bool)
  }

  /// A screen's worth: what was looked at last is often looked at again.
  static let countMax = 64

  private var version: Version?
  private var terms: [PostingID: Terms] = [:]
  private var pages: [Part: PostingPage] = [:]
  /// The part that was shown last, and where in it somebody stands.
  private var shown: (part: Part, page: PostingPage)?
  private var row: Int?
  /// How many rows the last movement went; the next one probably goes as far.
  private var stride = 1

  mutating func terms(of posting: PostingID, _ version: Version) -> Terms? {
    keep(version)
    return terms[posting]
  }

  mutating func page(_ part: Part, _ version: Version) -> PostingPage? {
    keep(version)
    return pages[part]
  }

  /// Keeps what was read after the version was.
  mutating func put(_ read: Terms, _ version: Version) {
    keep(version)
    if terms.count >= Self.countMax { terms.removeAll(keepingCapacity: true) }
    terms[read.detail.card.posting] = read
  }

  mutating func put(_ page: PostingPage, _ part: Part, _ version: Version) {
    keep(version)
    if pages.count >= Self.pagesMax { pages.removeAll(keepingCapacity: true) }
    pages[part] = page
  }

  /// As many parts as one goes back and forth between.
  private static let pagesMax = 4

  /// Takes note of what a seat shows now.
  mutating func show(_ page: PostingPage, _ part: Part) {
    shown = (part, page)
    row = nil
  }

  /// Returns what will be asked for next if the selection, now at a posting, goes on as it went.
  mutating func guess(after posting: PostingID) -> Guess? {
    guard let (part, page) = shown else { return nil }
    let expected = row.map { $0 + stride } ?? 0
    let rows = page.cards.indices.filter { page.cards[$0].posting == posting }
    guard let row = rows.min(by: { abs($0 - expected) < abs($1 - expected) }) else { return nil }
    if let before = self.row, before != row { stride = row - before }
    self.row = row
    let next = max(0, min(row + stride, page.cards.count - 1))
    if next != row { return .terms(page.cards[next].posting) }
    if stride > 0, page.offset + page.cards.count < page.total {
      return .part(Self.part(part, from: part.offset + part.limit), landsOnLast: false)
    }
    if stride < 0, page.offset > 0 {
      return .part(Self.part(part, from: max(0, part.offset - part.limit)), landsOnLast: true)
    }
    return nil
  }

  private static func part(_ part: Part, from offset: Int) -> Part {
    Part(text: part.text, look: part.look, offset: offset, limit: part.limit)
  }

  private mutating func keep(_ version: Version) {
    guard version != self.version else { return }
    self.version = version
    terms.removeAll(keepingCapacity: true)
    pages.removeAll(keepingCapacity: true)
  }
}
