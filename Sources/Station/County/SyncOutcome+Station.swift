import CountyAPI
import OddJobMarket
import Sync

extension SyncOutcome {
  /// Why it came to nothing, with the words for the telephone; nil where it did not.
  var failure: (reason: SyncFailure, detail: String)? {
    switch self {
    case .complete, .cancelled: nil
    case .storeFailed: (.stationFailed, "")
    case .stopped(.fork): (.fork, "")
    case .stopped(.notAuthorised(let problem)): (.notAllowed, problem.text)
    case .stopped(.versionRefused(let problem)): (.refused, problem.text)
    case .gaveUp(.unreachable(let detail)): (.unreachable, detail)
    case .gaveUp(.notTheCounty(let detail)): (.notTheCounty, detail)
    case .gaveUp(.busy): (.busy, "")
    case .gaveUp(.refused(let problem)): (.refused, problem.text)
    }
  }
}

extension Problem {
  fileprivate var text: String { "\(code.rawValue): \(detail)" }
}

extension LogEntry {
  /// Says how a session with the county ended.
  init(_ outcome: SyncOutcome) {
    if let failure = outcome.failure {
      let isAlarm = if case .stopped = outcome { true } else { false }
      self.init(isAlarm ? .error : .warning, "sync.\(failure.reason.rawValue)", failure.detail)
    } else {
      self.init(
        .info, outcome == .complete ? "sync.complete" : "sync.stopped",
        "the session with the county is over")
    }
  }
}

extension SyncStep {
  /// Returns nil for a session that has not begun or is over.
  init?(_ progress: SyncProgress) {
    let phase: Phase
    switch progress.phase {
    case .idle, .over: return nil
    case .hello: phase = .calling
    case .pushing: phase = .sending
    case .pulling: phase = .fetching
    case .snapshot: phase = .fetchingAll
    case .waiting: phase = .waiting
    }
    self.init(phase, done: progress.done, of: progress.of, changes: progress.changes)
  }
}

extension SyncSchedule {
  /// Returns whether the last success is what the schedule promises: then the station counts as
  /// connected between two sessions as well.
  func isKept(lastSuccess: Instant?, now: Instant) -> Bool {
    guard let lastSuccess, lastSuccess <= now else { return lastSuccess != nil }
    let age = lastSuccess.minutes(until: now)
    switch mode {
    // One night may be late by the length of its window and the spread.
    case .night: return age <= (24 + 5) * 60
    case .continuous(let minutes): return age <= 2 * minutes + 15
    case .manual: return true
    }
  }
}
