import GRDB

extension StoreError {
  /// Returns the catalogued error of a failure of SQLite.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(detail: error.message ?? "")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .lockHeld(process: nil)
    default:
      self = .failed(code: Int(error.extendedResultCode.rawValue), detail: error.message ?? "")
    }
  }
}
