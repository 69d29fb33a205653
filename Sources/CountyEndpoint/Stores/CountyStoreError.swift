package import OddJobMarket

/// Why a county's database can't be opened, or not be asked at present.
package enum CountyStoreError: Error, Hashable, Sendable {
  /// Another process has it.
  case lockHeld(process: Int32?)
  case notDurable
  case newerVersion
  case notWritable(path: String)
  /// A row is not what the schema says.
  case corrupt(detail: String)
  /// What names the database is no `postgres://` address.
  case notAnAddress
  /// Nobody answers there, or the server is just starting or ending.
  case databaseUnreachable(place: String)
  /// No password, or not the right one.
  case wrongPassword(place: String)
  /// The server lets nobody in that way: no such user or database, or no right to it.
  case databaseRefused(place: String, reason: String)
  case databaseTooOld(version: Int)
  /// The server answers, but not this statement and not in time.
  case databaseBusy(place: String, reason: String)
  /// A program that is none of the county's has the file open.
  case fileInUse(path: String)
  /// The machine's clock is outside the time of the county's own authority.
  case clockWrong(now: Instant)
  /// PostgreSQL's own program did not write a copy.
  case notCopied(reason: String)
}

extension CountyStoreError {
  /// One sentence for the operator.
  package var sentence: String {
    switch self {
    case .lockHeld(let process):
      "Another process has the county's database\(process.map { " (\($0))" } ?? "")."
    case .notDurable:
      "The database would lose what it answered in a power cut: fsync and synchronous_commit "
        + "must be on."
    case .newerVersion: "The database was written by a newer program."
    case .notWritable(let path): "\(path) can't be made."
    case .corrupt(let detail): "The database is damaged: \(detail)."
    case .notAnAddress: "The database must be named as postgres://USER@HOST:PORT/DATABASE."
    case .databaseUnreachable(let place): "PostgreSQL does not answer at \(place)."
    case .wrongPassword(let place):
      "PostgreSQL at \(place) wants another password: put it into ~/.pgpass or PGPASSWORD."
    case .databaseRefused(let place, let reason): "PostgreSQL at \(place) refuses: \(reason)"
    case .databaseBusy(let place, let reason): "PostgreSQL at \(place) is too busy: \(reason)"
    case .fileInUse(let path): "Another program has \(path) open: close it, and try again."
    case .clockWrong(let now):
      "The clock says \(StationCalendar().civilDate(of: now).text), when this county's authority was "
        + "not valid: set the clock. Nothing was changed; stations keep what they have meanwhile."
    case .notCopied(let reason):
      "Nothing was copied (\(reason)): pg_dump of the server's version must be installed "
        + "(apt-get install postgresql-client), and the file must not be there yet."
    case .databaseTooOld(let version): "PostgreSQL \(version) is too old: 12 or newer is needed."
    }
  }
}
