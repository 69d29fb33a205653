import FoundationEssentials
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("The station's file and other processes")
struct ProcessTests {
  @Test("a second process is refused, and told who has the station")
  func lock() throws {
    let station = try TemporaryStation()
    station.close()
    let probe = try ProbeProcess("hold", station.path)
    #expect(probe.line() == "open")
    #expect(throws: StoreError.lockHeld(process: probe.identifier)) { try station.open() }
    probe.end()
    #expect(throws: Never.self) { try station.open() }
  }

  @Test("a killed process leaves no lock behind")
  func lockOfTheDead() throws {
    let station = try TemporaryStation()
    station.close()
    let probe = try ProbeProcess("hold", station.path)
    #expect(probe.line() == "open")
    _ = probe.killNow()
    #expect(throws: Never.self) { try station.open() }
  }

  @Test(
    "a file or directory that may only be read is refused",
    .enabled(if: getuid() == 0, "the probe gives up the rights of root, which only root can"),
    arguments: ["file", "directory"])
  func readOnly(what: String) throws {
    let station = try TemporaryStation()
    station.close()
    for name in try FileManager.default.contentsOfDirectory(atPath: station.directory.path) {
      chown(station.directory.file(name), 65_534, 65_534)
    }
    chown(station.directory.path, 65_534, 65_534)
    let writable = try ProbeProcess("open-as-nobody", station.path)
    #expect(writable.line() == "open")
    writable.end()
    if what == "file" {
      chmod(station.path, 0o400)
    } else {
      chown(station.directory.path, 0, 0)
      chmod(station.directory.path, 0o755)
      try FileManager.default.removeItem(atPath: station.path + ".lock")
    }
    let refused = try ProbeProcess("open-as-nobody", station.path)
    #expect(refused.line() == "store.readOnly")
    refused.end()
  }

  @Test("every acknowledged receipt is there after a kill in mid-confirm")
  func kills() throws {
    let scene = try KillScene(people: 400)
    var acknowledged: [String: String] = [:]
    var generator = SeededGenerator(seed: 20_260_912)
    for round in 0..<8 {
      let probe = try ProbeProcess("confirm", scene.station.path, scene.list, "\(round)")
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        guard let line = probe.line() else { break }
        scene.note(line, in: &acknowledged)
      }
      for line in probe.killNow() { scene.note(line, in: &acknowledged) }
      #expect(try scene.missing(acknowledged) == [])
    }
    #expect(acknowledged.count >= 8)
    let store = try scene.station.open()
    #expect(try store.verifyChain().firstBroken == nil)
    let confirmed = try #require(try store.detail(scene.work.shift)?.card.places.confirmed)
    #expect(confirmed >= acknowledged.count)
  }

  @Test("a program that acknowledges before it has written is found out")
  func control() throws {
    let scene = try KillScene(people: 3)
    var acknowledged: [String: String] = [:]
    let probe = try ProbeProcess("confirm-early", scene.station.path, scene.list, "0")
    scene.note(try #require(probe.line()), in: &acknowledged)
    _ = probe.killNow()
    #expect(try scene.missing(acknowledged).count == 1)
  }
}

/// People who all want a place of one shift, and a list of them for the probe.
private final class KillScene {
  let station: TemporaryStation
  let work: TestWork
  let people: [TestPerson]

  var list: String { station.directory.file("people") }

  init(people count: Int) throws {
    let station = try TemporaryStation()
    self.station = station
    people = try (0..<count).map { _ in try station.person() }
    work = try station.work { $0.places = count }
    let lines = people.map { "\($0.id.text) \(work.shift.text)" }.joined(separator: "\n")
    try Data(lines.utf8).write(to: URL(filePath: list))
    station.close()
  }

  /// A line names a person and the number of the slip they were given.
  func note(_ line: String, in acknowledged: inout [String: String]) {
    let parts = line.split(separator: " ")
    if parts.count == 2 { acknowledged[String(parts[0])] = String(parts[1]) }
  }

  /// Opens the file as after a power cut, and returns those whose slip is not there.
  func missing(_ acknowledged: [String: String]) throws -> [String] {
    let store = try station.reopen()
    defer { station.close() }
    let missing = try acknowledged.filter { person, number in
      guard let id = JobSeekerID(text: person) else { return true }
      let own = try store.applications(of: id)
      guard let application = own.first, own.count == 1 else { return true }
      return try store.slip(application.application, for: .jobSeeker(id)).number != number
    }
    return missing.keys.sorted()
  }
}
