import CountyAPI
import CountyClient
import CursesTerminal
import Glibc
import OddJobMarket
import SeatHandover
import Station
import Store

/// What a command says of a typed error: its code, its words, and the status it ends with.
struct CommandFailure {
  let code: String
  let wording: Wording
  let status: Int32

  init(_ code: String, _ wording: Wording, status: Int32) {
    self.code = code
    self.wording = wording
    self.status = status
  }

  /// - Returns: nil for an error that is none of the catalogued ones.
  init?(_ error: any Error) {
    switch error {
    case let error as StoreError:
      self.init(error.code, error.wording, status: Self.status(of: error))
    case let error as ConfigurationProblem:
      self.init(error.code, error.wording, status: EX_CONFIG)
    case let error as StartProblem:
      self.init(error.code, error.wording, status: error.status)
    case let error as InstallProblem:
      self.init(error.code, error.wording, status: error.status)
    case let error as TerminalError:
      self.init(error.code.rawValue, CommandWords.terminal(error), status: EX_UNAVAILABLE)
    case let error as SeatSocketError:
      self.init(error.code, error.wording, status: error.status)
    case let error as SeatRefusal:
      self.init(error.rawValue, CommandWords.seat(error), status: EX_UNAVAILABLE)
    case let error as ErrandFailure:
      self.init(error.code, Wording(error.chinese, error.english), status: error.status)
    case Refusal.identityNotMatched(let triesLeft):
      // Nobody types an ID number into a command: what was wrong is an attendant's PIN.
      self.init(
        Refusal.identityNotMatched(triesLeft: triesLeft).code, CommandWords.pinWrong(triesLeft),
        status: EX_DATAERR)
    case let error as Refusal:
      self.init(error.code, error.wording, status: EX_DATAERR)
    case let error as FieldProblem:
      self.init(error.code.rawValue, error.wording, status: EX_DATAERR)
    case let error as ExchangeError:
      self.init(error.code.rawValue, error.wording, status: Self.status(of: error.code))
    case let error as EnrolmentProblem:
      self.init(error.code, error.wording, status: error.status)
    case let error as DrawProblem:
      self.init(error.code, error.wording, status: error.status)
    case let error as SyncProblem:
      self.init(error.code, error.wording, status: error.status)
    case let error as CountyFailure:
      self.init(SyncProblem(error))
    case is IdentityError:
      self.init(EnrolmentProblem.unreadable("county.authority"))
    case let error as MappingProblem:
      self.init(error.code, error.wording, status: EX_CONFIG)
    default: return nil
    }
  }

  private init(_ problem: SyncProblem) {
    self.init(problem.code, problem.wording, status: problem.status)
  }

  private init(_ problem: EnrolmentProblem) {
    self.init(problem.code, problem.wording, status: problem.status)
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

  private static func status(of code: ExchangeError.Code) -> Int32 {
    switch code {
    case .noInput: EX_NOINPUT
    case .noOutput: EX_CANTCREAT
    case .notWritten, .readerGone: EX_IOERR
    case .readerStalled: EX_TEMPFAIL
    case .encodingMissing: EX_UNAVAILABLE
    case .empty, .workbook, .wideText, .header, .misfit: EX_DATAERR
    }
  }
}

extension ErrandFailure {
  /// Returns an error in words that another process may say.
  init(_ error: any Error) {
    let failure =
      CommandFailure(error)
      ?? CommandFailure("errand.failed", CommandWords.errandFailed, status: EX_SOFTWARE)
    self.init(
      status: failure.status, code: failure.code, chinese: failure.wording(.chinese),
      english: failure.wording(.english))
  }
}
