import CursesTerminal
import Foundation
import OddJobMarket
import SeatHandover
import Station
import Synchronization
import TerminalUI

/// One run of the station: its first seat on this terminal, more of them through its door, its work
/// behind them.
struct StationSession {
  let desk: Desk
  let hint: DemonstrationHint?
  /// The database file, by which `kiosk seat` finds the station.
  let database: String

  /// Serves until the first terminal goes away or a signal ends the program.
  func run(kind: SeatProgram.SeatKind) throws {
    let terminal = try CursesTerminal()
    let door = try SeatDoor(at: SeatAddress(database: database))
    let office = SeatOffice(desk: desk)
    let reception = Mutex<SeatReception?>(nil)
    let started = monotonicTime()
    guard
      let loop = EventLoop<SeatProgram>(
        tick: { _, _ in .tick(desk.now, office.connection) },
        seatEnded: { seat, end in reception.withLock { $0 }?.seatEnded(seat, end) },
        perform: { effect, seat in office.take(effect, from: seat) })
    else { throw TerminalError(code: .noResources, detail: "wake pipe") }
    let handle = loop.handle
    office.lookAtClock(elapsed: nil)
    let work = Task.detached { await office.run { handle.post($0, to: $1) } }
    let clock = Task.detached { await Self.watchClock(office, since: started) }
    let factory = factory()
    loop.addSeat(
      terminal,
      state: factory.state(kind: kind, size: terminal.size, summary: desk.firstSummary()),
      metrics: factory.metrics,
      showsKeyHints: desk.settings.screen.hasKeyboard, messages: [.started])
    office.loadList()
    let host = SeatReception(door: door, handle: handle) { [self] in self.factory() }
    reception.withLock { $0 = host }
    Thread.detachNewThread { host.run() }
    loop.run()
    host.close()
    clock.cancel()
    work.cancel()
    office.close()
  }

  private func factory() -> SeatFactory {
    SeatFactory(settings: desk.settings, hint: hint, now: desk.now)
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
