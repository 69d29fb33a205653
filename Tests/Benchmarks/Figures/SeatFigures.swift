import DemonstrationCounty
import OddJobMarket

/// Eight terminals of one station, each of another size: how soon the others see what one did, what
/// they hold together, and what one that no longer reads costs the others.
struct SeatFigures {
  let data: PreparedDatabase
  var changes = 200
  var rounds = 24
  var keysInBlock = 50

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
    let sizes = [(24, 80), (30, 100), (45, 140), (40, 132), (20, 60), (50, 160)]
    let others = try sizes.map { try seat("public", at: copy, rows: $0.0, columns: $0.1) }
    measureCallsForHelp(from: station, to: attendant, beside: others)
    measureCalledNumbers(from: attendant, to: [station] + others)
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
  private func measureCallsForHelp(
    from panel: TerminalSession, to attendant: TerminalSession, beside others: [TerminalSession]
  ) {
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
      for seat in others { _ = seat.gather(quiet: 0, atMost: 0) }
    }
    report(
      "seats.change", times, missing, "a call at the panel to the last byte at the attendant's")
  }

  /// A number that the attendant calls, and calls again, until each public terminal has it whole.
  private func measureCalledNumbers(from attendant: TerminalSession, to all: [TerminalSession]) {
    _ = attendant.press(Self.callNext, quiet: 300)
    _ = attendant.press("5", quiet: 300)
    for seat in all { _ = seat.gather(quiet: 300, atMost: 3_000) }
    var times: [Double] = []
    var missing = 0
    for _ in 0..<changes {
      let start = Stopwatch.now()
      attendant.send("r")
      let heard = TerminalSession.gather(all, quiet: 60, atMost: 3_000, firstWithin: 1_000)
      times += heard.compactMap { $0.map { $0 - start } }
      missing += heard.count { $0 == nil }
      _ = attendant.gather(quiet: 20, atMost: 1_000)
    }
    report(
      "seats.called", times, missing,
      "a number called at the desk to the last byte at each of \(all.count) public terminals")
  }

  private func report(_ name: String, _ times: [Double], _ missing: Int, _ note: String) {
    Report.print(
      Figure(
        name, times, unit: "ms", limit: 100, on: .p99, seed: data.seed,
        note: missing == 0 ? note : "\(note); \(missing) never came"))
  }

  /// What the machine gives for eight seats: each page once, those that several share divided among
  /// them. What is resident of each by itself counts the program's own text eight times.
  private func measureMemory(of station: TerminalSession, owners: [TerminalSession]) {
    station.waitUntilIdle()
    let own = ProcessFigures.memory(station.process).resident
    let attached = owners.map { ProcessFigures.memory($0.process).resident }
    let all = [station] + owners
    let shares = all.map { ProcessFigures.proportionalMemory($0.process) }
    Report.print(
      Figure(
        "seats.memory.station", [own], unit: "MiB", seed: data.seed,
        note: "resident, with \(all.count) seats; its share: \(shares[0])"))
    Report.print(
      Figure(
        "seats.memory.owners", attached, unit: "MiB", seed: data.seed,
        note: "resident, each kiosk seat by itself; the share of each: "
          + shares.dropFirst().map { "\($0)" }.joined(separator: " ")))
    Report.print(
      Figure(
        "seats.memory.resident", [own + attached.reduce(0, +)], unit: "MiB", seed: data.seed,
        note: "the sum; what is shared is counted again for each"))
    Report.print(
      Figure(
        "seats.memory", [Samples.rounded(shares.reduce(0, +))], unit: "MiB", limit: 90, on: .max,
        seed: data.seed,
        note: "the station and \(owners.count) owners; what is shared is counted once"))
  }

  /// The same keys at the panel, in short blocks by turns: beside a seat whose terminal is read,
  /// beside the same seat while its terminal is full, and read again. The two with a reader are what
  /// the machine itself varies by.
  private func measureStuck(beside panel: TerminalSession, at path: String) throws {
    let neighbour = try seat("public", at: path, rows: 60, columns: 250)
    _ = panel.press("1", quiet: 500)
    _ = neighbour.press(TerminalKey.enter, quiet: 300)
    _ = neighbour.press("1", quiet: 500)
    panel.waitUntilIdle()
    var read: [[Double]] = []
    var stuck: [[Double]] = []
    var again: [[Double]] = []
    for _ in 0..<rounds {
      read.append(pressKeys(at: panel, beside: neighbour, isRead: true))
      // Far more than the line between holds; the work of drawing it is over before the keys.
      for _ in 0..<32 { neighbour.send(Self.language) }
      panel.waitUntilIdle(atMost: 2_000)
      stuck.append(pressKeys(at: panel, beside: neighbour, isRead: false))
      _ = neighbour.gather(quiet: 200, atMost: 5_000)
      panel.waitUntilIdle(atMost: 2_000)
      again.append(pressKeys(at: panel, beside: neighbour, isRead: true))
    }
    Report.print(
      Figure("seats.stuck.read", (read + again).flatMap(\.self), unit: "ms", seed: data.seed))
    Report.print(Figure("seats.stuck.stuck", stuck.flatMap(\.self), unit: "ms", seed: data.seed))
    let seed = data.seed
    let delay = PercentileDifference(of: stuck, less: read, and: again, seed: seed)
    let control = PercentileDifference(of: again, less: read, seed: seed)
    Report.print(
      Figure(
        "seats.stuck.p99Difference", [delay.value], unit: "ms", limit: 2, on: .max, seed: seed,
        note: "p99 beside a terminal that does not read, less p99 beside one that does; \(delay)"))
    Report.print(
      Figure(
        "seats.stuck.p99Difference.upper", [delay.interval.upperBound], unit: "ms", limit: 2,
        on: .max, seed: seed, note: "the upper end of the interval"))
    Report.print(
      Figure(
        "seats.stuck.control", [control.value], unit: "ms", seed: seed,
        note: "the same of the two with a reader: what the machine itself varies by; \(control)"))
  }

  /// Both terminals are given a key at the same moment, so that the station has work for both.
  private func pressKeys(
    at panel: TerminalSession, beside other: TerminalSession, isRead: Bool
  ) -> [Double] {
    (0..<keysInBlock).map { number in
      let key = number % 2 == 0 ? TerminalKey.down : TerminalKey.up
      other.send(key)
      let time = panel.press(key, quiet: 15).last
      if isRead { _ = other.gather(quiet: 2, atMost: 100) }
      return time
    }
  }

  private static let callNext = "\u{1B}[20~"
  private static let help = "\u{1B}[20~"
  private static let language = "\u{1B}[14~"
}
