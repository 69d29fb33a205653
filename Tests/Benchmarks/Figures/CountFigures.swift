import DemonstrationCounty
import OddJobMarket
import Station

/// Counts that are the same on every machine: bytes to the terminal and questions to the database
/// for a key, and nothing at all for a frame that looks like the last one.
struct CountFigures {
  static let seed: UInt64 = 2026
  private static let presses = 40

  /// The most that a key may cost: bytes at the median, statements at any time.
  private struct Budget {
    var name: String
    var key: String
    var bytes: Double
    var statements: Double
  }

  /// The floor writes about 295 bytes for Down and 2,600 for PageDown on the same terminal.
  private static let list = [
    Budget(name: "down", key: TerminalKey.down, bytes: 350, statements: 3),
    Budget(name: "pageDown", key: TerminalKey.pageDown, bytes: 1_000, statements: 3),
  ]

  /// Beside the row the terms of the selected posting change too.
  private static let table = [
    Budget(name: "down", key: TerminalKey.down, bytes: 450, statements: 7),
    Budget(name: "pageDown", key: TerminalKey.pageDown, bytes: 1_800, statements: 7),
  ]

  /// Prints all counts and returns whether every budget was kept.
  func measure() throws -> Bool {
    let station = try CountedStation(seed: Self.seed, postings: 2_000)
    let list = try station.seat(.publicSeat)
    for key in [TerminalKey.enter, "1", "1"] { list.press(key) }
    var isKept = idle(list, "list", now: station.desk.now)
    isKept = measure(list, "list", Self.list) && isKept

    let table = try station.seat(.attendant)
    for key in [station.county.attendant.pin, TerminalKey.enter, "2"] { table.press(key) }
    isKept = idle(table, "table", now: station.desk.now) && isKept
    isKept = measure(table, "table", Self.table) && isKept

    try station.desk.loadPeople()
    for key in ["3", "/"] { table.press(key) }
    return people(table) && isKept
  }

  /// A letter of a search for people asks who is new and reads whom it shows, however many there are.
  private func people(_ seat: CountedSeat) -> Bool {
    let letters = ["z", "h", "a", "n", "g", TerminalKey.backspace, "1", TerminalKey.backspace]
    let costs = letters.map { seat.press($0) }
    return report(
      "people.letter.statements", costs.map { Double($0.statements) }, limit: 2, on: .max)
  }

  /// The clock ticks and another seat changes something that is not shown here.
  private func idle(_ seat: CountedSeat, _ name: String, now: Instant) -> Bool {
    let later = Instant(milliseconds: now.milliseconds + 1_000)
    let tick = seat.send(.tick(later, .standalone))
    let change = seat.send(.marketChanged)
    return report(
      "\(name).sameFrame.bytes", [tick, change].map { Double($0.bytes) }, limit: 0, on: .max)
  }

  private func measure(_ seat: CountedSeat, _ name: String, _ budgets: [Budget]) -> Bool {
    var isKept = true
    for budget in budgets {
      let costs = (0..<Self.presses).map { _ in seat.press(budget.key) }
      let key = "\(name).\(budget.name)"
      let bytes = report(
        "\(key).bytes", costs.map { Double($0.bytes) }, limit: budget.bytes, on: .p50)
      // Where nothing is read, the terms stay: the next row is another shift of the same posting.
      let others = costs.filter { $0.statements > 0 }
      Report.print(
        Figure(
          "count.\(key).leastBytes", others.map { Double($0.leastBytes) }, unit: "bytes",
          seed: Self.seed,
          note: "keys that read something: the characters that differ, without place and colour"))
      let statements = report(
        "\(key).statements", costs.map { Double($0.statements) }, limit: budget.statements,
        on: .max)
      isKept = bytes && statements && isKept
    }
    return isKept
  }

  private func report(
    _ name: String, _ samples: [Double], limit: Double, on statistic: Figure.Statistic
  ) -> Bool {
    let unit = name.hasSuffix("bytes") ? "bytes" : "statements"
    let figure = Figure(
      "count." + name, samples, unit: unit, limit: limit, on: statistic, seed: Self.seed)
    Report.print(figure)
    return figure.isKept ?? false
  }
}
