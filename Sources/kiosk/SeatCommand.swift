import ArgumentParser
import CursesTerminal
import Foundation
import Glibc
import OddJobMarket
import SeatHandover

/// `kiosk seat`: hands this terminal to the running station as one more seat.
struct SeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat",
    abstract: "接一个座席：把本终端交给正在运行的驿站。Attach this terminal to the running station.",
    discussion: """
      kiosk seat attendant     the attendant's keyboard, locked at first; Esc at the lock leaves it
      kiosk seat public        one more panel

      Works over ssh too. The terminal comes back when the seat is left, when this command is ended \
      or when the station stops.
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case attendant
    case publicSeat = "public"
  }

  @Argument(help: "attendant 工作人员，public 公众。")
  var kind: Kind

  @Option(help: "驿站的数据库文件。The station's database file.")
  var database: String?

  @Flag(help: "接到演示站。Attach to the demonstration.")
  var demo = false

  func run() throws {
    try Exit.reporting {
      guard isatty(0) == 1, isatty(1) == 1 else { throw SeatRefusal.notATerminal }
      let path =
        try database
        ?? (demo ? DataDirectory.demonstrationDatabase() : DataDirectory.stationDatabase())
      let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
      let request = SeatRequest(kind: kind == .attendant ? .attendant : .publicSeat, term: term)
      var modes = termios()
      let hasModes = tcgetattr(0, &modes) == 0
      let visit = try SeatVisit(to: SeatAddress(database: path), request: request)
      let outcome = visit.run()
      if outcome.leavesTerminalBehind {
        CursesTerminal.reset(output: 1)
        if hasModes { tcsetattr(0, TCSANOW, &modes) }
      }
      try report(outcome)
    }
  }

  private func report(_ outcome: SeatVisit.Outcome) throws {
    switch outcome {
    case .refused(let refusal): throw refusal
    case .stationLost: throw Exit.report("seat.lost", CommandWords.stationLost, status: EX_TEMPFAIL)
    case .ended(.stationEnded): Output.line(CommandWords.stationEnded(.chinese))
    case .ended(.left), .ended(.hungUp): break
    }
  }
}

extension SeatVisit.Outcome {
  /// Whether the station did not give the terminal back, so that its owner has to.
  fileprivate var leavesTerminalBehind: Bool {
    switch self {
    case .stationLost, .ended(.hungUp): true
    case .refused, .ended(.left), .ended(.stationEnded): false
    }
  }
}
