import Glibc
import OddJobMarket

/// One line on standard error that a terminal shows again and again, and a file never.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isOnScreen = false

  func show(_ words: Wording) {
    guard isShown else { return }
    Output.status("\r\(words(.chinese)) / \(words(.english))\u{1B}[K")
    isOnScreen = true
  }

  /// Makes room for a line that stays.
  func clear() {
    guard isOnScreen else { return }
    Output.status("\r\u{1B}[K")
    isOnScreen = false
  }
}
