import DemonstrationCounty

/// A key to the last byte of the answering frame, on the public list and on the attendant's table,
/// beside a plain curses list of the same lines.
struct KeyFigures {
  let data: PreparedDatabase
  var rounds = 150

  private typealias Answers = [TerminalSession.Answer]

  func measure() throws {
    let file = data.directory + "/lines.txt"
    let lines = try data.writeLines(of: data.openCopy("lines"), to: file)
    let floor = try openFloor(file, rows: TerminalSession.rows)
    let lowFloor = try openFloor(file, rows: Self.lowRows)
    let list = try openList()
    let table = try openTable("table", view: "2", rows: TerminalSession.rows)
    let bare = try openTable("bareTable", view: "3", rows: Self.lowRows)
    for (name, key) in [("down", TerminalKey.down), ("pageDown", TerminalKey.pageDown)] {
      // All take turns, so that other work on the machine falls on all of them alike.
      var answers: [Answers] = [[], [], [], [], []]
      for round in 0..<rounds {
        // Its list is shorter than the rounds.
        if round % 8 == 0 { _ = bare.press(TerminalKey.home) }
        for (place, session) in [floor, list, table, lowFloor, bare].enumerated() {
          answers[place].append(session.press(key))
        }
      }
      report(name, floor: answers[0], lines: lines)
      report("list.\(name)", answers[1], floor: answers[0])
      report("table.\(name)", answers[2], floor: answers[0], note: Self.tableNote)
      report("low.\(name)", floor: answers[3], lines: lines)
      report("bareTable.\(name)", answers[4], floor: answers[3], note: "without a detail pane")
    }
  }

  /// The floor draws no terms, so the limit on bytes stands as a measure, not as a duty.
  private static let tableNote =
    "with the terms beside it, whose characters alone are more: count.table.down.leastBytes"

  /// So few rows that the table of people has no room for a detail pane.
  private static let lowRows = 20

  private func openFloor(_ file: String, rows: Int) throws -> TerminalSession {
    let session = try TerminalSession([try PreparedDatabase.program("floor"), file], rows: rows)
    _ = session.gather(quiet: 200, atMost: 5_000, firstWithin: 5_000)
    return session
  }

  /// The public list with every day's work in it.
  private func openList() throws -> TerminalSession {
    let session = try TerminalSession(try data.command())
    _ = session.wait(for: "元")
    session.waitUntilIdle()
    for key in [TerminalKey.enter, "1", "1"] { _ = session.press(key, quiet: 300) }
    return session
  }

  /// A table of the attendant's: 2 for the postings, 3 for the people.
  private func openTable(_ name: String, view: String, rows: Int) throws -> TerminalSession {
    let copy = data.directory + "/\(name).sqlite"
    try data.copy(to: copy)
    let session = try TerminalSession(
      [try PreparedDatabase.program("kiosk"), "run", "--attendant", "--database", copy], rows: rows)
    _ = session.gather(quiet: 500, atMost: 10_000, firstWithin: 10_000)
    session.waitUntilIdle()
    session.send(data.county.attendant.pin)
    _ = session.press(TerminalKey.enter, quiet: 1_000)
    _ = session.press(view, quiet: 2_000)
    return session
  }

  private func report(_ key: String, floor: Answers, lines: Int) {
    Report.print(
      Figure(
        "key.floor.\(key)", floor.map(\.last), unit: "ms", seed: data.seed, note: "\(lines) lines"))
  }

  private func report(
    _ name: String, _ answers: Answers, floor: Answers, note: String? = nil
  ) {
    let seed = data.seed
    let missing = answers.count { $0.bytes == 0 }
    let heard = answers.filter { $0.bytes > 0 }
    let notes = [note, missing > 0 ? "\(missing) keys without an answer" : nil].compactMap { $0 }
    Report.print(
      Figure(
        "key.\(name).ratio", heard.map(\.last), unit: "ms", limit: 2, on: .ratio,
        floor: floor.map(\.last), seed: seed,
        note: notes.isEmpty ? nil : notes.joined(separator: "; ")))
    Report.print(
      Figure(
        "key.\(name).time", heard.map(\.last), unit: "ms", limit: 16, on: .p99, seed: seed,
        note: Slowest(heard)?.description))
    Report.print(
      Figure(
        "key.\(name).processor", heard.map(\.processor), unit: "ms",
        floor: floor.map(\.processor), seed: seed))
    Report.print(
      Figure(
        "key.\(name).bytes", heard.map { Double($0.bytes) }, unit: "bytes",
        limit: 1.5, on: .ratio, floor: floor.map { Double($0.bytes) }, seed: seed))
  }
}
