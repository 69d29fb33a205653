import OddJobMarket
import PostingIndex
import Store
import Synchronization

/// All shifts of the file in memory, as the attendant's list narrows and orders them. Filled where an
/// attendant first looks at the postings; a station without one has no need of it.
final class PostingLedger: Sendable {
  private struct Contents {
    var shifts = ShiftLedger()
    /// After which key the file is read next; nil when all is there.
    var next: Int64? = 0
  }

  private let contents = Mutex(Contents())

  /// The key after which the file is read next; nil when all is there.
  var next: Int64? { contents.withLock { $0.next } }

  var isBegun: Bool { next != 0 }

  /// Makes room for as many as there are.
  func expect(_ count: Int) { contents.withLock { $0.shifts.reserve(count) } }

  /// Takes in a part of the file, the last one where no key follows.
  func load(_ shifts: [LedgerShift], next: Int64?) {
    contents.withLock { contents in
      for shift in shifts { contents.shifts.set(ShiftLedger.Entry(shift)) }
      contents.next = next
    }
  }

  func update(_ shifts: [LedgerShift], gone: [Int64]) {
    contents.withLock { contents in
      for key in gone { contents.shifts.remove(key: key) }
      for shift in shifts { contents.shifts.set(ShiftLedger.Entry(shift)) }
    }
  }

  func beginAnew() { contents.withLock { $0 = Contents() } }

  /// Returns the row keys of a part of the list and the exact count of all.
  func page(_ part: PostingsAtHand.Part) -> (keys: [Int64], total: Int) {
    let query = ShiftLedger.Query(
      text: part.text, state: part.look.state.map(ShiftLedger.number),
      isByStart: part.look.order == .latestStart)
    return contents.withLock { $0.shifts.page(query, offset: part.offset, limit: part.limit) }
  }
}

extension ShiftLedger {
  /// States are numbered as they are declared.
  fileprivate static func number(of state: PostingState) -> UInt8 {
    UInt8(PostingState.allCases.firstIndex(of: state) ?? 0)
  }
}

extension ShiftLedger.Entry {
  fileprivate init(_ shift: LedgerShift) {
    self.init(
      key: shift.key, title: shift.title, place: shift.siteName, employer: shift.employerName,
      state: ShiftLedger.number(of: shift.state), start: shift.start.milliseconds)
  }
}
