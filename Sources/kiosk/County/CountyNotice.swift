import CountyClient
import Glibc
import OddJobMarket
import Station

/// What whoever starts a station is told once of its county, where the two can't speak with each other
/// yet. It holds up nothing: people are served all the same.
enum CountyNotice: Hashable {
  /// `configuration` names no county: the station works alone (单机).
  case alone(configuration: String)
  /// A county is named, and the station has no certificate of it.
  case notEnrolled(configuration: String)

  /// - Returns: nil where there is nothing to be done before the first sync.
  init?(of settings: StationSettings, configuration: String, database: String) {
    if settings.county.address == nil {
      self = .alone(configuration: configuration)
    } else if IdentityFiles(database: database).present.isEmpty {
      self = .notEnrolled(configuration: configuration)
    } else {
      return nil
    }
  }

  var entry: LogEntry {
    switch self {
    case .alone: LogEntry(.info, "county.none", wording.english)
    case .notEnrolled: LogEntry(.warning, "county.not-enrolled", wording.english)
    }
  }

  var wording: Wording {
    switch self {
    case .alone(let configuration):
      Wording(
        """
        本站是单机：没有设县里的地址，什么也不外传，招工用工照常。
          要联网：在\(configuration)的[county]里填address和authority，
          停下驿站，再用县里信上的号码运行：kiosk enrol --code 号码
        """,
        """
        This station works alone: no county is set up, nothing is sent; people are served all the same.
          To connect it: fill in address and authority under [county] in \(configuration),
          stop the station, and with the code of the county's letter run: kiosk enrol --code CODE
        """)
    case .notEnrolled(let configuration):
      Wording(
        """
        本站还没有县里的证书，先当单机用，要报的都存着。
          地址在\(configuration)的[county]里；停下驿站，再用县里信上的号码运行：kiosk enrol --code 号码
        """,
        """
        This station has no certificate of its county yet: it works alone, what is to be sent is kept.
          The address stands under [county] in \(configuration). Stop the station, and with the code of
          the county's letter run: kiosk enrol --code CODE
        """)
    }
  }

  /// Says it in the log and, where that is not where the log goes, on the terminal before the first
  /// screen covers it; there it stands again when the station has ended.
  func say(in log: StationLog) {
    log.write(entry)
    guard log.destination != .standardError else { return }
    Output.error("kiosk: \(wording.chinese)\n       \(wording.english) [\(entry.code)]")
  }
}
