import CountyAPI

extension SyncMachine {
  /// What the station does with every answer that is not the one it asked for.
  ///
  /// Source: the protocol, "What a station does with an answer".
  mutating func handle(_ failure: CountyFailure, of lane: SyncLane) -> [SyncAction] {
    guard isAsking(lane) else { return [] }
    guard case .refused(let problem) = failure else { return backOff(lane, failure) }
    switch problem.code {
    case .notAuthenticated, .certificateExpired, .notAuthorised, .wrongEnrolmentCode:
      return finish(.stopped(.notAuthorised(problem)))
    case .fork: return finish(.stopped(.fork))
    case .tooManyRequests, .unavailable, .internalError:
      return backOff(lane, .busy(retryAfterSeconds: problem.retryAfter))
    case .cursorGone where lane == .pull: return cursorGone(problem)
    case .unsupportedVersion where lane != .push:
      return finish(.stopped(.versionRefused(problem)))
    // The body was another by the time it arrived: the line's fault, not the operations'.
    case .digestMismatch: return backOff(lane, failure)
    case .gap, .bodyTooLarge, .malformedBody, .unsupportedVersion, .cursorGone, .unknownRoute,
      .methodNotAllowed, .unsupportedMedia:
      guard case .sending(let batch) = push.step, lane == .push else {
        return backOff(lane, failure)
      }
      return handle(problem, of: batch)
    }
  }

  private mutating func handle(_ problem: Problem, of batch: OperationBatch) -> [SyncAction] {
    switch problem.code {
    case .gap: rewind(problem, from: batch)
    case .bodyTooLarge: narrow(problem, batch, reason: .tooLarge)
    case .malformedBody, .unsupportedVersion: narrow(problem, batch, reason: .unreadable)
    default: backOff(.push, .refused(problem))
    }
  }

  private func isAsking(_ lane: SyncLane) -> Bool {
    switch lane {
    case .hello: if case .greeting = stage { true } else { false }
    case .push: if case .sending = push.step { true } else { false }
    case .pull:
      switch pull.step {
      case .asking, .askingSnapshot: true
      default: false
      }
    }
  }

  /// Waits, longer each time; after too many failures in a row the rest is left to the next window.
  mutating func backOff(_ lane: SyncLane, _ failure: CountyFailure) -> [SyncAction] {
    let failures = countFailure(of: lane)
    guard failures < SyncPause.failuresMax else { return giveUp(lane, failure) }
    switch lane {
    case .hello: if case .greeting(let standing) = stage { stage = .waiting(standing) }
    case .push: push.step = .waiting
    case .pull: pull.step = .waiting
    }
    if case .busy(let seconds?) = failure {
      return [.wait(lane, .asked(seconds: seconds, longest: WireLimits.longestRetryAfter))]
    }
    return [.wait(lane, .backoff(failures: failures))]
  }

  private mutating func countFailure(of lane: SyncLane) -> Int {
    switch lane {
    case .hello:
      helloFailures += 1
      return helloFailures
    case .push:
      push.failures += 1
      return push.failures
    case .pull:
      pull.failures += 1
      return pull.failures
    }
  }

  private mutating func giveUp(_ lane: SyncLane, _ failure: CountyFailure) -> [SyncAction] {
    switch lane {
    case .hello: return finish(.gaveUp(failure))
    case .push: push.step = .gaveUp(failure)
    case .pull: pull.step = .gaveUp(failure)
    }
    return finishIfOver()
  }
}
