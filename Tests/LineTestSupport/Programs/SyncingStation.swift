import Foundation
import Glibc
package import OddJobMarket
package import StationTestSupport
import Store

/// A station's file with operations in its queue, and the program that brings them to the county.
package final class SyncingStation {
  package let temporary: TemporaryStation
  package let id: StationID
  private var directory: TemporaryDirectory { temporary.directory }
  private var configuration: String { directory.file("kiosk.conf") }
  package var database: String { temporary.path }

  /// Makes a station of now, so that the program's own clock fits its file.
  package init(seed: UInt64) throws {
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    temporary = try TemporaryStation(seed: seed, opensAt: now)
    id = try temporary.store.stationID
  }

  /// Opens a copy of a closed station, which is another file of the same station.
  package init(copying other: SyncingStation, seed: UInt64) throws {
    let place = try TemporaryDirectory()
    for suffix in ["", "-wal", ".key"] {
      let from = other.database + suffix
      guard access(from, F_OK) == 0 else { continue }
      try FileManager.default.copyItem(
        atPath: from, toPath: place.file("station.sqlite") + suffix)
    }
    temporary = try TemporaryStation(
      seed: seed, opensAt: other.temporary.clock.now, hasAttendant: false, in: place)
    id = try temporary.store.stationID
    temporary.close()
  }

  /// Fills the queue up to so many operations: people who register, are seen, and take a place.
  ///
  /// The file is closed when this returns.
  package func fill(to count: Int) throws {
    let store = try temporary.reopen()
    let now = temporary.clock.now
    var work: TestWork?
    while true {
      let left = try count - store.queuedOperations()
      if left <= 0 { break }
      guard left >= 8 else {
        // One operation at a time, so that there are exactly so many.
        _ = try temporary.person(isVerified: false)
        continue
      }
      let wanted =
        try work
        ?? temporary.work { terms in
          terms.places = 9_000
          terms.hours = [(start: now + Minutes(600), end: now + Minutes(900))]
          terms.validUntil = now + Minutes(1_200)
        }
      work = wanted
      let person = try temporary.person()
      _ = try store.apply(person.id, shifts: [wanted.shift], by: person.party)
    }
    temporary.close()
  }

  /// Registers one person who takes no work, and closes the file.
  package func act() throws {
    try temporary.reopen()
    _ = try temporary.person()
    temporary.close()
  }

  /// Says in `kiosk.conf` where the county is reached.
  package func reach(_ county: RunningCounty, at port: Int) throws {
    try Data(
      """
      [county]
      address = "https://127.0.0.1:\(port)"
      authority = "\(county.authority)"

      """.utf8
    ).write(to: URL(filePath: configuration))
  }

  /// Adds the station to a county and gets its certificate there.
  package func enrol(at county: RunningCounty) throws {
    try county.command("station", "add", "城关站", "--id", id.text)
    guard let code = try county.command("enrolment-code", id.text).last else {
      throw TestFailure("no code")
    }
    try reach(county, at: county.port)
    let result = try run(["enrol"], ["--code", code])
    guard result.end == .exited(0) else { throw TestFailure("\(result)") }
  }

  /// Runs one session of the program, and returns how it ended.
  package func sync(adding variables: [String: String] = [:]) throws -> ProgramResult {
    try run(["sync", "now"], [], adding: variables)
  }

  /// Syncs until everything has gone through.
  ///
  /// - Returns: how many sessions it took.
  /// - Throws: `TestFailure` for an end that no line brings about, or after too many sessions.
  @discardableResult
  package func syncThrough(sessionsMax: Int = 1_000) throws -> Int {
    for session in 1...sessionsMax {
      let result = try sync()
      if result.end == .exited(0) { return session }
      guard result.end == .exited(EX_TEMPFAIL) else { throw TestFailure("\(result)") }
    }
    throw TestFailure("not through after \(sessionsMax) sessions")
  }

  /// Has the program walk the station's chain.
  package func verify() throws -> ProgramResult { try run(["sync", "verify"], []) }

  private func run(
    _ words: [String], _ more: [String], adding variables: [String: String] = [:]
  ) throws -> ProgramResult {
    try BuiltProgram.program(
      "kiosk", words + ["--database", database, "--config", configuration] + more,
      in: directory, changing: variables
    ).run(seconds: 300)
  }
}
