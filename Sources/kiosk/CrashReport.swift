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
    var setting =
      "enable=yes,interactive=no,color=no,registers=none,output-to=\(directory)/kiosk-crash.log"
    if isRuntimeBuiltIn {
      // Such a program opens no debugger, so without a backtracer there is nothing to start for.
      guard let backtracer = installedBacktracer() else { return }
      setting += ",swift-backtrace=\(backtracer)"
    }
    setenv(variable, setting, 1)
    var arguments = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // Returns only where it fails; the program then goes on without the setting.
    execv("/proc/self/exe", arguments)
    for argument in arguments { free(argument) }
  }

  /// Whether the Swift runtime is part of the program, as in an installed station; else it comes
  /// from a toolchain, which brings its backtracer along.
  private static var isRuntimeBuiltIn: Bool {
    guard let runtime = dlopen("libswiftCore.so", RTLD_LAZY | RTLD_NOLOAD) else { return true }
    dlclose(runtime)
    return false
  }

  /// The backtracer that was installed with the program, in `libexec` beside its `bin`.
  private static func installedBacktracer() -> String? {
    guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return nil }
    let bin = URL(fileURLWithPath: own).deletingLastPathComponent()
    let path = bin.deletingLastPathComponent().path + "/libexec/kiosk/swift-backtrace-static"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
