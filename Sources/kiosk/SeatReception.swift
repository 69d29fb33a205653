import CursesTerminal
import Glibc
import SeatHandover
import Station
import Synchronization
import TerminalUI

/// Brings the terminals that are handed over to the seats of the loop, and tells their owners when
/// they get them back.
final class SeatReception: Sendable {
  private let door: SeatDoor
  private let handle: LoopHandle<SeatProgram>
  private let log: StationLog
  private let errands: ErrandOffice
  private let factory: @Sendable () -> SeatFactory
  private let guests = Mutex<[SeatID: Attached]>([:])

  private struct Attached: Sendable {
    var guest: SeatGuest
    var input: CInt
    var output: CInt
  }

  /// - Parameters:
  ///   - errands: Does what is asked by those who bring no terminal.
  ///   - factory: Makes the first state of a seat at the moment it comes.
  init(
    door: SeatDoor, handle: LoopHandle<SeatProgram>, log: StationLog, errands: ErrandOffice,
    factory: @escaping @Sendable () -> SeatFactory
  ) {
    self.door = door
    self.handle = handle
    self.log = log
    self.errands = errands
    self.factory = factory
  }

  /// Serves the door until it is closed; called on a thread of its own.
  func run() {
    door.run { event in
      switch event {
      case .came(let guest, let request, let input, let output):
        handle.run { self.seat(guest, request, input: input, output: output, in: $0) }
      case .asked(let guest, let errand, let pipes):
        errands.take(errand, pipes: pipes, from: guest)
      case .sizeChanged(let guest):
        handle.run { loop in self.seat(of: guest).map { loop.look(at: $0) } }
      case .wantsToLeave(let guest):
        handle.run { loop in self.seat(of: guest).map { loop.removeSeat($0, because: .finished) } }
      case .vanished(let guest):
        errands.forget(guest)
        handle.run { loop in self.seat(of: guest).map { loop.removeSeat($0, because: .hungUp) } }
      }
    }
  }

  /// Told by the loop when a seat has gone and its terminal was given back.
  func seatEnded(_ id: SeatID, _ end: SeatEnd) {
    guard let attached = guests.withLock({ $0.removeValue(forKey: id) }) else { return }
    Glibc.close(attached.input)
    Glibc.close(attached.output)
    let ending: SeatEnding =
      switch end {
      case .finished: .left
      case .hungUp: .hungUp
      case .removed: .stationEnded
      }
    door.dismiss(attached.guest, ending)
    log.write(LogEntry(.info, "seat.ended", "\(id), \(ending.rawValue)"))
  }

  /// Tells everybody that the station has ended.
  func close() { door.stop() }

  private func seat(of guest: SeatGuest) -> SeatID? {
    guests.withLock { guests in guests.first { $0.value.guest == guest }?.key }
  }

  private func seat(
    _ guest: SeatGuest, _ request: SeatRequest, input: CInt, output: CInt,
    in loop: EventLoop<SeatProgram>
  ) {
    do {
      let terminal = try CursesTerminal(input: input, output: output, term: request.term)
      let factory = factory()
      let id = loop.addSeat(
        terminal,
        state: factory.state(
          kind: SeatProgram.SeatKind(request.kind), size: terminal.size, isAttached: true),
        metrics: factory.metrics,
        showsKeyHints: request.kind == .attendant || factory.settings.screen.hasKeyboard,
        messages: [.started])
      guests.withLock { $0[id] = Attached(guest: guest, input: input, output: output) }
      door.welcome(guest)
      log.write(LogEntry(.info, "seat.attached", "\(id), \(request.kind.rawValue)"))
    } catch {
      Glibc.close(input)
      Glibc.close(output)
      let refusal = SeatRefusal(error)
      door.refuse(guest, refusal)
      log.write(LogEntry(.warning, refusal.rawValue, request.kind.rawValue))
    }
  }
}

extension SeatProgram.SeatKind {
  fileprivate init(_ kind: SeatRequest.Kind) {
    switch kind {
    case .publicSeat: self = .publicSeat
    case .attendant: self = .attendant
    }
  }
}

extension SeatRefusal {
  fileprivate init(_ error: TerminalError) {
    switch error.code {
    case .notATerminal: self = .notATerminal
    case .unknownTerm: self = .unknownTerm
    case .localeNotUTF8, .noResources: self = .noResources
    }
  }
}
