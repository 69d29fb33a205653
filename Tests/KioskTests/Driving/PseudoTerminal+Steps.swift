import StationTestSupport

/// What a person at the panel does, by taps alone.
extension PseudoTerminal {
  /// Taps the middle of words that stand on the screen; the topmost where they stand twice.
  func tap(_ words: String) throws {
    try wait(for: words)
    guard let place = screen.middle(of: words) else { throw TestFailure("no \(words)") }
    try tap(place)
  }

  /// Taps an action in the bar, which stands below whatever else says the same words.
  func tapInBar(_ words: String) throws {
    try wait(for: words)
    let last = screen.places(of: words).count - 1
    guard let place = screen.middle(of: words, occurrence: last) else {
      throw TestFailure("no \(words)")
    }
    try tap(place)
  }

  /// From the board of the idle panel, or from any screen, to the nine tiles.
  func goHome() throws {
    if screen.shows("听着办") { return }
    if screen.shows("点一下屏幕") { try tap("点一下屏幕") } else { try tap("首页") }
    try wait(for: "听着办")
  }

  /// Taps keys of the number pad.
  func tapPad(_ digits: String) throws {
    for digit in digits {
      try wait("the key \(digit)") {
        $0.shows("删除") && $0.lonePlaces(of: digit).count == 1
      }
      try tap(screen.lonePlaces(of: digit)[0])
    }
  }

  /// Answers who it is with what the demonstration shows for that; returns the number and the code.
  @discardableResult
  func identify() throws -> (number: String, code: String) {
    try wait(for: "请问您是谁", "演示用：")
    let line = screen.lines.first { $0.contains("演示用：") } ?? ""
    let words = line.split { " ：".contains($0) }.map(String.init)
    guard let place = words.firstIndex(of: "口令"), place > 0, place + 1 < words.count else {
      throw TestFailure("no number and code in: \(line)")
    }
    let (number, code) = (words[place - 1], words[place + 1])
    try tapPad(number)
    try tap("下一步")
    try wait(gone: "下一步")
    try tapPad(code)
    try tap("确定")
    try wait(gone: "请问您是谁")
    return (number, code)
  }

  /// Ends the visit and waits for the panel as the next person finds it.
  func finishVisit() throws {
    try tap("我办完了")
    try wait(for: "点一下屏幕")
  }
}
