import ArgumentParser
import CountyAPI
import CountyClient
import Foundation
import OddJobMarket
import Store

/// The county's figures: how quickly stations' queues come to be committed in PostgreSQL.
struct CountyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "county",
    abstract: "Queues of stations until they are committed in PostgreSQL, over mutual TLS.",
    discussion: """
      Starts PostgreSQL from the system's package and this build's county-endpoint. The plain anchor \
      is measured in the same run where /usr/bin/python3 has psycopg2 (apt-get install \
      python3-psycopg2).
      """)

  @Option(help: "Operations in all queues together.") var operations = 100_000
  @Option(help: "Stations that push at the same time.") var stations = 8
  @Option(help: "Seconds over which 300 stations come with 200 operations each; 0 for none.")
  var minute = 60
  @Option(help: "Seed of the operations.") var seed: UInt64 = 2026

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/county-figures-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    Report.print(Machine())
    let figures = CountyFigures(folder: folder, operations: operations, seed: seed)
    try await figures.together(stations)
    try await figures.alone()
    if minute > 0 { try await figures.crowd(seconds: minute) }
  }
}

struct CountyFigures {
  let folder: String
  let operations: Int
  let seed: UInt64

  /// Some stations at once: the county's rate, the same again, the clients' own, and the anchor's.
  func together(_ count: Int) async throws {
    let county = try CountyProcess()
    let all = try await stations(count, of: operations / count, at: county, "together")
    let fresh = try all.map { try $0.copied(to: $0.path + "-null") }
    let null = try NullCounty(
      all, certificate: county.folder + "/server.pem", key: county.folder + "/server-key.pem")
    let anchor = try PythonAnchor.measure(all, county)
    let busy = ProcessFigures.processorMilliseconds(county.processID)
    let first = try push(all, port: county.port)
    let serverBusy = ProcessFigures.processorMilliseconds(county.processID) - busy
    rate(
      "county.push", first, limit: 39_000, floor: anchor,
      note: "\(count) stations; processor time a thousand operations: "
        + "stations \(perThousand(first.processorMilliseconds, first)) ms, "
        + "endpoint \(perThousand(serverBusy, first)) ms")
    let before = try county.counts()
    let second = try push(all, port: county.port, again: true)
    let isSame = try county.counts() == before
    rate(
      "county.pushAgain", second, limit: 39_000,
      note: isSame ? "changed nothing" : "CHANGED \(before) INTO \(try county.counts())")
    rate("county.client", try push(fresh, port: null.port), limit: 150_000, note: "null server")
  }

  /// One station with a long queue: its own rate, and what both sides hold in memory.
  func alone() async throws {
    let county = try CountyProcess()
    let one = try await stations(1, of: min(operations, 50_000), at: county, "alone")
    let report = try push(one, port: county.port)
    rate("county.oneStation", report, note: "one queue, one batch after the other")
    let server = ProcessFigures.memory(county.processID).peak
    for (name, peak) in [("station", report.peakMiB), ("endpoint", server)] {
      Report.print(
        Figure(
          "county.memory.\(name)", [peak], unit: "MiB", limit: 150, on: .max, seed: seed,
          note: "\(report.operations) queued"))
    }
  }

  /// 300 stations, each with its certificate, come at any moment of a minute.
  func crowd(seconds: Int) async throws {
    let county = try CountyProcess()
    var crowd: [VisitingStation] = []
    let identifiers = SeededIdentifiers(seed: seed + 99)
    for number in 0..<300 {
      let station: StationID = identifiers.identifier()
      crowd.append(
        VisitingStation(
          station: station, identity: try await county.enrol(station), port: county.port,
          seed: seed + 1_000 + UInt64(number)))
    }
    var chance = SeededGenerator(seed: seed)
    let moments = crowd.map { _ in Duration.milliseconds(chance.below(seconds * 1_000)) }
    let answers = try await withThrowingTaskGroup(of: [Double].self) { group in
      for (station, moment) in zip(crowd, moments) {
        group.addTask {
          try await Task.sleep(for: moment)
          return try await station.visit()
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    Report.print(
      Figure(
        "county.crowd.answer", answers, unit: "ms", limit: 2_000, on: .p99, seed: seed,
        note: "300 stations of 200 operations in \(seconds) s; hello with its handshake, push"))
  }

  private func stations(
    _ count: Int, of operations: Int, at county: CountyProcess, _ name: String
  ) async throws -> [StationFolder] {
    var folders: [StationFolder] = []
    for number in 0..<count {
      folders.append(
        try await .make(
          "\(folder)/\(name)-\(number)", operations: operations, seed: seed + UInt64(number),
          at: county))
    }
    return folders
  }

  private func push(
    _ stations: [StationFolder], port: Int, again: Bool = false
  ) throws -> PushReport {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try PreparedDatabase.program("Benchmarks"))
    process.arguments =
      ["county-push", "--port", "\(port)"] + (again ? ["--again"] : []) + stations.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkProblem("the push failed") }
    return try JSONDecoder().decode(PushReport.self, from: data)
  }

  private func perThousand(_ milliseconds: Double, _ report: PushReport) -> Double {
    Samples.rounded(milliseconds * 1_000 / Double(max(1, report.operations)))
  }

  /// Prints a rate; it is kept where it is at least the limit.
  private func rate(
    _ name: String, _ report: PushReport, limit: Double? = nil, floor: Double? = nil,
    note: String
  ) {
    let rate = Double(report.operations) / report.seconds
    Report.print(
      RateFigure(
        name: name, operations: report.operations, perSecond: rate.rounded(), atLeast: limit,
        isKept: limit.map { rate >= $0 }, anchor: floor.map { $0.rounded() },
        ratio: floor.map { Samples.rounded(rate / $0) },
        answerP50: Samples.rounded(Samples(report.answers).percentile(0.5)),
        answerP99: Samples.rounded(Samples(report.answers).percentile(0.99)), seed: seed,
        note: note))
  }
}

/// A rate, printed as one line of JSON: more is better.
struct RateFigure: Encodable {
  var name: String
  var operations: Int
  var perSecond: Double
  var atLeast: Double?
  var isKept: Bool?
  /// The plain anchor's rate in the same run.
  var anchor: Double?
  var ratio: Double?
  /// A batch until its answer, in milliseconds.
  var answerP50: Double
  var answerP99: Double
  var seed: UInt64
  var note: String
}
