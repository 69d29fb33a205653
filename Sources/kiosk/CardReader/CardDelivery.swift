import Glibc
import Station
import Synchronization
import TerminalUI

/// Brings what the reader says to the seat it stands at: the first of its kind.
final class CardDelivery: Sendable {
  private let handle: LoopHandle<SeatProgram>
  private let place: CardReaderSettings.Place
  private let duty = Mutex<CardReaderDuty?>(nil)

  /// Makes the delivery and starts the reader's program; nil for a station without a reader.
  init?(
    _ settings: CardReaderSettings, handle: LoopHandle<SeatProgram>,
    log: @escaping @Sendable (LogEntry) -> Void
  ) {
    guard let command = settings.command(own: Self.ownProgram) else { return nil }
    self.handle = handle
    place = settings.place
    let duty = CardReaderDuty(command: command, tell: { [weak self] in self?.tell($0) }, log: log)
    self.duty.withLock { $0 = duty }
    duty.begin()
  }

  func close() { duty.withLock { $0 }?.close() }

  /// A seat that came since, or another one that is the first now, has the reader now.
  func lookAtSeats() {
    let isReady = duty.withLock { $0?.isReady } ?? false
    handle.run { [self] loop in
      let own = seat(in: loop)
      for id in loop.seatIDs {
        let has = isReady && id == own
        guard loop.state(of: id)?.hasCardReader != has else { continue }
        loop.send(.readerChanged(isReady: has), to: id)
      }
    }
  }

  private func tell(_ message: SeatProgram.Message) {
    if case .readerChanged = message { return lookAtSeats() }
    handle.run { [self] loop in
      if let seat = seat(in: loop) { loop.send(message, to: seat) }
    }
  }

  private func seat(in loop: EventLoop<SeatProgram>) -> SeatID? {
    loop.seatIDs.first { id in
      switch (loop.state(of: id)?.kind, place) {
      case (.publicSeat, .publicSeat), (.attendant, .attendant): true
      default: false
      }
    }
  }

  private static var ownProgram: String {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
