import PinyinInput
import RimePinyin
import StationTestSupport

/// The engine of this process: librime can be opened once.
enum SharedEngine {
  private static let opened: Result<(RimeEngine, TemporaryDirectory), any Error> = Result {
    let directory = try TemporaryDirectory()
    return (try RimeEngine(folder: directory.file("rime"), keepsFolder: true), directory)
  }

  static var engine: RimeEngine { get throws { try opened.get().0 } }

  /// Where librime is allowed to write.
  static var folder: String { get throws { try opened.get().1.file("rime") } }

  static var source: CharacterSource { get throws { CharacterSource(engine: try engine) } }
}
