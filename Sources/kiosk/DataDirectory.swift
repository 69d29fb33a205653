import Foundation

/// Where the station keeps its files: `/var/lib/kiosk` for the service, the person's own data
/// directory otherwise.
enum DataDirectory {
  static let service = "/var/lib/kiosk"

  static func stationDatabase() throws -> String { try path(of: "station.sqlite") }

  static func demonstrationDatabase() throws -> String { try path(of: "demonstration.sqlite") }

  private static func path(of file: String) throws -> String {
    let directory = directory()
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return directory + "/" + file
  }

  private static func directory() -> String {
    let environment = ProcessInfo.processInfo.environment
    // systemd sets STATE_DIRECTORY for the unit that `StateDirectory=` belongs to.
    if let state = environment["STATE_DIRECTORY"], !state.isEmpty { return state }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/kiosk" }
    let home = environment["HOME"] ?? NSHomeDirectory()
    // The service's own user has the service's files.
    if home == service { return service }
    return home + "/.local/share/kiosk"
  }
}
