import Foundation
import Glibc

/// Keeps Swift's backtracer off the screen: a trap would otherwise open an interactive debugger on
/// a public panel. Registers are left out: they point to memory, and what lies there may be somebody's
/// name. The setting is read at process start, so the program starts itself once more.
enum CrashReport {
  private static let variable = "SWIFT_BACKTRACE"

  static func arm() {
    guard getenv(variable) == nil else { return }
    let directory = ProcessInfo.processInfo.environment["LOGS_DIRECTORY"] ?? NSTemporaryDirectory()
    setenv(
      variable,
      "enable=yes,interactive=no,color=no,registers=none,output-to=\(directory)/kiosk-crash.log", 1)
    var arguments = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // Returns only where it fails; the program then goes on without the setting.
    execv("/proc/self/exe", arguments)
    for argument in arguments { free(argument) }
  }
}
