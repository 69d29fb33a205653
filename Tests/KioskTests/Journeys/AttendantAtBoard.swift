import StationTestSupport

/// What the attendant does at the panel, by keys alone.
struct AttendantAtBoard {
  let seat: PseudoTerminal
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"

  /// From the nine tiles: F10 and the PIN that the demonstration shows.
  func unlock() throws {
    try seat.type("\u{1B}[21~")
    try seat.wait(for: "工作人员解锁", "演示口令")
    let line = seat.screen.lines.first { $0.contains("演示口令") } ?? ""
    let pin = line.filter { $0.isASCII && $0.isNumber }
    try seat.type(pin + "\r")
    try seat.wait(for: "今日看板", "报名的人")
  }

  /// Moves to the shift of a card, on the day it is on, and waits for who applied for it.
  func select(_ card: ListedCard) throws {
    for day in 0..<card.daysAhead {
      let before = boardTitle
      try seat.type(Self.right)
      try seat.wait("the board of day \(day + 1)") { _ in
        boardTitle != before && heading != nil
      }
    }
    // What a household is called differs between the card and the board.
    let employer = card.employer == "个人家庭" ? "" : card.employer
    let wanted = "\(card.title)·\(employer)"
    var moves = 0
    while heading?.hasPrefix(wanted) != true {
      guard moves < 2_000 else { throw TestFailure("not on the board: \(wanted)") }
      moves += 1
      let before = heading
      try seat.type(Self.down)
      try seat.wait("the shift after \(before ?? "none")") { _ in
        heading != nil && heading != before
      }
    }
    try seat.wait(for: "姓名")
  }

  /// From the selected shift to its people, and on to the one of that name.
  func selectPerson(_ name: String) throws {
    let lines = seat.screen.lines
    guard let head = lines.firstIndex(where: { $0.contains("姓名") }),
      let row = lines.firstIndex(where: { $0.contains(name) })
    else { throw TestFailure("no \(name):\n\(seat.screen.text)") }
    try seat.type("\t" + String(repeating: Self.down, count: row - head - 1))
  }

  /// Waits for a state to stand beside a name.
  func wait(for state: String, of name: String) throws {
    try seat.wait("\(name): \(state)") { screen in
      screen.lines.contains { $0.contains(name) && $0.contains(state) }
    }
  }

  /// The line over the shifts: of which day they are.
  private var boardTitle: String? {
    seat.screen.lines.first { $0.contains("的活（") }?.split(separator: "│").last
      .map { String($0.prefix { $0 != "（" }) }
  }

  /// The line over the applications: which shift they are for, without blanks.
  var heading: String? {
    let line = seat.screen.lines.last { $0.contains("│ ─ ") && $0.contains(" · ") }
    return line.map { line in
      let words = line.split(separator: "│ ─ ").last ?? ""
      return String(words.filter { $0 != " " && $0 != "─" })
    }
  }
}
