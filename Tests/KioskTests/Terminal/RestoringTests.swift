import Glibc
import StationTestSupport
import Testing

/// However the program ends, the terminal is as it was before.
@Suite("The terminal given back")
struct RestoringTests {
  private func started() throws -> (DemonstrationCopy, PseudoTerminal, LineModes) {
    let station = try DemonstrationCopy()
    let seat = try PseudoTerminal(station.program(), rows: 30, columns: 100)
    let before = seat.modes
    try seat.wait(for: "点一下屏幕")
    #expect(!before.isRaw && seat.modes.isRaw)
    #expect(Leftovers.reports.subtracting(seat.screen.modes).isEmpty)
    return (station, seat, before)
  }

  @Test(
    "a signal that ends the program leaves the terminal as it was",
    arguments: [
      SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGTRAP, SIGBUS, SIGILL, SIGFPE,
    ])
  func signals(number: CInt) throws {
    let (station, seat, before) = try started()
    seat.signal(number)
    #expect(try seat.waitForEnd() == .killed(signal: number))
    #expect(Leftovers.of(seat, before) == [])
    _ = station
  }

  @Test("a program killed outright leaves leftovers, which the check sees")
  func control() throws {
    let (station, seat, before) = try started()
    seat.signal(SIGKILL)
    #expect(try seat.waitForEnd() == .killed(signal: SIGKILL))
    // Each kind of leftover: six modes, the cursor, the line, the screen.
    #expect(Leftovers.of(seat, before).count == 9)
    _ = station
  }

  @Test(
    "a signal gives the terminal its own letters back, if it had larger ones",
    arguments: [SIGTERM, SIGSEGV], [true, false])
  func letters(number: CInt, hasLetters: Bool) throws {
    let station = try DemonstrationCopy()
    var program = Kiosk.program("run", "--database", station.database, in: station.directory)
    if hasLetters { program.arguments.append("--xterm-letters") }
    let seat = try PseudoTerminal(program, rows: 30, columns: 100)
    try seat.wait(for: "点一下屏幕")
    try seat.type(" ")
    try seat.wait(for: "找零工")
    try seat.type("=")
    try seat.wait(for: "已换成大字")
    seat.signal(number)
    #expect(try seat.waitForEnd() == .killed(signal: number))
    let sent = String(decoding: seat.output, as: UTF8.self).matches(of: /\e\]50;([A-Za-z ]+)\x07/)
      .map { String($0.output.1) }
    #expect(sent.first == (hasLetters ? "Kiosk Large" : nil))
    #expect(sent.last == (hasLetters ? "Kiosk" : nil))
  }

  @Test("a terminal that goes away ends the program, and the station opens again")
  func hangsUp() throws {
    let (station, seat, _) = try started()
    seat.hangUp()
    let end = try seat.waitForEnd()
    #expect([.killed(signal: SIGHUP), .exited(0)].contains(end))
    _ = try station.start()
  }
}
