import ArgumentParser
import Foundation
import Glibc
import LineTestSupport
import OddJobMarket
import StationTestSupport

/// What a sync in progress adds to a key: the public list's keys while the station's program pushes a
/// long queue, beside the same keys before it and after it.
struct SyncKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync-keys", abstract: "A key's frame while the station syncs.",
    discussion: """
      Both real programs, over TLS. The county has a machine of its own in life: here it runs with \
      the lowest priority.
      """)

  @Option(help: "Operations in the queue.") var operations = 150_000
  @Option(help: "Seed of the station's people.") var seed: UInt64 = 2026

  /// Keys in a row; a round is one block of each kind.
  private static let block = 20

  func run() throws {
    Report.print(Machine())
    let station = try SyncingStation(seed: seed)
    try fill(station)
    let county = try RunningCounty()
    setpriority(CInt(PRIO_PROCESS.rawValue), id_t(county.processID), 19)
    try station.enrol(at: county)
    let place = [
      "--database", station.database, "--config",
      station.temporary.directory.file("kiosk.conf"),
    ]
    let session = try openList(place)
    defer { session.end() }
    let rounds = 8
    let before = (0..<rounds).map { _ in press(session) }
    let sync = try start(["sync", "now"] + place)
    var during: [[Double]] = []
    while case let block = press(session), sync.isRunning { during.append(block) }
    sync.waitUntilExit()
    let after = (0..<rounds).map { _ in press(session) }
    guard sync.terminationStatus == 0, during.count >= 2 else {
      throw BenchmarkProblem("the sync failed, or was over too soon: more --operations")
    }
    report(during, before, after)
  }

  /// Some pages of work on the list, and a long queue that has nothing to do with it.
  private func fill(_ station: SyncingStation) throws {
    let now = station.temporary.clock.now
    for number in 0..<150 {
      _ = try station.temporary.work { terms in
        terms.places = 3
        terms.hours = [(start: now + Minutes(600 + number), end: now + Minutes(900 + number))]
        terms.validUntil = now + Minutes(1_400)
      }
    }
    station.temporary.close()
    _ = try QueuedOperations(seed: seed + 1).queue(operations, in: station.database)
  }

  private func report(
    _ during: [[Double]], _ before: [[Double]], _ after: [[Double]]
  ) {
    let count = min(during.count, before.count)
    let difference = PercentileDifference(
      of: Array(during.prefix(count)), less: Array(before.prefix(count)),
      and: Array(after.prefix(count)), seed: seed)
    for (name, blocks) in [("quiet", before + after), ("syncing", during)] {
      Report.print(
        Figure("sync.key.\(name)", blocks.flatMap { $0 }, unit: "ms", seed: seed))
    }
    Report.print(
      Figure(
        "sync.key.added", [difference.value], unit: "ms", limit: 2, on: .max, seed: seed,
        note: "p99, \(operations) operations in the queue; \(difference)"))
  }

  private func start(_ words: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try PreparedDatabase.program("kiosk"))
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func openList(_ place: [String]) throws -> TerminalSession {
    let session = try TerminalSession([try PreparedDatabase.program("kiosk"), "run"] + place)
    _ = session.wait(for: "元")
    session.waitUntilIdle()
    for key in [TerminalKey.enter, "1", "1"] { _ = session.press(key, quiet: 300) }
    return session
  }

  /// Presses keys, and returns for each how long its frame took: what the badge writes afterwards of
  /// its own is another frame.
  private func press(_ session: TerminalSession) -> [Double] {
    // There and back, so that every key has an answer: at an end of the list it would have none.
    let there = Array(
      repeating: [TerminalKey.down, TerminalKey.pageDown], count: Self.block / 4
    ).flatMap { $0 }
    let back = there.map { $0 == TerminalKey.down ? TerminalKey.up : TerminalKey.pageUp }
    return (there + back.reversed()).map { key in
      let answer = session.press(key)
      var end = answer.pieces.first?.at ?? answer.last
      for piece in answer.pieces where piece.at - end < Self.frameGap { end = piece.at }
      return end
    }
  }

  /// Pieces of one frame follow each other within so many milliseconds.
  private static let frameGap = 10.0
}
