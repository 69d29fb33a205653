import Foundation
import Glibc

/// What the figures were measured on; the first line of every run.
struct Machine: Encodable {
  var machine: String
  var cores: Int
  var memoryMiB: Int
  var kernel: String
  /// The load over the last minute: other work on the machine makes every wall time longer.
  var load: Double
  var build: String
  /// Whether the Swift runtime is part of the programs, as in an installed station: "static" or
  /// "dynamic".
  var runtime: String
  var postings: Int?
  var people: Int?

  init(postings: Int? = nil, people: Int? = nil) {
    machine = Self.processor()
    cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    memoryMiB = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / 1_048_576
    kernel = Self.text("/proc/sys/kernel/osrelease")
    load = Double(Self.text("/proc/loadavg").prefix { $0 != " " }) ?? 0
    #if DEBUG
      build = "debug"
    #else
      build = "release"
    #endif
    runtime = Self.isRuntimeBuiltIn ? "static" : "dynamic"
    self.postings = postings
    self.people = people
  }

  private static var isRuntimeBuiltIn: Bool {
    guard let runtime = dlopen("libswiftCore.so", RTLD_LAZY | RTLD_NOLOAD) else { return true }
    dlclose(runtime)
    return false
  }

  private static func processor() -> String {
    let line = text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
    return line.flatMap { $0.split(separator: ":").last }
      .map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
  }

  private static func text(_ path: String) -> String {
    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
