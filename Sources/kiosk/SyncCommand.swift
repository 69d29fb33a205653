import ArgumentParser
import Dispatch
import Foundation
import OddJobMarket
import SeatHandover
import Station
import Store
import Synchronization

/// `kiosk sync`: what goes between the station and its county.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "和县里同步。Sync with the county.",
    discussion: """
      A station that runs is asked to sync and goes on serving; this command follows along. A \
      stopped one is synced by the command itself. What could not be sent waits for the next time.

      Exit status: 0 everything went through; 65 the chains differ or are broken; 74 the station's \
      file; 75 the county was not reached or is busy; 76 the county declined; 77 the county does \
      not accept the station's certificate; 78 no county is set up.
      """,
    subcommands: [Now.self, Status.self, Verify.self], defaultSubcommand: Now.self)

  /// `kiosk sync now`: also what `kiosk sync` does.
  struct Now: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "now", abstract: "马上同步。Sync now.")

    @OptionGroup var options: StationOptions

    func run() throws {
      try Exit.reporting {
        let path = try options.databasePath()
        try StationOpening.requireStation(at: path)
        let progress = ProgressLine()
        defer { progress.clear() }
        let status = try sync(path) { progress.show($0.wording(withBar: true)) }
        progress.clear()
        Output.line("同步好了 / synced")
        for line in status.lines { Output.line("\(line.chinese) / \(line.english)") }
      }
    }

    private func sync(_ path: String, progress: @escaping (SyncStep) -> Void) throws -> SyncStatus {
      switch try StationOpening.holder(of: path, settings: options.settings()) {
      case .here(let desk):
        guard !desk.store.isDemonstration else { throw EnrolmentProblem.demonstration }
        guard let duty = SyncDuty.live(desk, database: path) else {
          throw EnrolmentProblem.noCounty
        }
        defer { duty.close() }
        return try duty.followed(progress)
      case .running(let station):
        let answer = try station.done(
          .sync, said: { line in SyncStep(line: line).map(progress) })
        guard let status = SyncStatus(line: answer.line) else { throw SeatRefusal.malformed }
        return status
      }
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "还有多少没报，上次怎么样。What waits, and how it went last.")

    @OptionGroup var options: StationOptions

    func run() throws {
      try Exit.reporting {
        let path = try options.databasePath()
        try StationOpening.requireStation(at: path)
        for line in try status(path).lines { Output.line("\(line.chinese) / \(line.english)") }
      }
    }

    private func status(_ path: String) throws -> SyncStatus {
      switch try StationOpening.holder(of: path, settings: options.settings()) {
      case .here(let desk): return try SyncStatus(of: desk)
      case .running(let station):
        let answer = try station.done(.syncStatus)
        guard let status = SyncStatus(line: answer.line) else { throw SeatRefusal.malformed }
        return status
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "检查本站的记录链。Check the station's chain of operations.")

    @OptionGroup var options: StationOptions

    func run() throws {
      try Exit.reporting {
        let path = try options.databasePath()
        try StationOpening.requireStation(at: path)
        let found = try checkUp(path)
        if let broken = found.firstBroken { throw SyncProblem.brokenChain(broken) }
        Output.line("记录链完整，\(found.operations)条 / the chain of \(found.operations) is whole")
      }
    }

    private func checkUp(_ path: String) throws -> CheckUp {
      switch try StationOpening.holder(of: path, settings: options.settings()) {
      case .here(let desk): return try CheckUp(of: desk)
      case .running(let station):
        let answer = try station.done(.checkUp)
        guard let found = CheckUp(line: answer.line) else { throw SeatRefusal.malformed }
        return found
      }
    }
  }
}

extension SyncDuty {
  /// Runs one session, and returns how the station stands after it.
  ///
  /// - Throws: `SyncProblem` where it came to nothing, at its first wait for another try.
  fileprivate func followed(_ progress: @escaping (SyncStep) -> Void) throws -> SyncStatus {
    let steps = AsyncSteps()
    let session = SyncFollowing(duty: self) {
      steps.put(.step($0))
    } ended: {
      steps.put(.end($0))
    }
    session.begin()
    while true {
      switch steps.next() {
      case .step(let step): progress(step)
      case .end(let result): return try result.get()
      }
    }
  }
}

/// What a session says on other threads, taken one after the other by who waits for it.
private final class AsyncSteps: Sendable {
  enum Item {
    case step(SyncStep)
    case end(SyncFollowing.Result)
  }

  private let items = Mutex<[Item]>([])
  private let count = DispatchSemaphore(value: 0)

  func put(_ item: Item) {
    items.withLock { $0.append(item) }
    count.signal()
  }

  func next() -> Item {
    count.wait()
    return items.withLock { $0.removeFirst() }
  }
}

extension SyncStep {
  /// The step with a bar of twenty where it is known how much is to be done.
  func wording(withBar: Bool) -> Wording {
    guard withBar, total > 0, phase == .sending else { return wording }
    let filled = min(20, 20 * done / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    return Wording("\(bar) \(wording.chinese)", wording.english)
  }
}
