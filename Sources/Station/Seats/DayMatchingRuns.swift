import Attendant
import Foundation
import OddJobMarket
import Synchronization
import TerminalUI

/// Runs the matching of a day beside the seats: off the loop's thread, and off the task that carries
/// out what seats want, so that nobody waits for it.
///
/// It reads the market as it stands at one moment and writes nothing; one run a seat, the newest.
package final class DayMatchingRuns: Sendable {
  private let desk: Desk
  private let aside: LongWork.Aside
  private let running = Mutex<[SeatID: Run]>([:])

  /// A run that may be called off while it goes on.
  private final class Run: Sendable {
    private let wanted = Atomic(true)
    var isWanted: Bool { wanted.load(ordering: .acquiring) }
    func callOff() { wanted.store(false, ordering: .releasing) }
  }

  init(desk: Desk, aside: @escaping LongWork.Aside) {
    self.desk = desk
    self.aside = aside
  }

  /// Begins a run for a seat; one that is under way there is called off.
  func start(_ number: Int, visit: Int, seat: SeatID, post: @escaping SeatOffice.Post) {
    let run = Run()
    running.withLock { running in
      running[seat]?.callOff()
      running[seat] = run
    }
    let desk = desk
    aside {
      var percent = -1
      func tell(_ reply: DayMatchingReply) {
        post(.attendantReply(.dayMatching(reply), visit: visit), seat)
      }
      let result = desk.attempt {
        try desk.matchedDay { part in
          if run.isWanted, Int(part * 100) > percent {
            percent = Int(part * 100)
            tell(.progress(number, percent: percent))
          }
          return run.isWanted
        }
      }
      guard run.isWanted else { return }
      switch result {
      case .success(let matched?): tell(.matched(number, .success(matched)))
      case .success(nil): break
      case .failure(let refusal): tell(.matched(number, .failure(refusal)))
      }
    }
  }

  /// Calls a seat's run off; what it finds is dropped.
  func callOff(seat: SeatID) {
    running.withLock { $0.removeValue(forKey: seat) }?.callOff()
  }
}
