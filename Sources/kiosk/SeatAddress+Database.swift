import Foundation
import Glibc
import SeatHandover

extension SeatAddress {
  /// Where the station of a database file listens; the file is known by what it is, not by how its
  /// path is written.
  ///
  /// The service's directory is systemd's `/run/kiosk`; everybody else has one under `/tmp`, which
  /// unlike a session's own outlives the log-out of the person who started the station.
  /// - Throws: `SeatSocketError.noStation` when there is no such file.
  init(database path: String) throws(SeatSocketError) {
    var about = stat()
    guard stat(path, &about) == 0 else { throw .noStation(path: path) }
    let name = String(about.st_dev, radix: 16) + "-" + String(about.st_ino, radix: 16) + ".seat"
    self.init(directory: Self.directory(database: path), name: name)
  }

  private static func directory(database path: String) -> String {
    if let own = ProcessInfo.processInfo.environment["RUNTIME_DIRECTORY"], own.hasPrefix("/") {
      return own
    }
    if path.hasPrefix(DataDirectory.service + "/") { return "/run/kiosk" }
    return "/tmp/kiosk-\(geteuid())"
  }
}
