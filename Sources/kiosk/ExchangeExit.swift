import ArgumentParser
import Glibc
import OddJobMarket
import Station

/// Reports what keeps a file from being read or written, besides what every command reports.
enum ExchangeExit {
  static func reporting(_ body: () throws -> Void) throws {
    try Exit.reporting {
      do {
        try body()
      } catch let error as ExchangeError {
        throw Exit.report(error.code.rawValue, error.wording, status: status(of: error.code))
      } catch let problems as MappingProblems {
        throw report(problems.all)
      } catch let problem as MappingProblem {
        throw report([problem])
      }
    }
  }

  /// All at once, so that a file is mended in one go.
  private static func report(_ problems: [MappingProblem]) -> ExitCode {
    for problem in problems {
      Output.error("\(problem.wording(.chinese))\n\(problem.wording(.english)) [\(problem.code)]")
    }
    return ExitCode(EX_CONFIG)
  }

  private static func status(of code: ExchangeError.Code) -> Int32 {
    switch code {
    case .noInput: EX_NOINPUT
    case .noOutput: EX_CANTCREAT
    case .encodingMissing: EX_UNAVAILABLE
    case .empty, .workbook, .wideText, .header, .misfit: EX_DATAERR
    }
  }
}

/// One line on standard error that a terminal shows again and again, and a file never.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isOnScreen = false

  func show(_ progress: ImportProgress) {
    guard isShown else { return }
    let words = ExchangeWords.progress(progress)
    Output.status("\r\(words.chinese) / \(words.english)\u{1B}[K")
    isOnScreen = true
  }

  /// Makes room for a line that stays.
  func clear() {
    guard isOnScreen else { return }
    Output.status("\r\u{1B}[K")
    isOnScreen = false
  }
}

extension Output {
  /// Writes to standard error without ending the line.
  static func status(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
