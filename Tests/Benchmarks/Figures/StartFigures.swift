import OddJobMarket
import Station
import Store

/// From the start of the program to the first complete screen, and the memory it holds then.
struct StartFigures {
  let data: PreparedDatabase
  var rounds = 100

  func measure() throws {
    var times: [Double] = []
    var processor: [Double] = []
    var resident: [Double] = []
    var peak: [Double] = []
    for round in 0..<rounds {
      let session = try TerminalSession(try data.installedCommand())
      guard let complete = session.wait(for: try expected()) else {
        throw BenchmarkProblem("the first screen did not come")
      }
      times.append(complete - session.started)
      if round < 5 {
        session.waitUntilIdle()
        let memory = ProcessFigures.memory(session.process)
        resident.append(memory.resident)
        peak.append(memory.peak)
        processor.append(ProcessFigures.processorMilliseconds(session.process))
      }
      session.end()
    }
    Report.print(
      Figure(
        "start.firstScreen", times, unit: "ms", limit: 60, on: .p99, seed: data.seed,
        note: "from before the program is started to the last byte of the idle board with its work")
    )
    Report.print(
      Figure("start.listLoaded.processor", processor, unit: "ms", seed: data.seed))
    Report.print(
      Figure(
        "memory.resident", resident, unit: "MiB", limit: 120, on: .max, seed: data.seed,
        note: "the whole station, with pinyin"))
    Report.print(Figure("memory.peak", peak, unit: "MiB", seed: data.seed))
    try measureWithoutPinyin()
  }

  /// The station by itself, without what writes names.
  private func measureWithoutPinyin() throws {
    let resident = try (0..<5).map { _ in
      let session = try TerminalSession(
        try data.installedCommand(settings: "[screen]\npinyin = false\n"))
      defer { session.end() }
      guard session.wait(for: try expected()) != nil else {
        throw BenchmarkProblem("the first screen did not come")
      }
      session.waitUntilIdle()
      return ProcessFigures.memory(session.process).resident
    }
    Report.print(
      Figure(
        "memory.resident.withoutPinyin", resident, unit: "MiB", limit: 60, on: .max,
        seed: data.seed))
  }

  /// What only the board with its work shows: the pay of a day, as no other text of it has it.
  private func expected() throws -> String { "元" }
}
