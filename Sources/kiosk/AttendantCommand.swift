import ArgumentParser
import Glibc
import OddJobMarket
import Station
import Store

/// `kiosk attendant add`: the people who may unlock a seat.
struct AttendantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendant", abstract: "工作人员。Attendants.", subcommands: [Add.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "新增工作人员，或重设口令。Add an attendant, or set a new PIN.",
      discussion: "The PIN (4–6 digits) is read from standard input, so that it stands in no log.")

    @OptionGroup var options: StationOptions

    @Argument(help: "姓名。Name.")
    var name: String

    func run() throws {
      try Exit.reporting {
        let name = try PersonName(validating: name)
        let pin = try PersonalCode(validating: PINPrompt.read())
        let desk = try StationOpening.open(
          path: options.databasePath(), settings: options.settings())
        let account = try desk.store.setAttendant(name: name.text, pin: pin)
        Output.line("已保存：\(account.name) / saved")
      }
    }
  }
}

/// Reads a PIN without showing it.
enum PINPrompt {
  static func read() -> String {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
    // Standard output may be a file that an export goes to.
    Output.status("口令（4到6位数字）/ PIN (4–6 digits): ")
    let pin = readLine() ?? ""
    Output.status("\n")
    return pin
  }
}
