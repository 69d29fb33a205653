import Attendant
import OddJobMarket
import Store

extension Desk {
  /// Shifts read at a time.
  package static let ledgerChunk = 2_000

  /// Whether a part of the list of postings is found in the ledger; the list of all is read from the
  /// file as it is.
  func needsLedger(_ part: PostingsAtHand.Part) -> Bool {
    !part.text.isEmpty || part.look != PostingLook()
  }

  /// Whether an effect is answered out of the ledger.
  func needsLedger(_ effect: AttendantEffect) -> Bool {
    guard case .loadPostings(let text, let look, let offset, let limit) = effect else {
      return false
    }
    return needsLedger(
      PostingsAtHand.Part(text: text, look: look, offset: offset, limit: limit))
  }

  /// Whether the ledger will likely be asked next, and nobody has begun to read it.
  func shouldBeginLedger(after effect: AttendantEffect) -> Bool {
    guard case .loadPostings = effect else { return false }
    return !ledger.isBegun
  }

  /// Brings the ledger one step nearer to what the file says: takes in one part, of so many shifts, or
  /// what has changed; returns whether it is up to date.
  package func readLedger(limit: Int = ledgerChunk) throws -> Bool {
    guard let next = ledger.next else {
      switch try store.ledgerChanges() {
      case .rows(let shifts, let gone):
        ledger.update(shifts, gone: gone)
        return true
      case .anew:
        ledger.beginAnew()
        return false
      }
    }
    if next == 0 {
      store.noteLedgerChanges()
      ledger.expect(try store.shiftCount())
    }
    let shifts = try store.ledgerShifts(after: next, limit: limit)
    ledger.load(shifts, next: shifts.count < limit ? nil : shifts.last?.key)
    return false
  }

  /// Reads a part of the list of postings.
  func readPostings(_ part: PostingsAtHand.Part) throws -> PostingPage {
    guard needsLedger(part) else {
      return try store.postings(offset: part.offset, limit: part.limit)
    }
    while try !readLedger() {}
    let found = ledger.page(part)
    return PostingPage(
      cards: try store.cards(shiftKeys: found.keys), offset: part.offset, total: found.total)
  }
}
