import ArgumentParser
import Glibc
import Station

/// `kiosk card-reader`: reads cards from a serial reader and writes the documented lines.
struct CardReaderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card-reader",
    abstract: "读卡：从串口读卡器读身份证。Read ID cards from a serial reader.",
    discussion: """
      Speaks SAM_V (GA 450) with the reader and writes one line an event to standard output: hello, \
      ready, card, removed, fault, with fields behind tabs. The station starts it by itself where \
      [card-reader] names a device. The photo is never kept.
      """)

  @Option(help: "串口，例如 /dev/ttyUSB0。The serial line.")
  var device: String

  @Option(help: "波特率，默认 115200。Speed of the line.")
  var baud = 115_200

  func validate() throws {
    guard CardReaderSettings.bauds.contains(baud) else {
      throw ValidationError("--baud: 9600, 19200, 38400, 57600, 115200")
    }
  }

  func run() {
    // Whoever stops listening is noticed by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    // What was read of a card must not end up in a file by a crash.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    var reading = CardReaderRun(device: device, baud: baud)
    reading.run()
  }
}
