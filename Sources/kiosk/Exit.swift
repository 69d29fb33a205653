import ArgumentParser
import Foundation
import Glibc
import OddJobMarket
import Station

/// Turns typed errors into words on standard error and a status of sysexits(3).
enum Exit {
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let problems as MappingProblems {
      throw report(problems.all)
    } catch {
      guard let failure = CommandFailure(error) else { throw error }
      throw report(failure.code, failure.wording, status: failure.status)
    }
  }

  static func report(_ code: String, _ wording: Wording, status: Int32) -> ExitCode {
    Output.error("kiosk: \(wording(.chinese))\n       \(wording(.english)) [\(code)]")
    return ExitCode(status)
  }

  /// All at once, so that a file is mended in one go.
  private static func report(_ problems: [MappingProblem]) -> ExitCode {
    for problem in problems {
      Output.error("\(problem.wording(.chinese))\n\(problem.wording(.english)) [\(problem.code)]")
    }
    return ExitCode(EX_CONFIG)
  }
}

/// Standard output and standard error; the one place that prints.
enum Output {
  static func line(_ text: String) { print(text) }

  /// Prints a text that ends its own last line.
  static func text(_ text: String) { print(text, terminator: "") }

  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension Output {
  /// Writes to standard error without ending the line.
  static func status(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
