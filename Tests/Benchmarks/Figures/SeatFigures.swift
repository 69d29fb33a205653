import DemonstrationCounty

/// Several terminals of one station: how soon one sees what another did, what eight of them hold,
/// and what one that no longer reads costs the others.
struct SeatFigures {
  let data: PreparedDatabase
  var changes = 200
  var blocks = 10
  var keysInBlock = 40

  func measure() throws {
    let copy = data.directory + "/seats.sqlite"
    try data.copy(to: copy)
    let station = try TerminalSession([
      try PreparedDatabase.program("kiosk"), "run", "--database", copy,
    ])
    _ = station.wait(for: "元")
    station.waitUntilIdle()
    let attendant = try seat("attendant", at: copy, rows: 34, columns: 120)
    attendant.send(data.county.attendant.pin)
    _ = attendant.press(TerminalKey.enter, quiet: 1_000)
    _ = station.press(TerminalKey.enter, quiet: 300)
    measureChanges(from: station, to: attendant)
    let sizes = [(24, 80), (27, 90), (30, 100), (45, 140), (34, 120), (20, 60)]
    let others = try sizes.map { try seat("public", at: copy, rows: $0.0, columns: $0.1) }
    measureMemory(of: station, owners: [attendant] + others)
    for seat in others { seat.end() }
    try measureStuck(beside: station, at: copy)
    withExtendedLifetime(attendant) {}
  }

  private func seat(
    _ kind: String, at path: String, rows: Int, columns: Int
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      [try PreparedDatabase.program("kiosk"), "seat", kind, "--database", path], rows: rows,
      columns: columns)
    let heard = session.gather(quiet: 400, atMost: 10_000, firstWithin: 10_000)
    guard heard.bytes > 0 else { throw BenchmarkProblem("the \(kind) seat shows nothing") }
    return session
  }

  /// A call for help at the panel, until the attendant's terminal has it whole; then the attendant
  /// takes note, so that the next call is a change again.
  private func measureChanges(from panel: TerminalSession, to attendant: TerminalSession) {
    var times: [Double] = []
    var missing = 0
    for _ in 0..<changes {
      _ = attendant.gather(quiet: 0, atMost: 0)
      let start = Stopwatch.now()
      panel.send(Self.help)
      let heard = attendant.gather(quiet: 40, atMost: 3_000, firstWithin: 1_000)
      if heard.bytes > 0 { times.append(heard.at - start) } else { missing += 1 }
      _ = panel.gather(quiet: 40, atMost: 1_000)
      _ = attendant.press("h", quiet: 40)
      _ = panel.gather(quiet: 20, atMost: 1_000)
    }
    let note = "a call at the panel to the last byte at the attendant's"
    Report.print(
      Figure(
        "seats.change", times, unit: "ms", limit: 100, on: .p99, seed: data.seed,
        note: missing == 0 ? note : "\(note); \(missing) never came"))
  }

  private func measureMemory(of station: TerminalSession, owners: [TerminalSession]) {
    station.waitUntilIdle()
    let own = ProcessFigures.memory(station.process).resident
    let attached = owners.map { ProcessFigures.memory($0.process).resident }
    let all = [station] + owners
    let shared = all.map { ProcessFigures.proportionalMemory($0.process) }.reduce(0, +)
    Report.print(
      Figure(
        "seats.memory.station", [own], unit: "MiB", seed: data.seed,
        note: "resident, \(all.count) seats"))
    Report.print(
      Figure(
        "seats.memory.owners", attached, unit: "MiB", seed: data.seed,
        note: "resident, each kiosk seat by itself; most of it is shared with the station"))
    Report.print(
      Figure(
        "seats.memory.resident", [own + attached.reduce(0, +)], unit: "MiB", limit: 90, on: .max,
        seed: data.seed, note: "the sum; what is shared is counted again for each"))
    Report.print(
      Figure(
        "seats.memory.proportional", [Samples.rounded(shared)], unit: "MiB", seed: data.seed,
        note: "of the same processes: what is shared is divided among them"))
  }

  /// The same keys at the panel, block by block beside a seat whose terminal is read and beside the
  /// same seat whose terminal is full. That seat is asked for a whole new screen before each of
  /// them, so that the station has the same to draw both times.
  private func measureStuck(beside panel: TerminalSession, at path: String) throws {
    let stuck = try seat("public", at: path, rows: 60, columns: 250)
    _ = panel.press("1", quiet: 500)
    panel.waitUntilIdle()
    var with: [Double] = []
    var without: [Double] = []
    var again: [Double] = []
    for _ in 0..<blocks {
      without += pressKeys(at: panel, beside: stuck, isRead: true)
      // Far more than the line between holds; the work of drawing it is over before the keys.
      for _ in 0..<32 { stuck.send(Self.language) }
      panel.waitUntilIdle(atMost: 5_000)
      with += pressKeys(at: panel, beside: stuck, isRead: false)
      _ = stuck.gather(quiet: 200, atMost: 5_000)
      again += pressKeys(at: panel, beside: stuck, isRead: true)
    }
    Report.print(Figure("seats.stuck.without", without, unit: "ms", seed: data.seed))
    Report.print(Figure("seats.stuck.with", with, unit: "ms", seed: data.seed))
    let later = Samples(with).percentile(0.99) - Samples(without).percentile(0.99)
    Report.print(
      Figure(
        "seats.stuck.p99Difference", [Samples.rounded(later)], unit: "ms", limit: 2, on: .max,
        seed: data.seed, note: "p99 with a seat that does not read, less p99 without"))
    Report.print(
      Figure(
        "seats.stuck.paired", zip(with, without).map(-), unit: "ms", seed: data.seed,
        note: "key by key"))
    Report.print(
      Figure(
        "seats.stuck.control", zip(again, without).map(-), unit: "ms", seed: data.seed,
        note: "key by key, both times without: what the machine itself varies by"))
  }

  private func pressKeys(
    at panel: TerminalSession, beside other: TerminalSession, isRead: Bool
  ) -> [Double] {
    (0..<keysInBlock).map { number in
      other.send(Self.language)
      let time = panel.press(number % 2 == 0 ? TerminalKey.down : TerminalKey.up, quiet: 25).last
      if isRead { _ = other.gather(quiet: 2, atMost: 100) }
      return time
    }
  }

  private static let help = "\u{1B}[20~"
  private static let language = "\u{1B}[14~"
}
