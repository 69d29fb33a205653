import Glibc
import OddJobMarket
import Station

/// Whether the card reader of `kiosk.conf` is there and the station may use it.
///
/// Nothing is sent to it and nothing of its line is changed: a station that runs goes on reading.
struct CardReaderCheck {
  let settings: CardReaderSettings
  /// The station's file, whose owner runs the station; nil where it is not known.
  let database: String?

  var check: HealthCheck {
    switch settings.connection {
    case nil: result(.note, "", CommandWords.noCardReader)
    case .program(let path):
      access(path, X_OK) == 0
        ? HealthCheck(name: Self.name, state: .good, found: "exec:\(path)")
        : result(
          .warning, "exec:\(path): ", CommandWords.noReaderProgram, CommandWords.mendReaderProgram)
    case .device(let path): look(at: path)
    }
  }

  private static let name = "card reader"

  private func look(at path: String) -> HealthCheck {
    var about = stat()
    guard stat(path, &about) == 0 else {
      return errno == EACCES
        ? denied(path, CommandWords.mendReaderFolder)
        : result(
          .warning, "\(path): ", CommandWords.readerMissing, CommandWords.mendReaderMissing)
    }
    guard about.st_mode & S_IFMT == S_IFCHR else { return noLine(path) }
    guard StationUser(database: database).mayUse(path, about) else {
      return denied(
        path, CommandWords.mendReaderDenied(group: StationUser.group(of: about) ?? "dialout"))
    }
    let descriptor = open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      // A reader's line is its program's alone.
      case EBUSY: return result(.good, "\(path): ", CommandWords.readerInUse)
      case EACCES, EPERM: return denied(path, CommandWords.mendReaderUnit)
      default:
        return result(
          .warning, "\(path): ", CommandWords.readerMissing, CommandWords.mendReaderMissing)
      }
    }
    defer { close(descriptor) }
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return noLine(path) }
    return HealthCheck(name: Self.name, state: .good, found: "\(path), \(settings.baud) baud")
  }

  private func denied(_ path: String, _ mend: Wording) -> HealthCheck {
    result(.warning, "\(path): ", CommandWords.readerDenied, mend)
  }

  private func noLine(_ path: String) -> HealthCheck {
    result(.warning, "\(path): ", CommandWords.readerNoLine, CommandWords.mendReaderNoLine)
  }

  private func result(
    _ state: HealthCheck.State, _ place: String, _ found: Wording, _ mend: Wording? = nil
  ) -> HealthCheck {
    HealthCheck(
      name: Self.name, state: state, found: place + Self.both(found), mend: mend.map(Self.both))
  }

  private static func both(_ wording: Wording) -> String {
    "\(wording.chinese) / \(wording.english)"
  }
}
