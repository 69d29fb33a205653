import Foundation
import Glibc
import OddJobMarket
import SeatHandover
import Station
import Store
import Synchronization

/// Does what is asked of the running station besides seats: exports, a check-up.
///
/// One after another, on a thread of its own: seats are served by other threads and read the file
/// through another connection, so whoever takes an export away slowly keeps only other exports
/// waiting, and those not for long.
final class ErrandOffice: Sendable {
  /// How long the station waits in all for who reads an export.
  static let patience: Int64 = 10_000

  private let desk: Desk
  private let duty: SyncDuty?
  private let door: SeatDoor
  private let log: StationLog
  private let queue = Mutex(Queue())
  private let following = Mutex<[SeatGuest: SyncFollowing]>([:])

  private struct Queue {
    var jobs: [Job] = []
    var isAtWork = false
  }

  private struct Job: Sendable {
    var guest: SeatGuest
    var errand: Errand
    var pipes: [CInt]
  }

  init(desk: Desk, duty: SyncDuty?, door: SeatDoor, log: StationLog) {
    self.desk = desk
    self.duty = duty
    self.door = door
    self.log = log
  }

  /// Takes an errand from the door's thread; returns at once.
  func take(_ errand: Errand, pipes: [CInt], from guest: SeatGuest) {
    // A session may take long and keeps no export waiting.
    if errand == .sync { return follow(guest) }
    let startsWork = queue.withLock { queue in
      queue.jobs.append(Job(guest: guest, errand: errand, pipes: pipes))
      defer { queue.isAtWork = true }
      return !queue.isAtWork
    }
    if startsWork { Thread.detachNewThread { self.work() } }
  }

  /// Drops the errand of one who has gone before it was begun: nobody shall be named for data that
  /// went nowhere.
  func forget(_ guest: SeatGuest) {
    following.withLock { $0.removeValue(forKey: guest) }?.end()
    let dropped = queue.withLock { queue in
      let dropped = queue.jobs.filter { $0.guest == guest }
      queue.jobs.removeAll { $0.guest == guest }
      return dropped
    }
    for pipe in dropped.flatMap(\.pipes) { close(pipe) }
  }

  private func work() {
    while let job = next() { carryOut(job) }
  }

  private func next() -> Job? {
    queue.withLock { queue in
      guard !queue.jobs.isEmpty else {
        queue.isAtWork = false
        return nil
      }
      return queue.jobs.removeFirst()
    }
  }

  private func carryOut(_ job: Job) {
    do {
      switch job.errand {
      case .export(let request):
        let rows = try ExportErrand(desk: desk, request: request)
          .run(pipes: job.pipes, patience: desk.patience(milliseconds: Self.patience)) { rows in
            door.report(job.guest, rows: rows)
          }
        log.write(LogEntry(.info, "errand.export", "\(request.table), \(rows) rows"))
        door.finish(job.guest, String(rows))
      case .checkUp: door.finish(job.guest, try CheckUp(of: desk).line)
      case .syncStatus: door.finish(job.guest, try SyncStatus(of: desk).line)
      case .sync: follow(job.guest)
      }
    } catch {
      let failure = ErrandFailure(error)
      log.write(LogEntry(.warning, failure.code, "errand"))
      door.fail(job.guest, failure)
    }
  }

  /// Has the station speak with its county, and tells who asked how it goes.
  private func follow(_ guest: SeatGuest) {
    guard let duty else {
      return door.fail(
        guest,
        ErrandFailure(
          desk.store.isDemonstration ? EnrolmentProblem.demonstration : EnrolmentProblem.noCounty))
    }
    let (door, log) = (door, log)
    let session = SyncFollowing(duty: duty) { step in
      door.report(guest, step.line)
    } ended: { [weak self] result in
      _ = self?.following.withLock { $0.removeValue(forKey: guest) }
      switch result {
      case .success(let status): door.finish(guest, status.line)
      case .failure(let error):
        let failure = ErrandFailure(error)
        log.write(LogEntry(.warning, failure.code, "errand"))
        door.fail(guest, failure)
      }
    }
    following.withLock { $0[guest] = session }
    session.begin()
  }
}
