package import OddJobMarket

/// Why the store can't be opened or written; the wording says what to do.
package enum StoreError: Error, Hashable, Sendable {
  /// Another process owns the station: its process number, where the lock file names one.
  case lockHeld(process: Int32?)
  /// The file was written by a newer version of the program.
  case newerVersion
  /// The database holds sealed fields, and the key file is missing.
  case keyMissing(path: String)
  /// The key file is not the one the database was made with, or is not a key.
  case keyWrong(path: String)
  /// The key file can be read by others.
  case keyUnprotected(path: String)
  /// The key of a station is there, and its database is missing, empty or without its station.
  case databaseMissing(path: String)
  /// The file is not a database, or is damaged.
  case corrupt(detail: String)
  case readOnly(path: String)
  /// There is no room left on the file system.
  case diskFull
  /// The user's share of the file system is used up (EDQUOT).
  case quotaFull
  /// The file may not grow: a limit of the process or of the file system (EFBIG).
  case fileTooLarge
  /// The disk could not be read or written.
  case diskFailed(code: Int)
  /// `synchronous` is not FULL: an acknowledged action could be lost in a power cut.
  case notDurable(level: Int)
  /// Any other failure of SQLite or of the file system.
  case failed(code: Int, detail: String)

  /// The stable code, for logs and tests.
  package var code: String {
    switch self {
    case .lockHeld: "store.lock"
    case .newerVersion: "store.newer"
    case .keyMissing: "store.key.missing"
    case .keyWrong: "store.key.wrong"
    case .keyUnprotected: "store.key.unprotected"
    case .databaseMissing: "store.database.missing"
    case .corrupt: "store.corrupt"
    case .readOnly: "store.readOnly"
    case .diskFull: "store.diskFull"
    case .quotaFull: "store.diskFull.quota"
    case .fileTooLarge: "store.diskFull.fileSize"
    case .diskFailed(let code): "store.disk.\(code)"
    case .notDurable: "store.notDurable"
    case .failed(let code, _): "store.failed.\(code)"
    }
  }
}

extension StoreError {
  /// One sentence that says what is wrong and what to do about it.
  package var wording: Wording {
    switch self {
    case .lockHeld(let process):
      Wording(
        "驿站程序已在运行\(process.map { "（进程\($0)）" } ?? "")，同一数据库不能开两次。",
        "The station is running already\(process.map { " (process \($0))" } ?? ""); "
          + "a database can't be opened twice. Stop it first, or use the running one.")
    case .newerVersion:
      Wording(
        "数据库由更新的版本写成，请升级本程序。",
        "The database was written by a newer version. Install that version or a later one.")
    case .keyMissing(let path):
      Wording(
        "找不到密钥文件\(path)，请从备份恢复；没有它，姓名和电话打不开。",
        "The key file \(path) is missing. Restore it from its backup; the database is never re-keyed."
      )
    case .keyWrong(let path):
      Wording(
        "密钥文件\(path)与数据库不是一套，请恢复原来的密钥。",
        "The key file \(path) does not belong to this database. Restore the one it was made with.")
    case .keyUnprotected(let path):
      Wording(
        "密钥文件\(path)别人也能读，请执行 chmod 600 后再启动。",
        "The key file \(path) can be read by others. Run: chmod 600 \(path)")
    case .databaseMissing(let path):
      Wording(
        "数据库\(path)不见了或是空的，它的密钥还在。请从备份恢复数据库；确实要新建，先把密钥文件移走另存。",
        "The database \(path) is missing or empty, and its key is there. Restore the database from "
          + "its backup; to begin a new station instead, move the key file away and keep it.")
    case .corrupt(let detail):
      Wording(
        "数据库损坏（\(detail)），请用备份恢复，不要删除原文件。",
        "The database is damaged (\(detail)). Restore a backup, and keep this file.")
    case .readOnly(let path):
      Wording(
        "\(path)不可写，请检查权限和磁盘。",
        "\(path) can't be written. Check its owner, its mode and the disk.")
    case .diskFull:
      Wording(
        "磁盘已满，刚才的操作没有生效，请叫工作人员清理。",
        "The disk is full; nothing was changed. Free some space.")
    case .quotaFull:
      Wording(
        "磁盘配额已用完，刚才的操作没有生效，请叫工作人员清理或调大配额。",
        "The disk quota is used up; nothing was changed. Free some space or raise the quota.")
    case .fileTooLarge:
      Wording(
        "数据库文件已到系统允许的最大，刚才的操作没有生效，请叫工作人员调大文件大小限制。",
        "The database may not grow any more; nothing was changed. Raise the file-size limit.")
    case .diskFailed(let code):
      Wording(
        "磁盘读写出错（\(code)），刚才的操作没有生效，请叫工作人员检查磁盘。",
        "The disk failed (\(code)); nothing was changed. Check the disk and its cable, then retry.")
    case .notDurable(let level):
      Wording(
        "数据库未按断电不丢的方式打开（synchronous=\(level)）。",
        "The database would lose data in a power cut (synchronous=\(level), not FULL).")
    case .failed(let code, let detail):
      Wording("数据库出错（\(code)：\(detail)）。", "The database failed (\(code): \(detail)).")
    }
  }
}
