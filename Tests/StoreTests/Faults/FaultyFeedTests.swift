import CountyAPI
import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A disk at fault at every call of a page of the feed")
struct FaultyFeedTests {
  private static let end = ChangeCursor(generation: 1, position: 7)

  /// A station that is closed, and a page for it of two postings with rights.
  private struct Scene {
    let files: [(suffix: String, data: Data)]
    let page: Data

    init() throws {
      let elsewhere = try TemporaryStation(seed: 7)
      let works = try (0..<2).map { _ in try elsewhere.work { $0.places = 3 } }
      page = Data(
        ChangePage(
          changes: try works.map { try $0.change(from: elsewhere) }
            + works.map { .allotment(of: $0.shift, 2, through: 0) },
          cursor: FaultyFeedTests.end, hasMore: false
        ).json.canonicalBytes)
      let station = try TemporaryStation()
      try station.store.queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      files = try ["", "-wal", ".key"].map {
        ($0, try Data(contentsOf: URL(filePath: station.path + $0)))
      }
      station.close()
    }
  }

  private struct Outcome {
    var wasApplied = false
    var failure: String?
    var calls: Int?
    /// Whether the page is in the reopened file: its cursor, its postings and its rights.
    var isWhole = false
  }

  private func run(_ scene: Scene, _ fault: String, _ error: CInt, at call: Int) throws -> Outcome {
    let copy = try TemporaryDirectory()
    let path = copy.file("station.sqlite")
    for (suffix, data) in scene.files {
      try data.write(to: URL(filePath: path + suffix))
      chmod(path + suffix, 0o600)
    }
    try scene.page.write(to: URL(filePath: copy.file("page")))
    let probe = try ProbeProcess(
      "apply-faulty", path, copy.file("page"), "\(call)", fault, "\(error)")
    var outcome = Outcome()
    while let line = probe.line() {
      let parts = line.split(separator: " ").map(String.init)
      switch parts[0] {
      case "failed": outcome.failure = parts[1]
      case "calls": outcome.calls = Int(parts[1])
      default: outcome.wasApplied = true
      }
    }
    probe.end()
    let opened = try TemporaryStation(seed: 9, in: copy)
    let store = try opened.store
    let cursor = try store.syncStanding().cursor
    let rights = try store.rows("shift").map { $0["allotted"] as Int }
    let comment: Comment = "\(fault) at call \(call): \(cursor?.text ?? "none"), \(rights)"
    let parts = [cursor == Self.end, rights == [2, 2]]
    #expect(parts[0] == parts[1] && (parts[1] || rights.isEmpty), comment)
    outcome.isWhole = parts[0]
    opened.close()
    return outcome
  }

  @Test(
    "a page cut off at any call is there with its cursor or not at all, and there once applied",
    arguments: ["torn", "power", "scattered"])
  func cutOff(fault: String) throws {
    let scene = try Scene()
    var (call, outcome) = (0, Outcome())
    repeat {
      call += 1
      outcome = try run(scene, fault, 0, at: call)
      #expect(!outcome.wasApplied || outcome.isWhole, "\(fault) at call \(call)")
    } while outcome.calls == nil
    #expect(outcome.isWhole)
    #expect(call > 5, "only \(call) calls")
  }

  @Test("a disk that lies about its flushes loses a page that was applied: the walk would see it")
  func control() throws {
    let scene = try Scene()
    var (call, outcome, isFound) = (0, Outcome(), false)
    repeat {
      call += 1
      outcome = try run(scene, "lying", 0, at: call)
      isFound = isFound || (outcome.wasApplied && !outcome.isWhole)
    } while outcome.calls == nil && !isFound
    #expect(isFound)
  }

  @Test("a page that a full disk refused is applied once there is room")
  func full() throws {
    let scene = try Scene()
    var (call, outcome, failures) = (0, Outcome(), 0)
    repeat {
      call += 1
      outcome = try run(scene, "fails", ENOSPC, at: call)
      #expect(outcome.wasApplied && outcome.isWhole, "call \(call)")
      if let failure = outcome.failure {
        #expect(failure == "store.diskFull", "call \(call)")
        failures += 1
      }
    } while outcome.failure != nil || (outcome.calls ?? 0) >= call
    #expect(failures > 0)
  }
}
