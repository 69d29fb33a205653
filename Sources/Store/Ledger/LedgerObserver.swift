import GRDB
import Synchronization

/// Notes which rows of the file have changed that a ledger of all shifts is made of, whoever changed
/// them: SQLite itself says so, triggers included. A change that is taken back is noted too.
final class LedgerObserver: TransactionObserver, Sendable {
  struct Noted: Sendable {
    var shifts: Set<Int64> = []
    var postings: Set<Int64> = []
    var isTooMuch = false
  }

  /// Reading so many rows one by one still passes within a frame.
  private static let countMax = 1_000

  private let noted = Mutex(Noted())

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
    switch kind {
    case .insert("shift"), .delete("shift"): true
    case .update("shift", let columns): !columns.isDisjoint(with: ["startAt", "postingKey"])
    case .update("posting", let columns):
      !columns.isDisjoint(with: ["title", "siteName", "state", "employerKey"])
    case .update("employer", let columns): columns.contains("publicName")
    default: false
    }
  }

  func databaseDidChange(with event: DatabaseEvent) {
    noted.withLock { noted in
      switch event.tableName {
      case "shift": noted.shifts.insert(event.rowID)
      case "posting": noted.postings.insert(event.rowID)
      default: noted.isTooMuch = true
      }
      guard noted.isTooMuch || noted.shifts.count + noted.postings.count > Self.countMax else {
        return
      }
      noted = Noted(isTooMuch: true)
    }
  }

  func databaseDidCommit(_ database: Database) {}

  func databaseDidRollback(_ database: Database) {}
}
