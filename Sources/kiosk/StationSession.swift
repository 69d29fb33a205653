import CursesTerminal
import Foundation
import OddJobMarket
import SeatHandover
import Station
import Store
import Synchronization
import TerminalUI

/// One run of the station: its first seat on this terminal, more of them through its door, its work
/// behind them.
struct StationSession {
  let desk: Desk
  let hint: DemonstrationHint?
  /// The database file, by which `kiosk seat` finds the station.
  let database: String
  let log: StationLog

  /// Serves until the first terminal goes away or a signal ends the program.
  func run(kind: SeatProgram.SeatKind) throws {
    let terminal = try CursesTerminal()
    let duty = SyncDuty.live(desk, database: database)
    let speech = desk.speechDuty()
    let office = SeatOffice(
      desk: desk, duty: duty, printer: desk.printDuty(), speech: speech)
    let reception = Mutex<SeatReception?>(nil)
    let started = monotonicTime()
    guard
      let loop = EventLoop<SeatProgram>(
        options: LoopOptions(
          answerPatience: .milliseconds(3),
          scanPace: desk.settings.cardReader.typesAsKeyboard ? .milliseconds(30) : nil),
        tick: { _, _ in .tick(desk.now, office.connection) },
        seatEnded: { seat, end in
          speech?.hush(seat)
          office.seatLeft(seat)
          reception.withLock { $0 }?.seatEnded(seat, end)
        },
        perform: { effect, seat in office.take(effect, from: seat) })
    else { throw TerminalError(code: .noResources, detail: "wake pipe") }
    let handle = loop.handle
    office.lookAtClock(elapsed: nil)
    let work = Task.detached { await office.run { handle.post($0, to: $1) } }
    let cards = CardDelivery(desk.settings.cardReader, handle: handle) { log.write($0) }
    let clock = Task.detached { await Self.watchClock(office, cards, since: started) }
    let factory = factory(badge: office.connection)
    let summary = desk.firstSummary()
    office.loadList()
    loop.addSeat(
      terminal, state: factory.state(kind: kind, size: terminal.size, summary: summary),
      metrics: factory.metrics,
      showsKeyHints: desk.settings.screen.hasKeyboard, messages: [.started])
    let host = openDoor().map { door in
      SeatReception(
        door: door, handle: handle, log: log,
        errands: ErrandOffice(desk: desk, duty: duty, door: door, log: log)
      ) { [self] in self.factory(badge: office.connection) }
    }
    if let host {
      reception.withLock { $0 = host }
      Thread.detachNewThread { host.run() }
    }
    // Taken in the first round, and that begins with the first frame.
    handle.run { _ in office.openCharacters() }
    log.write(LogEntry(.info, "station.started", "version \(Kiosk.version)"))
    loop.run()
    speech?.close()
    duty?.close()
    cards?.close()
    host?.close()
    log.write(LogEntry(.info, "station.stopped", "the last seat is closed"))
    clock.cancel()
    work.cancel()
    office.close()
  }

  private func factory(badge: ConnectionBadge) -> SeatFactory {
    SeatFactory(
      settings: desk.settings, hint: hint, isDemonstration: desk.store.isDemonstration,
      now: desk.now, badge: badge)
  }

  /// A station whose door can't be opened serves its own terminal all the same.
  private func openDoor() -> SeatDoor? {
    do {
      return try SeatDoor(at: SeatAddress(database: database))
    } catch {
      log.write(LogEntry(.warning, error.code, error.wording(.english)))
      return nil
    }
  }

  /// Looks at the clock every five seconds: holds end, and the date is watched by a clock that
  /// nobody can set.
  private static func watchClock(
    _ office: SeatOffice, _ cards: CardDelivery?, since started: Duration
  ) async {
    var last = started
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(5))
      let now = monotonicTime()
      office.lookAtClock(elapsed: Minutes(Int((now - last).components.seconds / 60)))
      office.duty?.lookAtClock()
      cards?.lookAtSeats()
      last = now
    }
  }
}
