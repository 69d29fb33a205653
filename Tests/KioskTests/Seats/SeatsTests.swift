import Glibc
import StationTestSupport
import Testing

/// Several terminals, one station: the panel, the attendant's keyboard, a second panel.
@Suite("Seats on terminals of their own")
struct SeatsTests {
  private func unlocked(_ station: DemonstrationCopy, _ panel: PseudoTerminal) throws
    -> PseudoTerminal
  {
    let seat = try station.attach("attendant", to: panel)
    try seat.wait(for: "工作人员解锁", "演示口令")
    #expect(!seat.screen.shows("今日看板"), "a seat that was attached starts locked")
    let line = seat.screen.lines.first { $0.contains("演示口令") } ?? ""
    try seat.type(line.filter { $0.isASCII && $0.isNumber } + "\r")
    try seat.wait(for: "今日看板", "还缺人数")
    return seat
  }

  @Test("a call for help at a panel is on the attendant's terminal, while both are in use")
  func callsAcross() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let attendant = try unlocked(station, panel)
    try panel.goHome()
    try panel.tap("叫工作人员")
    try attendant.wait(for: "叫号 1")
    // The attendant's view does not move the panel, and the panel's does not move the attendant.
    try panel.tap("找零工")
    try panel.wait(for: "第 1/")
    #expect(attendant.screen.shows("今日看板") && !panel.screen.shows("今日看板"))
  }

  @Test("a number called at the desk is on every public terminal with a bell, and no name is")
  func numberCalled() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let board = try station.attach("public", to: panel, rows: 45, columns: 140)
    try board.wait(for: "点一下屏幕")
    let attendant = try unlocked(station, panel)
    try panel.goHome()
    #expect(!panel.output.contains(7) && !board.output.contains(7))
    try attendant.type("\u{1B}[20~")
    try attendant.wait(for: "：已叫号")
    let line = attendant.screen.lines.first { $0.contains("：已叫号") } ?? ""
    let number = line.filter { $0.isASCII && $0.isNumber }
    let name = try #require(line.split(separator: "：").first?.split(separator: " ").last)
    try panel.wait(for: "请 \(number) 号到服务台")
    try board.wait(for: "请到服务台", "██")
    #expect(panel.output.contains(7) && board.output.contains(7))
    #expect(!attendant.output.contains(7))
    for seat in [panel, board] { #expect(!seat.linesSeen.contains { $0.contains(name) }) }
    // The view of numbers agrees, and the person comes.
    try attendant.type("5")
    try attendant.wait(for: "已叫号", String(name), "办什么")
    try attendant.type("a")
    try attendant.wait(for: "：已到")
    try panel.wait(gone: "号到服务台")
    try board.wait(gone: "请到服务台")
  }

  @Test("each seat has its own size and colours, and grows with its terminal")
  func sizes() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let small = try station.attach(
      "public", to: panel, rows: 20, columns: 60, changing: ["TERM": "vt220"])
    let large = try station.attach("public", to: panel, rows: 45, columns: 140)
    try small.wait(for: "点一下屏幕")
    try large.wait(for: "点一下屏幕")
    #expect(small.screen.coloursSeen == 0 && large.screen.coloursSeen == 256)
    small.resize(rows: 34, columns: 120)
    try small.wait("a header over 120 cells") { screen in
      screen.places(of: "○").contains { $0.row < 3 && $0.column > 100 }
    }
  }

  @Test("the owner of a terminal gets it back as it was", arguments: [SIGTERM, SIGINT, SIGHUP])
  func leaves(number: CInt) throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let seat = try station.attach("public", to: panel)
    try seat.wait(for: "点一下屏幕")
    let raw = seat.modes
    seat.signal(number)
    #expect(try seat.waitForEnd() == .exited(0))
    let fresh = try PseudoTerminal(Kiosk.program("--version", in: station.directory))
    try fresh.waitForEnd()
    #expect(raw.isRaw && Leftovers.of(seat, fresh.modes) == [])
    try panel.goHome()
  }

  @Test("an owner killed outright has its terminal given back by the station, which goes on")
  func ownerKilled() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let seat = try station.attach("public", to: panel)
    try seat.wait(for: "点一下屏幕")
    seat.signal(SIGKILL)
    #expect(try seat.waitForEnd() == .killed(signal: SIGKILL))
    try panel.goHome()
    // The seat is gone, and another may come.
    let other = try station.attach("public", to: panel)
    try other.wait(for: "点一下屏幕")
  }

  @Test("a station killed outright leaves no terminal in a mess: its owner puts it right")
  func stationKilled() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let seat = try station.attach("public", to: panel)
    try seat.wait(for: "点一下屏幕")
    panel.signal(SIGKILL)
    #expect(try seat.waitForEnd() == .exited(EX_TEMPFAIL))
    let fresh = try PseudoTerminal(Kiosk.program("--version", in: station.directory))
    try fresh.waitForEnd()
    #expect(Leftovers.of(seat, fresh.modes) == [])
    #expect(seat.screen.shows("seat.lost"))
    // What the station's own terminal shows is the control: nobody puts that right.
    try panel.waitForEnd()
    #expect(Leftovers.of(panel, fresh.modes).count == 9)
    // What the killed one left behind does not keep the next from listening.
    let again = try station.start()
    let next = try station.attach("public", to: again)
    try next.wait(for: "点一下屏幕")
  }

  @Test("a terminal that stops reading holds up no other seat")
  func stuckTerminal() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let stuck = try station.attach("public", to: panel, rows: 60, columns: 250)
    try stuck.wait(for: "点一下屏幕")
    // From here on nobody reads it: changing the language draws the whole screen each time, far more
    // than the line between holds.
    for _ in 0..<64 { try stuck.sendBlindly("\u{1B}[14~") }
    try panel.goHome()
    try panel.tap("找零工")
    try panel.wait(for: "第 1/")
    // And it leaves without having been waited for.
    stuck.signal(SIGTERM)
    try panel.tap("首页")
    try panel.wait(for: "听着办")
  }

  @Test("the lock is left by Esc, and the terminal given back")
  func leavesLock() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let seat = try station.attach("attendant", to: panel)
    try seat.wait(for: "工作人员解锁", "Esc离开")
    try seat.type("\u{1B}")
    #expect(try seat.waitForEnd() == .exited(0))
    #expect(!seat.modes.isRaw)
  }

  @Test("who can't be seated is told why, and nothing is switched on")
  func refused() throws {
    let station = try DemonstrationCopy()
    let alone = try PseudoTerminal(
      Kiosk.program("seat", "public", "--database", station.database, in: station.directory))
    #expect(try alone.waitForEnd() == .exited(EX_UNAVAILABLE))
    #expect(alone.screen.shows("seat.no-station"))
    let panel = try station.start(rows: 30, columns: 100)
    let odd = try station.attach("public", to: panel, changing: ["TERM": "nonesuch"])
    #expect(try odd.waitForEnd() == .exited(EX_UNAVAILABLE))
    #expect(odd.screen.shows("seat.unknown-term") && odd.screen.shows("TERM=xterm-256color"))
    #expect(odd.screen.modesEverOn.isEmpty && !odd.modes.isRaw)
  }
}
