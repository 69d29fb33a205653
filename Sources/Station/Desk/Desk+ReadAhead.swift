import Attendant
import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Returns the terms of a posting with its findings, from memory where they are at hand.
  func terms(of posting: PostingID) -> PostingsAtHand.Terms? {
    reading(nil) {
      let version = try version()
      if let known = atHand.withLock({ $0.terms(of: posting, version) }) { return known }
      guard let detail = try store.detail(of: posting) else { return nil }
      let findings = reading([]) {
        detail.card.state == .inReview
          ? try self.findings(in: posting) : try reviewedFindings(in: posting)
      }
      let terms = PostingsAtHand.Terms(detail: detail, findings: findings)
      atHand.withLock { $0.put(terms, version) }
      return terms
    }
  }

  /// Returns a part of the list of postings, from memory where it is at hand.
  func postings(_ part: PostingsAtHand.Part) -> PostingPage {
    reading(PostingPage(cards: [], offset: part.offset, total: 0)) {
      let version = try version()
      if let known = atHand.withLock({ $0.page(part, version) }) { return known }
      let page = try readPostings(part)
      atHand.withLock { $0.put(page, part, version) }
      return page
    }
  }

  /// Returns what is worth reading before it is asked for, once an effect has been answered.
  func guess(after effect: AttendantEffect) -> PostingsAtHand.Guess? {
    guard case .loadPosting(let posting) = effect else { return nil }
    return atHand.withLock { $0.guess(after: posting) }
  }

  /// Reads what will likely be asked for next, so that it is at hand then.
  func readAhead(_ guess: PostingsAtHand.Guess) {
    switch guess {
    case .terms(let posting): _ = terms(of: posting)
    case .part(let part, let landsOnLast):
      // Where much has changed since, reading everything anew is not for a guess.
      guard !needsLedger(part) || reading(false, { try readLedger() }) else { return }
      let cards = postings(part).cards
      if let card = landsOnLast ? cards.last : cards.first { _ = terms(of: card.posting) }
    }
  }

  func version() throws -> PostingsAtHand.Version {
    PostingsAtHand.Version(
      changes: try store.changeCount(), minute: now.milliseconds / 60_000, day: today)
  }
}
