import ArgumentParser
import CursesTerminal
import Foundation
import Glibc
import OddJobMarket
import SeatHandover
import Station
import Store

/// Turns typed errors into words on standard error and a status of sysexits(3).
enum Exit {
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as StoreError {
      throw report(error.code, error.wording, status: status(of: error))
    } catch let error as ConfigurationProblem {
      throw report(error.code, error.wording, status: EX_CONFIG)
    } catch let error as StartProblem {
      throw report(error.code, error.wording, status: error.status)
    } catch let error as TerminalError {
      throw report(error.code.rawValue, CommandWords.terminal(error), status: EX_UNAVAILABLE)
    } catch let error as SeatSocketError {
      throw report(error.code, error.wording, status: error.status)
    } catch let error as SeatRefusal {
      throw report(error.rawValue, CommandWords.seat(error), status: EX_UNAVAILABLE)
    } catch let error as Refusal {
      throw report(error.code, error.wording, status: EX_DATAERR)
    } catch let error as FieldProblem {
      throw report(error.code.rawValue, error.wording, status: EX_DATAERR)
    }
  }

  static func report(_ code: String, _ wording: Wording, status: Int32) -> ExitCode {
    Output.error("kiosk: \(wording(.chinese))\n       \(wording(.english)) [\(code)]")
    return ExitCode(status)
  }

  private static func status(of error: StoreError) -> Int32 {
    switch error {
    case .lockHeld: EX_TEMPFAIL
    case .diskFull, .quotaFull, .fileTooLarge, .diskFailed, .readOnly, .failed, .notDurable:
      EX_IOERR
    case .corrupt, .newerVersion, .databaseMissing: EX_DATAERR
    case .keyMissing, .keyWrong, .keyUnprotected: EX_CONFIG
    }
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
