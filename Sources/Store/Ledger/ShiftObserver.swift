import GRDB
import Synchronization

/// Notes which rows of the file have changed that a list of shifts in memory is made of, whoever
/// changed them: SQLite itself says so, triggers included. A change that is taken back is noted too.
final class ShiftObserver: TransactionObserver, Sendable {
  /// What a list is made of.
  enum Subject: Sendable {
    /// What all shifts are found and ordered by.
    case ledger
    /// Everything that a card of the board shows.
    case board
  }

  struct Noted: Sendable {
    var shifts: Set<Int64> = []
    var postings: Set<Int64> = []
    var employers: Set<Int64> = []
    var isTooMuch = false

    var isEmpty: Bool { shifts.isEmpty && postings.isEmpty && employers.isEmpty }
    var count: Int { shifts.count + postings.count + employers.count }
  }

  private let subject: Subject
  private let noted = Mutex(Noted())

  init(_ subject: Subject) {
    self.subject = subject
  }

  /// Reading so many rows one by one still passes within a frame.
  private var countMax: Int {
    switch subject {
    case .ledger: 1_000
    case .board: 250
    }
  }

  /// Returns what has been noted, and begins anew.
  func take() -> Noted {
    noted.withLock { noted in
      defer { noted = Noted() }
      return noted
    }
  }

  /// Notes that what was taken could not be read.
  func giveUp() { noted.withLock { $0 = Noted(isTooMuch: true) } }

  func observes(eventsOfKind kind: DatabaseEventKind) -> Bool {
    switch (kind, subject) {
    case (.insert("shift"), _), (.delete("shift"), _): true
    case (.update("shift", let columns), .ledger):
      !columns.isDisjoint(with: ["startAt", "postingKey"])
    case (.update("posting", let columns), .ledger):
      !columns.isDisjoint(with: ["title", "siteName", "state", "employerKey"])
    case (.update("employer", let columns), .ledger): columns.contains("publicName")
    case (.update("shift", _), .board), (.update("posting", _), .board),
      (.update("employer", _), .board):
      true
    // A shift that was called off leaves the board.
    case (.insert("shiftCancellation"), .board): true
    default: false
    }
  }

  func databaseDidChange(with event: DatabaseEvent) {
    noted.withLock { noted in
      switch event.tableName {
      // A cancellation has the key of its shift.
      case "shift", "shiftCancellation": noted.shifts.insert(event.rowID)
      case "posting": noted.postings.insert(event.rowID)
      default: noted.employers.insert(event.rowID)
      }
      guard noted.isTooMuch || noted.count > countMax else { return }
      noted = Noted(isTooMuch: true)
    }
  }

  func databaseDidCommit(_ database: Database) {}

  func databaseDidRollback(_ database: Database) {}
}
