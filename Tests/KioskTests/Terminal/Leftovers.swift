import StationTestSupport

/// What a program has left on a terminal that is not as it was.
enum Leftovers {
  /// What a program of this kind switches on, and must switch off again.
  static let reports: Set = [1000, 1002, 1004, 1006, 1049, 2004]

  /// Returns what is not as it was before.
  static func of(_ seat: PseudoTerminal, _ before: LineModes) -> [String] {
    var left = reports.intersection(seat.screen.modes).sorted().map { "mode \($0) is on" }
    if !seat.screen.modes.contains(25) { left.append("the cursor is hidden") }
    if seat.modes != before { left.append("the line: \(seat.modes), not \(before)") }
    if seat.screen.shows("点一下屏幕") { left.append("the screen is still shown") }
    return left
  }
}
