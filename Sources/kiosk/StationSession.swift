import CursesTerminal
import OddJobMarket
import Station
import TerminalUI

/// One run of the station: its first seat on this terminal, its work behind it.
struct StationSession {
  let desk: Desk
  let hint: DemonstrationHint?

  /// Serves until the terminal goes away or a signal ends the program.
  func run(kind: SeatProgram.SeatKind) throws {
    let terminal = try CursesTerminal()
    let office = SeatOffice(desk: desk)
    let started = monotonicTime()
    guard
      let loop = EventLoop<SeatProgram>(
        options: LoopOptions(answerPatience: .milliseconds(3)),
        tick: { _, _ in .tick(desk.now, office.connection) },
        perform: { effect, seat in office.take(effect, from: seat) })
    else { throw TerminalError(code: .noResources, detail: "wake pipe") }
    let handle = loop.handle
    office.lookAtClock(elapsed: nil)
    let work = Task.detached { await office.run { handle.post($0, to: $1) } }
    let clock = Task.detached { await Self.watchClock(office, since: started) }
    let factory = SeatFactory(settings: desk.settings, hint: hint, now: desk.now)
    loop.addSeat(
      terminal,
      state: factory.state(kind: kind, size: terminal.size, summary: desk.firstSummary()),
      metrics: factory.metrics,
      showsKeyHints: desk.settings.screen.hasKeyboard, messages: [.started])
    office.loadList()
    loop.run()
    clock.cancel()
    work.cancel()
    office.close()
  }

  /// Looks at the clock every five seconds: holds end, and the date is watched by a clock that
  /// nobody can set.
  private static func watchClock(_ office: SeatOffice, since started: Duration) async {
    var last = started
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(5))
      let now = monotonicTime()
      office.lookAtClock(elapsed: Minutes(Int((now - last).components.seconds / 60)))
      last = now
    }
  }
}
