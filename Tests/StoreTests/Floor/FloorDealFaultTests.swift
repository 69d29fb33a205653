import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A disk at fault at every call of a floor deal")
struct FloorDealFaultTests {
  private struct Answer {
    var dealt = 0
    var failures: [String] = []
    /// How many calls there were in all; nil when the probe was killed.
    var calls: Int?
  }

  /// A station's files and the two people of the deal.
  private struct Scene {
    var files: [(suffix: String, data: Data)]
    var list: Data
    var people: [TestPerson]
    var operations: Int
  }

  @Test(
    "a deal cut off at any call is wholly there or not at all, and there once answered",
    arguments: ["torn", "power"])
  func cutOff(fault: String) throws {
    let scene = try scene()
    var call = 0
    var answer: Answer
    var (whole, none) = (0, 0)
    repeat {
      call += 1
      let (next, isThere) = try run(scene, fault, at: call)
      answer = next
      if isThere { whole += 1 } else { none += 1 }
    } while answer.calls == nil
    #expect(answer.dealt == 2)
    #expect(answer.calls == call - 1, "the walk reached every call")
    // A walk that met the deal only before or only after it was written would say nothing.
    #expect(whole > 0 && none > 0, "\(whole) \(none)")
  }

  @Test("a call that fails leaves nothing, and the same deal is made the next time")
  func fails() throws {
    let scene = try scene()
    var (call, failures, answer) = (0, 0, Answer())
    repeat {
      call += 1
      answer = try run(scene, "failsOnce", error: EIO, at: call).answer
      #expect(answer.dealt == 2, "call \(call)")
      failures += answer.failures.count
    } while try #require(answer.calls) >= call
    #expect(failures > 0, "of \(call) calls")
  }

  private func scene() throws -> Scene {
    let station = try TemporaryStation()
    let people = try (0..<2).map { _ in try station.person() }
    let work = try station.work()
    let store = try station.store
    _ = try store.observeClock(elapsed: 0)
    let operations = try store.queuedOperations()
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    let files = try ["", "-wal", ".key"].map {
      (suffix: $0, data: try Data(contentsOf: URL(filePath: station.path + $0)))
    }
    station.close()
    let list = people.map { "\($0.id.text) \(work.shift.text)" }.joined(separator: "\n")
    return Scene(files: files, list: Data(list.utf8), people: people, operations: operations)
  }

  /// Makes the deal on a copy whose disk meets the fault, opens the copy again, claims that the deal
  /// is there wholly or not at all, and returns which.
  private func run(
    _ scene: Scene, _ fault: String, error: CInt = 0, at call: Int
  ) throws -> (answer: Answer, isThere: Bool) {
    let copy = try TemporaryDirectory()
    let path = copy.file("station.sqlite")
    for (suffix, data) in scene.files {
      try data.write(to: URL(filePath: path + suffix))
      chmod(path + suffix, 0o600)
    }
    try scene.list.write(to: URL(filePath: copy.file("people")))
    let probe = try ProbeProcess(
      "deal-faulty", path, copy.file("people"), "\(call)", fault, "\(error)")
    var answer = Answer()
    while let line = probe.line() {
      let parts = line.split(separator: " ").map(String.init)
      switch parts[0] {
      case "dealt": answer.dealt = Int(parts[1]) ?? 0
      case "failed": answer.failures.append(parts[1])
      default: answer.calls = Int(parts[1])
      }
    }
    probe.end()
    let opened = try TemporaryStation(seed: 9, in: copy)
    defer { opened.close() }
    let store = try opened.store
    let states = try scene.people.flatMap { try store.applications(of: $0.id).map(\.state) }
    let isThere = !states.isEmpty
    #expect(states.isEmpty || states == [.confirmed, .confirmed], "half a deal at call \(call)")
    #expect(answer.dealt == 0 || isThere, "an answered deal is lost at call \(call)")
    #expect(
      try store.postings(offset: 0, limit: 9).cards.count { $0.title.contains("搬运") }
        == (isThere ? 1 : 0))
    // Employer, posting, and for each person the application and its confirmation.
    #expect(try store.queuedOperations() == scene.operations + (isThere ? 6 : 0))
    #expect(try store.verifyChain().firstBroken == nil)
    return (answer, isThere)
  }
}
