import ArgumentParser
import Glibc

/// The station's program.
@main
struct Kiosk: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "零工驿站自助终端 — the self-service terminal of an odd-job station.",
    version: version,
    subcommands: [
      RunCommand.self, DemoCommand.self, GateCommand.self, DoctorCommand.self, CheckCommand.self,
      AttendantCommand.self, SeatCommand.self, ImportCommand.self, ExportCommand.self,
      DrawCommand.self, SyncCommand.self, EnrolCommand.self, InstallCommand.self,
      CardReaderCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  /// A descriptor that is closed is none that a file may take, and a file that may not grow any more is an error that somebody is told of, and no death.
  static func main() {
    StandardStreams.fill()
    signal(SIGXFSZ, SIG_IGN)
    main(nil)
  }
}
