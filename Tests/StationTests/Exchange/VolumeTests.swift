import Glibc
import OddJobMarket
import Station
import StationTestSupport
import Testing

/// Large files: 50,000 rows in the test line, a million with KIOSK_TEST_FULL set.
@Suite("Large files", .serialized)
struct VolumeTests {
  private static let rows = getenv("KIOSK_TEST_FULL") == nil ? 50_000 : 1_000_000

  /// Every tenth row starts a new employer; start and day vary, so that no row repeats another.
  private func writeRows(_ count: Int, to path: String, isLastWrong: Bool) throws {
    guard let file = fopen(path, "w") else { throw TestFailure("\(path): \(errno)") }
    defer { fclose(file) }
    let sheet = Sheet([[.title: "TITLE", .employer: "EMPLOYER", .amount: "AMOUNT"]])
    let lines = sheet.text(lineEnd: "\n").split(separator: "\n").map(String.init)
    fputs(lines[0] + "\n", file)
    for row in 0..<count {
      let amount = isLastWrong && row == count - 1 ? "多" : "\(150 + row % 50)"
      let line = lines[1].replacing("TITLE", with: "保洁" + Sheet.letters(row))
        .replacing("EMPLOYER", with: Sheet.letters(row / 10 % 1_000) + "公司").replacing(
          "AMOUNT", with: amount)
      fputs(line + "\n", file)
    }
  }

  @Test("one wrong row at the end of a large file keeps all of it out")
  func lastRowWrong() throws {
    let station = try ExchangeStation()
    let path = station.station.directory.file("large.csv")
    let rows = min(Self.rows, 10_000)
    try writeRows(rows, to: path, isLastWrong: true)
    let before = try station.contents()
    let outcome = try station.imported(file: path)
    #expect(outcome.summary.rows == rows)
    #expect(outcome.notes.map(\.line) == [rows + 1])
    #expect(try station.contents() == before)
  }

  @Test("a large file goes in through a small window")
  func largeFile() throws {
    let station = try ExchangeStation()
    let path = station.station.directory.file("large.csv")
    try writeRows(Self.rows, to: path, isLastWrong: false)
    let outcome = try station.imported(file: path)
    #expect(outcome.notes.isEmpty)
    #expect(outcome.summary.postings == Self.rows)
    #expect(outcome.summary.newEmployers == 1_000)
    // What is held of the file is two chunks and a record, however long the file is.
    #expect(outcome.summary.bufferedBytesMax <= 3 * 65_536)
    #expect(try station.contents().operations == Self.rows + 1_000)
  }
}
