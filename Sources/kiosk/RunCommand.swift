import ArgumentParser
import Station
import Store

/// `kiosk run`: the station with its first seat, on this terminal.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "开站：在本终端运行驿站。Run the station on this terminal.")

  @OptionGroup var options: StationOptions

  @Flag(help: "从工作人员座席开始。Start at the attendant's seat.")
  var attendant = false

  @Flag(
    name: .customLong("xterm-letters"),
    help: "本终端是可以换字号的xterm，大字用它。This terminal is an xterm that may change its letters.")
  var hasXtermLetters = false

  @Flag(help: "只看能不能开站，不开。Only say whether the station could start.")
  var dryRun = false

  func run() throws {
    try Exit.reporting {
      CrashReport.arm()
      var settings = try options.settings()
      if hasXtermLetters { settings.screen.useXtermLetters() }
      let path = try options.databasePath()
      let log = StationOpening.log(database: path)
      let desk = try StationOpening.open(path: path, settings: settings, log: log)
      guard try desk.store.isDemonstration || desk.store.hasAttendant() else {
        throw StartProblem.noAttendant(database: path)
      }
      // Invented people are no county's business.
      if !desk.store.isDemonstration {
        CountyNotice(of: settings, configuration: options.configurationPath, database: path)?
          .say(in: log)
      }
      if dryRun { return }
      try StationSession(desk: desk, hint: nil, database: path, log: log)
        .run(kind: attendant ? .attendant : .publicSeat)
    }
  }
}
