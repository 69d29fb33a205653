import Foundation
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A disk that is full in mid-confirm")
struct DiskFullTests {
  @Test("a write without space is refused as a whole, and works once there is space again")
  func pageLimit() throws {
    let station = try TemporaryStation()
    let people = try (0..<60).map { _ in try station.person() }
    let work = try station.work { $0.places = 60 }
    try station.store.queue.inDatabase { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let confirmed = try confirmUntilFull(people, work, station)
    #expect(confirmed < people.count)
    try station.store.queue.inDatabase {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try confirmRest(people, work, confirmed, station)
  }

  @Test("a file system that is really full loses nothing", .enabled(if: SmallDisk.isPossible))
  func smallDisk() throws {
    let disk = try SmallDisk(megabytes: 12)
    let station = try TemporaryStation(in: disk.directory)
    defer { station.close() }
    let people = try (0..<200).map { _ in try station.person() }
    let work = try station.work { $0.places = 200 }
    try disk.fill()
    let confirmed = try confirmUntilFull(people, work, station)
    #expect(confirmed < people.count)
    try disk.makeRoom()
    try confirmRest(people, work, confirmed, station)
  }

  /// Confirms one after another until the disk is full; returns how many were acknowledged.
  private func confirmUntilFull(
    _ people: [TestPerson], _ work: TestWork, _ station: TemporaryStation
  ) throws -> Int {
    let store = try station.store
    for (index, person) in people.enumerated() {
      do {
        let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)
        #expect(outcome[0].state == .confirmed)
      } catch let error as StoreError {
        #expect(error == .diskFull)
        #expect(try store.applications(of: person.id).isEmpty, "half a confirmation was left")
        return index
      }
    }
    return people.count
  }

  /// Every acknowledged place is there, the rest can be had now, and the file is whole.
  private func confirmRest(
    _ people: [TestPerson], _ work: TestWork, _ confirmed: Int, _ station: TemporaryStation
  ) throws {
    #expect(try station.store.detail(work.shift)?.card.places.confirmed == confirmed)
    #expect(try station.store.verifyChain().firstBroken == nil)
    for person in people[confirmed...] {
      #expect(
        try station.store.apply(person.id, shifts: [work.shift], by: person.party)[0].state
          == .confirmed)
    }
    let reopened = try station.reopen()
    #expect(try reopened.detail(work.shift)?.card.places.confirmed == people.count)
    #expect(try reopened.verifyChain().firstBroken == nil)
    let check = try reopened.queue.inDatabase {
      try String.fetchOne($0, sql: "PRAGMA integrity_check")
    }
    #expect(check == "ok")
  }
}

/// A file system of a few megabytes, where the machine lets us mount one.
private final class SmallDisk {
  let directory: TemporaryDirectory

  static let isPossible: Bool = {
    guard getuid() == 0, let place = try? TemporaryDirectory() else { return false }
    guard (try? run("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place.path)) == 0 else {
      return false
    }
    return (try? run("/bin/umount", place.path)) == 0
  }()

  init(megabytes: Int) throws {
    directory = try TemporaryDirectory()
    let status = try Self.run(
      "/bin/mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", directory.path)
    guard status == 0 else { throw TestFailure("mount: \(status)") }
  }

  deinit {
    _ = try? Self.run("/bin/umount", "-l", directory.path)
  }

  /// Writes a file until not another block fits.
  func fill() throws {
    let descriptor = open(directory.file("filler"), O_WRONLY | O_CREAT, 0o600)
    guard descriptor >= 0 else { throw TestFailure("filler: \(errno)") }
    defer { close(descriptor) }
    let block = [UInt8](repeating: 1, count: 4_096)
    while write(descriptor, block, block.count) > 0 {}
    guard errno == ENOSPC else { throw TestFailure("filler: \(errno)") }
  }

  func makeRoom() throws {
    try FileManager.default.removeItem(atPath: directory.file("filler"))
  }

  private static func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
