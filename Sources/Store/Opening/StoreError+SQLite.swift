import DurableFiles
import GRDB
import GRDBSQLite
import Glibc

extension StoreError {
  /// Returns the catalogued error of a failure of SQLite.
  ///
  /// - Parameter systemError: what the system said (`errno`), where it was the system that failed;
  ///   SQLite itself tells a full disk only by ENOSPC, and calls a used-up quota a failing disk.
  init(_ error: DatabaseError, path: String, systemError: CInt = 0) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR:
      self =
        StoreError(shortage: systemError)
        ?? .diskFailed(code: Int(error.extendedResultCode.rawValue))
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = StoreError(shortage: systemError) ?? .readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(detail: error.message ?? "")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .lockHeld(process: nil)
    default:
      self = .failed(code: Int(error.extendedResultCode.rawValue), detail: error.message ?? "")
    }
  }

  /// Returns which room was too small, by the system's error; nil for any other error.
  init?(shortage systemError: CInt) {
    switch systemError {
    case ENOSPC: self = .diskFull
    case EDQUOT: self = .quotaFull
    case EFBIG: self = .fileTooLarge
    default: return nil
    }
  }

  /// Returns what went wrong with a file that the store writes itself, by the system's error.
  init(writing path: String, systemError: CInt) {
    self =
      StoreError(shortage: systemError)
      ?? (systemError == EIO ? .diskFailed(code: Int(EIO)) : .readOnly(path: path))
  }

  /// Names what kept a file of the station's from being made or read.
  init(_ error: PrivateFileError) {
    self =
      switch error {
      case .failed(let path, let systemError):
        StoreError(writing: path, systemError: systemError)
      case .readableByOthers(let path): .keyUnprotected(path: path)
      }
  }
}

extension DatabaseQueue {
  /// Returns what the system said (`errno`) when this connection failed; 0 where it said nothing.
  func systemError(of error: DatabaseError) -> CInt {
    unsafeReentrantRead { database in
      guard let connection = database.sqliteConnection else { return 0 }
      return switch error.extendedResultCode {
      case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE:
        Self.logError(of: connection) ?? sqlite3_system_errno(connection)
      case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ: EIO
      default: sqlite3_system_errno(connection)
      }
    }
  }

  /// SQLite tells the connection nothing of what failed in a COMMIT, but the log's file knows.
  private static func logError(of connection: SQLiteConnection) -> CInt? {
    var log: UnsafeMutablePointer<sqlite3_file>?
    var systemError: CInt = 0
    guard
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK,
      let log, let control = log.pointee.pMethods?.pointee.xFileControl,
      control(log, SQLITE_FCNTL_LAST_ERRNO, &systemError) == SQLITE_OK, systemError != 0
    else { return nil }
    return systemError
  }
}
