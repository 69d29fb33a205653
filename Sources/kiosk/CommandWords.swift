import CursesTerminal
import OddJobMarket

/// The words of the commands.
enum CommandWords {
  static let errandFailed = Wording("驿站没有办成，请看日志。", "The station failed; see its log.")
  static let errandLost = Wording(
    "驿站中途停了，没有办成。请再试一次。", "The station stopped before it was done. Try again.")

  static func pinWrong(_ triesLeft: Int) -> Wording {
    Wording(
      "工作人员口令不对，还可以试\(triesLeft)次。",
      "The attendant's PIN is wrong; \(triesLeft) tries left.")
  }

  static func retention(days: Int, last: String?, due: Int) -> Wording {
    let waiting = due == 0 ? Wording("没有到期的", "nothing is due") : Wording("\(due)条到期", "\(due) due")
    return Wording(
      "县里存档的留\(days)天；上次清理 \(last ?? "还没有过")；\(waiting.chinese)",
      "kept \(days) days; last looked \(last ?? "never"); \(waiting.english)")
  }

  static func defaults(missing path: String) -> Wording {
    Wording("没有 \(path)，用内置默认值", "\(path) is not there, the defaults are used")
  }

  static func terminal(_ error: TerminalError) -> Wording {
    switch error.code {
    case .notATerminal:
      Wording(
        "要在终端里运行，不能用管道或文件。",
        "Run it in a terminal: standard input and output must not be redirected.")
    case .unknownTerm:
      Wording(
        "不认识终端类型 TERM=\(error.detail)，请用 TERM=xterm-256color。",
        "Unknown terminal TERM=\(error.detail). Try: TERM=xterm-256color kiosk")
    case .localeNotUTF8:
      Wording(
        "当前语言环境不是UTF-8（\(error.detail)），请用 LC_ALL=C.UTF-8 kiosk。",
        "The locale is not UTF-8 (\(error.detail)). Try: LC_ALL=C.UTF-8 kiosk")
    case .noResources:
      Wording("系统资源不足（\(error.detail)）。", "Out of memory or descriptors (\(error.detail)).")
    }
  }
}
