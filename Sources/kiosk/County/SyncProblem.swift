import CountyAPI
import Glibc
import OddJobMarket

/// How a session with the county came to nothing, for a command.
enum SyncProblem: Error, Hashable {
  case failed(SyncFailure, detail: String)
  /// Somebody at a seat called it off.
  case stopped
  /// The chain of operations is broken at this number.
  case brokenChain(Int64)

  init(_ failure: SyncFailure, detail: String) { self = .failed(failure, detail: detail) }

  var code: String {
    switch self {
    case .failed(let failure, _): "sync.\(failure.rawValue)"
    case .stopped: "sync.stopped"
    case .brokenChain: "sync.chain"
    }
  }

  var status: Int32 {
    switch self {
    case .failed(.unreachable, _), .failed(.notTheCounty, _), .failed(.busy, _), .stopped:
      EX_TEMPFAIL
    case .failed(.notAllowed, _): EX_NOPERM
    case .failed(.fork, _), .brokenChain: EX_DATAERR
    case .failed(.refused, _): EX_PROTOCOL
    case .failed(.stationFailed, _): EX_IOERR
    }
  }

  var wording: Wording {
    switch self {
    case .failed(let failure, let detail):
      Wording(
        "\(failure.wording.chinese)。\(failure.remedy.chinese)"
          + (detail.isEmpty ? "" : "（\(detail)）"),
        "\(failure.wording.english). \(failure.remedy.english)"
          + (detail.isEmpty ? "" : " (\(detail))"))
    case .stopped:
      Wording("同步中途停下了，剩下的下次接着报。", "It was stopped; the rest goes next time.")
    case .brokenChain(let number):
      Wording(
        "记录链在第\(number)条断了。请保管好数据库，打电话给县里。",
        "The chain is broken at \(number). Keep the database as it is, and call the county.")
    }
  }
}

extension SyncProblem {
  /// Returns why the county gave no answer to a single request.
  init(_ failure: CountyFailure) {
    switch failure {
    case .unreachable(let detail): self = .failed(.unreachable, detail: detail)
    case .notTheCounty(let detail): self = .failed(.notTheCounty, detail: detail)
    case .busy: self = .failed(.busy, detail: "")
    case .refused(let problem):
      let isShutOut = [401, 403].contains(problem.code.status)
      self = .failed(isShutOut ? .notAllowed : .refused, detail: problem.detail)
    }
  }
}
