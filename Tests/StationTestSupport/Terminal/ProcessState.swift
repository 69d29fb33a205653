import Glibc

/// What the kernel says of a process.
enum ProcessState {
  /// Returns whether it is stopped, as job control stops it.
  static func isStopped(_ process: pid_t) -> Bool { "Tt".contains(letter(process)) }

  /// Returns whether its first thread waits for something to happen.
  static func waits(_ process: pid_t) -> Bool { letter(process) == "S" }

  private static func letter(_ process: pid_t) -> Character {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return " " }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &bytes, bytes.count)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    // The state stands behind the name, which is in brackets and may hold anything.
    guard let bracket = text.lastIndex(of: ")") else { return " " }
    return text[bracket...].dropFirst(2).first ?? " "
  }
}
