import Foundation
import Glibc
import OddJobMarket
import StationTestSupport
import Store
import Synchronization
import Testing

@testable import Station

/// Exports of a running station: into a pipe that somebody else reads, or does not.
@Suite("Exporting into a pipe")
struct PipeExportTests {
  /// A pipe that holds no more than a page, so that a small table fills it.
  private final class SmallPipe {
    let reading: CInt
    let writing: CInt

    init() throws {
      var ends: [CInt] = [-1, -1]
      try #require(Glibc.pipe(&ends) == 0)
      (reading, writing) = (ends[0], ends[1])
      // 1031 is F_SETPIPE_SZ, which Swift does not see.
      try #require(fcntl(writing, 1_031, 4_096) == 4_096)
      try #require(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
    }
  }

  /// A station with more postings than a page holds.
  private func station() throws -> ExchangeStation {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet((0..<40).map { [.title: "擦玻璃\($0)"] }))
    return station
  }

  private func outcome(
    _ desk: Desk, into pipe: CInt, patience: Int64
  ) -> ExchangeError.Code? {
    do {
      _ = try StationExport(desk: desk).run(
        .postings, options: StationExport.Options(), pipe: pipe,
        patience: desk.patience(milliseconds: patience))
      return nil
    } catch {
      return (error as? ExchangeError)?.code
    }
  }

  @Test("the bytes are those of a file")
  func sameBytes() throws {
    let station = try station()
    let pipe = try SmallPipe()
    let written = Mutex<[UInt8]>([])
    let done = DispatchSemaphore(value: 0)
    let reading = pipe.reading
    Thread.detachNewThread {
      var chunk = [UInt8](repeating: 0, count: 512)
      while case let count = read(reading, &chunk, chunk.count), count > 0 {
        written.withLock { $0.append(contentsOf: chunk[..<count]) }
      }
      done.signal()
    }
    #expect(outcome(station.desk, into: pipe.writing, patience: 60_000) == nil)
    done.wait()
    let bytes = written.withLock { $0 }
    #expect(try bytes.count > 4_096 && bytes == station.exported(isMasked: true))
    close(reading)
  }

  @Test("one who reads nothing is given up, and one who has gone at once")
  func unread() throws {
    let station = try station()
    let stalled = try SmallPipe()
    #expect(outcome(station.desk, into: stalled.writing, patience: 20) == .readerStalled)
    close(stalled.reading)
    signal(SIGPIPE, SIG_IGN)
    let gone = try SmallPipe()
    close(gone.reading)
    #expect(outcome(station.desk, into: gone.writing, patience: 60_000) == .readerGone)
  }

  @Test("while one who reads nothing is waited for, the station writes and reads as ever")
  func waitsForNobody() throws {
    signal(SIGPIPE, SIG_IGN)
    let station = try station()
    let pipe = try SmallPipe()
    let code = Mutex<ExchangeError.Code?>(nil)
    let done = DispatchSemaphore(value: 0)
    let (desk, writing) = (station.desk, pipe.writing)
    Thread.detachNewThread {
      let found = outcome(desk, into: writing, patience: 30_000)
      code.withLock { $0 = found }
      done.signal()
    }
    // The page is full now: the export stands in the middle of its read.
    var waiting = pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 30_000) == 1)
    _ = try station.imported(Sheet([[.title: "中途发布的岗位"]]))
    #expect(try station.contents().shifts == 41)
    close(pipe.reading)
    done.wait()
    // Had the station waited for the export, its patience would have ended before the reader did.
    #expect(code.withLock { $0 } == .readerGone)
  }
}
