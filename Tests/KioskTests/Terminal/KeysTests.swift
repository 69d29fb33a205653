import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@Suite("Keys that must do no harm")
struct KeysTests {
  @Test(
    "no key stops or ends the program or leads to a shell", arguments: [0x1A, 0x03, 0x1C, 0x04])
  func controlKeys(byte: UInt8) throws {
    let station = try DemonstrationCopy()
    let seat = try station.start(rows: 30, columns: 100)
    try seat.goHome()
    try seat.send([byte, byte, byte])
    // What comes after shows that the keys were taken in.
    try seat.tap("找零工")
    try seat.wait(for: "第 1/")
    #expect(seat.end == nil && !seat.isStopped && seat.modes.isRaw)
  }

  @Test("the signals of job control from outside do not stop it", arguments: [SIGTSTP, SIGPIPE])
  func jobControl(number: CInt) throws {
    let station = try DemonstrationCopy()
    let seat = try station.start(rows: 30, columns: 100)
    seat.signal(number)
    try seat.goHome()
    #expect(seat.end == nil && !seat.isStopped)
  }

  @Test("100,000 random bytes neither end it nor keep anybody from the nine tiles")
  func flood() throws {
    let seed: UInt64 = 20_260_912
    print("seed \(seed)")
    var chance = SeededGenerator(seed: seed)
    let station = try DemonstrationCopy()
    let seat = try station.start(rows: 30, columns: 100)
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &chance) }
    try seat.send(bytes)
    // Whatever sequence was left open is ended, whatever question is open is left.
    try seat.type("\u{18}\u{1B}\\\u{1B}[201~")
    try seat.type("\u{1B}[H")
    try seat.wait("the nine tiles, in either language") {
      $0.shows("听着办") || $0.shows("By ear")
    }
    #expect(seat.end == nil && seat.modes.isRaw)
    #expect(seat.screen.unknownSequences.isEmpty)
  }
}
