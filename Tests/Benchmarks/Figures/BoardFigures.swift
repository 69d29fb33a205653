import DemonstrationCounty
import OddJobMarket
import Station
import Store

/// A key to the last byte of the answering frame on the attendant's board of a full day: moving,
/// sorting, narrowing and filtering over all of its shifts, with their people.
struct BoardFigures {
  let data: PreparedDatabase
  var rounds = 100
  var people = 5_000

  func measure() throws {
    let copy = data.directory + "/board.sqlite"
    let counts = try fill(data.openCopy("board"))
    let session = try TerminalSession([
      try PreparedDatabase.program("kiosk"), "run", "--attendant", "--database", copy,
    ])
    _ = session.gather(quiet: 500, atMost: 10_000, firstWithin: 10_000)
    session.waitUntilIdle()
    session.send(data.county.attendant.pin)
    _ = session.press(TerminalKey.enter, quiet: 2_000)
    // Tomorrow's board: all of its work can still be taken, at whatever hour this is run.
    _ = session.press("\u{1B}[C", quiet: 2_000)
    let note = "\(counts.shifts) shifts, \(counts.people) people of the day"
    let steps: [(String, [String])] = [
      ("down", [TerminalKey.down]), ("pageDown", [TerminalKey.pageDown]), ("sort", ["z"]),
      ("narrow", ["i"]), ("pane", ["\t"]),
    ]
    for (name, keys) in steps {
      report(name, (0..<rounds).flatMap { _ in keys.map { session.press($0) } }, note: note)
    }
    _ = session.press("/", quiet: 1_000)
    let letters = ["b", "j", "\u{7F}", "\u{7F}"]
    let typed = (0..<(rounds / letters.count)).flatMap { _ in letters.map { session.press($0) } }
    report("filter", typed, note: note)
    _ = session.press("\u{1B}", quiet: 500)
    _ = session.press(":", quiet: 1_000)
    let words = ["d", "e", "\u{7F}", "\u{7F}"]
    let found = (0..<(rounds / words.count)).flatMap { _ in words.map { session.press($0) } }
    report("palette", found, note: note)
  }

  /// Lets people apply for the work of tomorrow until there are as many as wanted.
  private func fill(_ desk: Desk) throws -> (shifts: Int, people: Int) {
    let day = desk.today.advanced(by: 1)
    let shifts = try desk.store.shifts(on: day, limit: 2_000)
    guard !shifts.isEmpty else { throw BenchmarkProblem("there is no work tomorrow") }
    var place = 0
    for person in data.county.people.prefix(people) {
      for _ in 0..<3 {
        place += 1
        let shift = shifts[place % shifts.count].shift
        let outcome = try? desk.store.apply(person.id, shifts: [shift], by: .jobSeeker(person.id))
        if outcome != nil { break }
      }
    }
    let applied = try shifts.reduce(0) { try $0 + desk.store.boardApplications($1.shift).count }
    return (shifts.count, applied)
  }

  private func report(_ name: String, _ answers: [TerminalSession.Answer], note: String) {
    let heard = answers.filter { $0.bytes > 0 }
    Report.print(
      Figure(
        "board.\(name).time", heard.map(\.last), unit: "ms", limit: 16, on: .p99, seed: data.seed,
        note: [note, Slowest(heard)?.description].compactMap { $0 }.joined(separator: "; ")))
    Report.print(
      Figure("board.\(name).processor", heard.map(\.processor), unit: "ms", seed: data.seed))
  }
}
