import CountyAPI
import CountyEndpoint
import GRDB
import Glibc
import LineTestSupport
import OddJobMarket
import StationTestSupport
import Testing

/// The station's own program, killed at one call to the disk after another while it syncs.
///
/// At every call by each of three kinds of death: STATION_LONG_RUNS=1 swift test --filter
/// KilledSyncTests; without it the kinds take turns.
@Suite("A sync that is killed at every write", .serialized)
struct KilledSyncTests {
  /// Three kinds of death in turn: half a write done; all unflushed lost; every other of it lost.
  private static let deaths = ["torn", "power", "scattered"]

  /// A station and its county, with something new on both sides before each sync.
  private struct Scene {
    let station: SyncingStation
    let county: RunningCounty
    var published: [String] = []

    init() throws {
      station = try SyncingStation(seed: 17)
      try station.fill(to: 12)
      county = try RunningCounty()
      try station.enrol(at: county)
      try station.syncThrough()
    }

    /// The station registers somebody, and the county publishes an event.
    mutating func act() throws {
      try station.act()
      let id = "event-\(published.count)"
      published.append(id)
      let body: [String: JSONValue] = [
        "id": .string(id), "eventKind": "fair", "title": .string("第 \(published.count) 场"),
        "place": "县城广场", "startMs": 1_800_000_000_000, "endMs": 1_800_000_600_000,
      ]
      let answer = try OperatorSocket.ask(
        .publish(.event, .object(body)), at: county.operatorSocket)
      guard answer?.isDone == true else { throw TestFailure("\(answer as Any)") }
    }

    /// One session with the fault at the call; how many calls there were where it lived through it.
    func sync(killedAt call: Int, by death: String) throws -> Int? {
      let result = try station.sync(adding: [
        "LD_PRELOAD": BuiltProgram.path("libFaultyDisk.so"), "FAULTY_DISK": "\(call) \(death)",
      ])
      guard result.end == .exited(0) else {
        guard result.end == .killed(signal: SIGKILL) else { throw TestFailure("\(result)") }
        return nil
      }
      let words = result.errors.split(whereSeparator: \.isWhitespace)
      guard let place = words.lastIndex(of: "calls"), let calls = Int(words[place + 1]) else {
        throw TestFailure("no count of calls: \(result)")
      }
      return calls
    }

    /// What is not as it must be once a whole session has followed.
    func differences() throws -> [String] {
      let comparison = try ChainComparison(station, county)
      let arrived = try ChainComparison.reading(station.database) {
        try String.fetchAll($0, sql: "SELECT countyID FROM event WHERE countyID IS NOT NULL")
      }
      var found = comparison.differences
      if arrived.sorted() != published.sorted() { found.append("events: \(arrived)") }
      if comparison.statuses != ["applied": comparison.station.count] {
        found.append("\(comparison.statuses)")
      }
      return found
    }
  }

  @Test("after a restart and one more sync nothing is lost, and nothing is there twice")
  func kills() throws {
    var scene = try Scene()
    var (call, kills, rounds, calls) = (0, 0, 0, 0)
    repeat {
      call += 1
      for death in Self.isWhole ? Self.deaths : [Self.deaths[rounds % 3]] {
        try scene.act()
        rounds += 1
        if let whole = try scene.sync(killedAt: call, by: death) {
          calls = whole
        } else {
          kills += 1
          try scene.station.syncThrough(sessionsMax: 1)
        }
        #expect(try scene.differences() == [], "\(death) at call \(call)")
      }
    } while calls == 0
    print("a sync has \(calls) calls to the disk; killed \(kills) times in \(rounds) syncs")
    #expect(calls < call && kills >= call - 1)
    #expect(calls > 10, "only \(calls) calls: was anything kept?")
    #expect(try scene.station.verify().end == .exited(0))
    #expect(try scene.county.command("reconcile") == ["The ledger and the operations agree."])
  }

  private static let isWhole = LongRuns.isOn
}
