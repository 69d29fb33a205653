import Crypto
import DurableFiles
import Glibc

/// The key of a station, and whether its first start was ever finished.
///
/// On a first start the key lies in `FILE.key.new` until the database holds the station and the
/// proof of that key, durably; only then it takes its name, `FILE.key`. So a `FILE.key` says: there
/// was a database with a station in it, and where there is none now, it was lost and must be
/// restored. A `FILE.key.new` says: nobody has ever worked here, begin again.
struct StationKey {
  let master: SymmetricKey
  let path: String
  /// Whether the database has to be there with its station.
  let isEstablished: Bool

  private static func draftPath(_ path: String) -> String { path + ".new" }

  /// Reads the key beside a database, or makes one where there is neither.
  ///
  /// - Throws: `StoreError.databaseMissing` where an established key lies alone or beside an empty
  ///   file, before SQLite has touched anything: it would remove a log that belongs to the lost file.
  static func find(forDatabase database: String) throws(StoreError) -> StationKey {
    let path = KeyFile.path(forDatabase: database)
    let isEmpty = isEmpty(database)
    if access(path, F_OK) == 0 {
      let master = try KeyFile.read(path)
      if isEmpty { throw .databaseMissing(path: database) }
      return StationKey(master: master, path: path, isEstablished: true)
    }
    let draft = draftPath(path)
    if access(draft, F_OK) == 0 {
      if isEmpty {
        // The database comes after its key: this one may be cut short, and sealed nothing.
        guard unlink(draft) == 0 else { throw StoreError(writing: draft, systemError: errno) }
      } else {
        return StationKey(master: try KeyFile.read(draft), path: path, isEstablished: false)
      }
    } else if access(database, F_OK) == 0 {
      throw .keyMissing(path: path)
    }
    return StationKey(master: try KeyFile.create(draft), path: path, isEstablished: false)
  }

  /// Gives the key its name, once the database holds the station.
  func establish() throws(StoreError) {
    guard !isEstablished else { return }
    do {
      try PrivateFile.rename(Self.draftPath(path), to: path)
    } catch {
      throw StoreError(error)
    }
  }

  private static func isEmpty(_ database: String) -> Bool {
    var status = stat()
    return stat(database, &status) != 0 || status.st_size == 0
  }
}
