package import CountyAPI
import Dispatch
package import OddJobMarket

/// Carries a session's actions out: the county's on tasks, the file's one after the other on a
/// thread of their own, so that no thread that seats need ever waits for a disk or a line.
///
/// Cancelling the task that runs a session ends it before its next step. Nothing is lost by that:
/// every step is one transaction, and the next session asks the county where to go on.
package struct SyncRunner: Sendable {
  private let county: any County
  private let store: any SyncStore
  private let surroundings: SyncSurroundings
  private let queue = DispatchQueue(label: "sync.store")

  package init(county: any County, store: any SyncStore, surroundings: SyncSurroundings) {
    self.county = county
    self.store = store
    self.surroundings = surroundings
  }

  /// Runs one session to its end.
  ///
  /// - Parameter report: hears of every progress that differs from the one before, the last one
  ///   included.
  package func run(
    report: @Sendable (SyncProgress) -> Void = { _ in }
  ) async -> SyncOutcome {
    await withTaskGroup(of: SyncEvent.self) { group in
      var machine = SyncMachine()
      var chance = surroundings.chance
      var reported: SyncProgress?
      var actions = machine.handle(.begun)
      while true {
        if machine.progress != reported {
          reported = machine.progress
          report(machine.progress)
        }
        for action in actions {
          if case .finish(let outcome) = action {
            group.cancelAll()
            return outcome
          }
          let pause = action.drawnPause(&chance)
          group.addTask { await carryOut(action, pause: pause) }
        }
        guard let event = await group.next() else { return .cancelled }
        actions = machine.handle(Task.isCancelled ? .cancelled : event)
      }
    }
  }

  private func carryOut(_ action: SyncAction, pause: Duration) async -> SyncEvent {
    do throws(CountyFailure) {
      switch action {
      case .sayHello(let standing):
        return .helloAnswered(try await county.hello(standing.hello(surroundings)))
      case .push(let batch): return .pushAnswered(try await county.push(batch))
      case .pull(let cursor):
        return .changesArrived(
          try await county.changes(after: cursor, limit: WireLimits.changes))
      case .takeSnapshot(let page):
        return .snapshotArrived(try await county.snapshot(page: page))
      case .wait(let lane, _): return await wait(lane, pause)
      default: return await carryOutInStore(action)
      }
    } catch {
      return .failed(action.lane, error)
    }
  }

  private func wait(_ lane: SyncLane, _ pause: Duration) async -> SyncEvent {
    do {
      try await surroundings.sleep(pause)
      return .waited(lane)
    } catch {
      return .cancelled
    }
  }

  private func carryOutInStore(_ action: SyncAction) async -> SyncEvent {
    await withCheckedContinuation { continuation in
      queue.async {
        let event = try? action.carriedOut(
          in: store, batchID: { surroundings.identifiers.identifier() })
        continuation.resume(returning: event ?? .storeFailed)
      }
    }
  }
}

extension SyncAction {
  /// Whose failure it is when the county does not answer.
  package var lane: SyncLane {
    switch self {
    case .readStanding, .keepHello, .sayHello, .finish: .hello
    case .readBatch, .keepAnswer, .quarantine, .push: .push
    case .applyPage, .stage, .swapStaged, .pull, .takeSnapshot: .pull
    case .readChain(let lane, _), .wait(let lane, _): lane
    }
  }

  /// Returns any moment of the pause, with the same chance; zero for what is no wait.
  package func drawnPause(_ chance: inout SeededGenerator) -> Duration {
    guard case .wait(_, let pause) = self else { return .zero }
    return .milliseconds(chance.number(in: pause.atLeast...pause.atMost))
  }
}
