import CursesTerminal
import Glibc
import OddJobMarket
import SeatHandover

extension CommandWords {
  static let stationLost = Wording(
    "驿站程序突然停了，终端已还原。请重新启动驿站，再接座席。",
    "The station stopped at once; the terminal has been put right. Start the station, then attach "
      + "again.")
  static let stationEnded = Wording("驿站已停。", "The station has stopped.")

  static func seat(_ refusal: SeatRefusal) -> Wording {
    switch refusal {
    case .otherUser:
      Wording(
        "只有运行驿站的那个用户能接座席，例如：sudo -u kiosk kiosk seat attendant。",
        "Only the user that runs the station may attach a seat, for example: "
          + "sudo -u kiosk kiosk seat attendant")
    case .otherVersion:
      Wording(
        "正在运行的驿站是另一个版本，请先重启驿站。",
        "The running station is of another version. Restart the station first.")
    case .malformed:
      Wording("驿站没有看懂请求。请检查TERM。", "The station did not understand the request. Check TERM.")
    case .notATerminal:
      terminal(TerminalError(code: .notATerminal, detail: ""))
    case .unknownTerm:
      Wording(
        "驿站不认识这种终端，请用 TERM=xterm-256color。",
        "The station does not know this terminal. Try: TERM=xterm-256color kiosk seat ...")
    case .tooMany:
      Wording(
        "座席已满（最多\(SeatDoor.mostGuests)个）。请先退出一个。",
        "All seats are taken (\(SeatDoor.mostGuests) at most). Leave one first.")
    case .noResources:
      Wording("驿站的系统资源不足。", "The station has no memory or descriptors left.")
    }
  }
}

extension SeatSocketError {
  var code: String {
    switch self {
    case .directory: "seat.directory"
    case .unprotected: "seat.unprotected"
    case .noStation: "seat.no-station"
    case .socket: "seat.socket"
    }
  }

  var status: Int32 {
    switch self {
    case .noStation: EX_UNAVAILABLE
    case .unprotected: EX_CONFIG
    case .directory, .socket: EX_OSERR
    }
  }

  var wording: Wording {
    switch self {
    case .directory(let path, let reason):
      Wording(
        "打不开目录\(path)：\(Self.text(reason))。",
        "Can't open the directory \(path): \(Self.text(reason)).")
    case .unprotected(let path):
      Wording(
        "目录\(path)不是本用户独有的。请删掉它，或改为本用户所有、权限0700。",
        "The directory \(path) is not this user's alone. Remove it, or give it to this user with "
          + "mode 0700.")
    case .noStation(let path):
      Wording(
        "没有正在运行的驿站（\(path)）。请先运行 kiosk，演示站请加 --demo。",
        "No station is running (\(path)). Start it with: kiosk. For the demonstration add --demo.")
    case .socket(let reason):
      Wording("接不上驿站：\(Self.text(reason))。", "Can't reach the station: \(Self.text(reason)).")
    }
  }

  private static func text(_ number: CInt) -> String { String(cString: strerror(number)) }
}
