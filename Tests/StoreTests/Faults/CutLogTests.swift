import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A power cut at every write of a confirmation")
struct CutLogTests {
  /// A frame of the write-ahead log: its header and one page.
  private static let frame = 24 + 4_096
  private static let header = 32

  @Test("a log that ends anywhere holds all of the confirmation or nothing of it")
  func cuts() throws {
    let scene = try Scene()
    let length = try scene.logLength()
    let frames = (length - Self.header) / Self.frame
    #expect(frames >= 5, "a confirmation that fits in \(frames) frames would prove little")
    for number in 0...frames {
      let boundary = Self.header + number * Self.frame
      for cut in Set([boundary - 1, boundary, boundary + 12, boundary + 2_000]) where cut <= length
      {
        let isWhole = cut == length
        #expect(
          try scene.state(cutAt: cut) == (isWhole ? .confirmed : nil), "cut at \(cut) of \(length)")
      }
    }
  }

  @Test("a page of the log that was torn is taken for the end of it")
  func torn() throws {
    let scene = try Scene()
    let length = try scene.logLength()
    for place in stride(from: Self.header + 100, to: length, by: Self.frame) {
      #expect(try scene.state(cutAt: length, flippingByteAt: place) == nil, "byte \(place)")
    }
  }

  /// A confirmation that lies in the write-ahead log alone.
  private struct Scene {
    let station: TemporaryStation
    let person: TestPerson

    init() throws {
      station = try TemporaryStation()
      person = try station.person()
      let work = try station.work()
      try station.store.queue.inDatabase {
        try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }

    func logLength() throws -> Int {
      try Data(contentsOf: URL(filePath: station.path + "-wal")).count
    }

    /// Opens a copy whose log ends early or is torn, and returns what became of the application.
    func state(cutAt length: Int, flippingByteAt place: Int? = nil) throws -> ApplicationState? {
      let copy = try TemporaryDirectory()
      var log = try Data(contentsOf: URL(filePath: station.path + "-wal")).prefix(length)
      if let place { log[place] ^= 0x10 }
      try log.write(to: URL(filePath: copy.file("station.sqlite-wal")))
      for suffix in ["", ".key"] {
        let data = try Data(contentsOf: URL(filePath: station.path + suffix))
        try data.write(to: URL(filePath: copy.file("station.sqlite" + suffix)))
        chmod(copy.file("station.sqlite" + suffix), 0o600)
      }
      let opened = try TemporaryStation(in: copy)
      let store = try opened.store
      #expect(try store.verifyChain().firstBroken == nil)
      let check = try store.queue.inDatabase {
        try String.fetchOne($0, sql: "PRAGMA integrity_check")
      }
      #expect(check == "ok")
      return try store.applications(of: person.id).first?.state
    }
  }
}
