import Glibc

/// The user as whom the station runs, so that root is told of that user's rights and not of its own.
struct StationUser {
  /// Nil for whoever runs this command.
  private let user: uid_t?

  /// - Parameter database: the station's file; where root asks, its owner runs the station.
  init(database: String?) {
    var about = stat()
    guard geteuid() == 0, let database, stat(database, &about) == 0, about.st_uid != 0 else {
      user = nil
      return
    }
    user = about.st_uid
  }

  /// Returns whether the user may read and write a file of which the kernel says this.
  func mayUse(_ path: String, _ about: stat) -> Bool {
    guard let user else { return faccessat(AT_FDCWD, path, R_OK | W_OK, AT_EACCESS) == 0 }
    let bits: mode_t =
      about.st_uid == user
      ? about.st_mode >> 6
      : groups(of: user).contains(about.st_gid)
        ? about.st_mode >> 3
        : about.st_mode
    return bits & 6 == 6
  }

  /// Returns the name of the group that may read and write the file; nil where root's alone may.
  static func group(of about: stat) -> String? {
    guard about.st_gid != 0, about.st_mode >> 3 & 6 == 6, let group = getgrgid(about.st_gid) else {
      return nil
    }
    return String(cString: group.pointee.gr_name)
  }

  private func groups(of user: uid_t) -> [gid_t] {
    guard let entry = getpwuid(user) else { return [] }
    var count: CInt = 64
    var groups = [gid_t](repeating: 0, count: Int(count))
    guard getgrouplist(entry.pointee.pw_name, entry.pointee.pw_gid, &groups, &count) >= 0 else {
      return [entry.pointee.pw_gid]
    }
    return Array(groups.prefix(Int(count)))
  }
}
