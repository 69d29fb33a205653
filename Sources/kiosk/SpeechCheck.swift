import Glibc
import OddJobMarket
import Station

/// Whether the engine of `[speech]` is on this machine.
struct SpeechCheck {
  let settings: SpeechSettings

  var check: HealthCheck {
    guard settings.isOn else {
      return HealthCheck(name: "speech", state: .note, found: Self.both(CommandWords.speechOff))
    }
    guard let path = Self.path(of: settings.engine) else {
      return HealthCheck(
        name: "speech", state: .note,
        found: "\(settings.engine): \(Self.both(CommandWords.noSpeech))",
        mend: "apt-get install espeak-ng")
    }
    return HealthCheck(name: "speech", state: .good, found: path)
  }

  private static func path(of engine: String) -> String? {
    if engine.contains("/") { return access(engine, X_OK) == 0 ? engine : nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(engine)" }.first { access($0, X_OK) == 0 }
  }

  private static func both(_ wording: Wording) -> String {
    "\(wording.chinese) / \(wording.english)"
  }
}
