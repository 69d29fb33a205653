import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

/// A station whose next confirmation fills the log, so that SQLite takes the log over into the
/// database with it, and begins the log anew with the one after.
///
/// Two people want a place, one after the other; a third is there to show that the station goes on.
final class FaultyDiskScene {
  private let work: TestWork
  let people: [TestPerson]
  private let operationsBefore: Int
  private let files: [(suffix: String, data: Data)]
  private let list: Data

  /// What a disk does at one call, as the probe knows it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var systemError: CInt = 0

    var testDescription: String { systemError == 0 ? name : "\(name) \(systemError)" }
  }

  /// What the probe said before it ended or was killed.
  struct Answer {
    var confirmed: [(person: String, slip: String)] = []
    var failures: [String] = []
    /// How many calls there were in all; nil when the probe was killed.
    var calls: Int?
  }

  init() throws {
    let station = try TemporaryStation()
    let people = try (0..<3).map { _ in try station.person() }
    let work = try station.work { $0.places = 3 }
    let store = try station.store
    operationsBefore = try store.queuedOperations()
    _ = try store.observeClock(elapsed: 0)
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    // SQLite takes the log over at a thousand pages; a look at the clock writes one.
    for number in 0..<998 {
      station.clock.set(TestDay.at(7, 1 - number % 2))
      _ = try store.observeClock(elapsed: 0)
    }
    files = try ["", "-wal", ".key"].map {
      ($0, try Data(contentsOf: URL(filePath: station.path + $0)))
    }
    list = Data(
      people.prefix(2).map { "\($0.id.text) \(work.shift.text)" }.joined(separator: "\n").utf8)
    station.close()
    (self.people, self.work) = (people, work)
  }

  /// Confirms both people on a copy whose disk meets the fault at the call, then opens the copy
  /// again and claims everything that must hold; returns what the probe had said.
  func run(_ fault: Fault, at call: Int) throws -> Answer {
    let copy = try TemporaryDirectory()
    let path = copy.file("station.sqlite")
    for (suffix, data) in files {
      try data.write(to: URL(filePath: path + suffix))
      chmod(path + suffix, 0o600)
    }
    try list.write(to: URL(filePath: copy.file("people")))
    let answer = try answer(
      of: ProbeProcess(
        "confirm-faulty", path, copy.file("people"), "\(call)", fault.name,
        "\(fault.systemError)"))
    try claim(answer, in: copy, "\(fault.testDescription) at call \(call)")
    return answer
  }

  private func answer(of probe: ProbeProcess) -> Answer {
    var answer = Answer()
    while let line = probe.line() {
      let parts = line.split(separator: " ").map(String.init)
      switch parts[0] {
      case "failed": answer.failures.append(parts[1])
      case "calls": answer.calls = Int(parts[1])
      default: answer.confirmed.append((parts[0], parts[1]))
      }
    }
    probe.end()
    return answer
  }

  private func claim(_ answer: Answer, in copy: TemporaryDirectory, _ comment: String) throws {
    let opened = try TemporaryStation(seed: 9, in: copy)
    let store = try opened.store
    let check = try store.queue.inDatabase { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check")
        + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
    }
    #expect(check == ["ok"], "\(comment)")
    #expect(try store.verifyChain().firstBroken == nil, "\(comment)")
    var confirmed = 0
    for person in people.prefix(2) {
      let own = try store.applications(of: person.id)
      let answered = answer.confirmed.first { $0.person == person.id.text }
      guard let application = own.first else {
        if answered != nil { lost.append("\(comment): \(person.id.text)") }
        continue
      }
      #expect(own.count == 1 && application.state == .confirmed, "half a confirmation: \(comment)")
      let slip = try store.slip(application.application, for: person.party).number
      if let answered { #expect(slip == answered.slip, "\(comment)") }
      confirmed += 1
    }
    #expect(
      try store.detail(work.shift)?.card.places
        == PlaceCount(places: 3, allotted: 3, held: 0, confirmed: confirmed), "\(comment)")
    // Applied, and stepped: both operations of each confirmation, and no others.
    #expect(try store.queuedOperations() == operationsBefore + 2 * confirmed, "\(comment)")
    let next = try store.apply(people[2].id, shifts: [work.shift], by: people[2].party)
    #expect(next.map(\.state) == [.confirmed], "\(comment)")
    opened.close()
  }

  /// Whoever was told that they are confirmed, and is not: where, and who.
  private(set) var lost: [String] = []
}
