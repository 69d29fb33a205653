import ArgumentParser
import Station

/// What every command that works on a station takes.
struct StationOptions: ParsableArguments {
  @Option(help: "配置文件，默认 /etc/kiosk/kiosk.conf。Configuration file.")
  var config: String?

  @Option(help: "数据库文件。Database file.")
  var database: String?

  func settings() throws -> StationSettings {
    try ConfigurationFile.load(named: config)
  }

  /// The file whose lines set the station up, whether it is there or not.
  var configurationPath: String {
    switch ConfigurationFile.source(named: config) {
    case .file(let path), .defaults(let path): path
    }
  }

  /// - Parameter demonstration: whether the demonstration's is meant where no file is named.
  func databasePath(demonstration: Bool = false) throws -> String {
    try database
      ?? (demonstration
        ? DataDirectory.demonstrationDatabase() : DataDirectory.stationDatabase())
  }
}
