import Foundation
import Glibc

/// What the kernel says of a running program.
enum ProcessFigures {
  /// The processor time of all its threads so far, in milliseconds.
  static func processorMilliseconds(_ process: pid_t) -> Double {
    let tasks = "/proc/\(process)/task"
    guard let threads = try? FileManager.default.contentsOfDirectory(atPath: tasks) else {
      return 0
    }
    return threads.reduce(0) { sum, thread in
      let text =
        (try? String(contentsOfFile: "\(tasks)/\(thread)/schedstat", encoding: .utf8)) ?? ""
      return sum + (Double(text.prefix { $0 != " " }) ?? 0) / 1e6
    }
  }

  /// The memory it holds, in MiB: what is resident now, and the most that ever was.
  static func memory(_ process: pid_t) -> (resident: Double, peak: Double) {
    let status =
      (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    func mebibytes(_ key: String) -> Double {
      let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
      let digits = line?.filter(\.isNumber) ?? ""
      return Samples.rounded((Double(digits) ?? 0) / 1_024)
    }
    return (mebibytes("VmRSS:"), mebibytes("VmHWM:"))
  }

  /// The memory it holds in MiB, with what it shares with others divided among them.
  static func proportionalMemory(_ process: pid_t) -> Double {
    let rollup =
      (try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)) ?? ""
    let line = rollup.split(separator: "\n").first { $0.hasPrefix("Pss:") }
    return Samples.rounded((Double(line?.filter(\.isNumber) ?? "") ?? 0) / 1_024)
  }
}
