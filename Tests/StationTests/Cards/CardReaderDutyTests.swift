import Foundation
import OddJobMarket
import Station
import StationTestSupport
import Synchronization
import Testing

/// The duty that runs a reader's program, with a program of the test's own.
@Suite("The duty of the card reader", .timeLimit(.minutes(60)))
struct CardReaderDutyTests {
  /// What was told and logged, and a way to wait for it.
  private final class Heard: Sendable {
    private let messages = Mutex<[SeatProgram.Message]>([])
    private let entries = Mutex<[LogEntry]>([])
    private let news = DispatchSemaphore(value: 0)

    var told: [SeatProgram.Message] { messages.withLock { $0 } }
    var log: [LogEntry] { entries.withLock { $0 } }

    func tell(_ message: SeatProgram.Message) {
      messages.withLock { $0.append(message) }
      news.signal()
    }

    func write(_ entry: LogEntry) {
      entries.withLock { $0.append(entry) }
      news.signal()
    }

    func waitForLog(_ code: String) -> Bool {
      let deadline = DispatchTime.now() + .seconds(60)
      while !log.contains(where: { $0.code == code }) {
        guard news.wait(timeout: deadline) == .success else { return false }
      }
      return true
    }

    func wait(_ count: Int) -> Bool {
      let deadline = DispatchTime.now() + .seconds(60)
      while told.count < count {
        guard news.wait(timeout: deadline) == .success else { return told.count >= count }
      }
      return true
    }
  }

  private func duty(
    _ lines: String, _ heard: Heard, first: String = "", in directory: TemporaryDirectory? = nil
  ) throws -> (CardReaderDuty, TemporaryDirectory) {
    let directory = try directory ?? TemporaryDirectory()
    let path = directory.file("reader")
    try Data("#!/bin/sh\n\(first)\nprintf '\(lines)'\nexec tail -f /dev/null\n".utf8)
      .write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    let duty = CardReaderDuty(
      command: [path], tell: { heard.tell($0) }, log: { heard.write($0) })
    duty.begin()
    return (duty, directory)
  }

  @Test("cards, numbers and faults become messages; no words of a line are logged")
  func messages() throws {
    let heard = Heard()
    let lines =
      "hello\\t1\\tours\\nready\\ncard\\t张伟\\t11010519491231002X\\t20100101\\t长期\\n"
      + "blinked\\t张伟\\nnumber\\t123456789012\\nfault\\tcard.moved\\nremoved\\nfault\\treader.silent\\n"
    let (duty, directory) = try duty(lines, heard)
    #expect(heard.wait(5))
    let card = IDCardText(
      name: "张伟", idNumber: "11010519491231002X", validFrom: "20100101", validUntil: "长期")
    #expect(
      heard.told == [
        .readerChanged(isReady: true), .card(.idCard(card)), .card(.number("123456789012")),
        .cardFailed(.moved), .readerChanged(isReady: false),
      ])
    duty.close()
    let log = heard.log.map { "\($0.code) \($0.message)" }.joined(separator: "\n")
    #expect(log.contains("card-reader.line") && log.contains("card-reader.reader.silent"))
    #expect(!log.contains("张伟") && !log.contains("1949"), "\(log)")
    _ = directory
  }

  @Test("a program that is not there is logged as missing, and nothing is told")
  func missing() throws {
    let heard = Heard()
    let duty = CardReaderDuty(
      command: ["/nowhere/reader"], tell: { heard.tell($0) }, log: { heard.write($0) })
    duty.begin()
    #expect(heard.waitForLog("card-reader.missing"))
    duty.close()
    #expect(!duty.isReady)
    #expect(heard.told.isEmpty)
  }

  @Test("a program that hears no signal to end is ended with the duty all the same")
  func stubborn() throws {
    let heard = Heard()
    let directory = try TemporaryDirectory()
    // Held open by the program as long as it lives.
    let held = directory.file("held")
    #expect(mkfifo(held, 0o600) == 0)
    let life = open(held, O_RDONLY | O_NONBLOCK)
    defer { close(life) }
    let (duty, _) = try duty(
      "ready\\n", heard, first: "trap '' TERM INT HUP; exec 3> '\(held)'", in: directory)
    #expect(heard.wait(1))
    duty.close()
    var look = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
    #expect(poll(&look, 1, 60_000) == 1)
    #expect(look.revents & Int16(POLLHUP) != 0, "its end closes what it held")
  }
}
