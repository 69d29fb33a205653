import CCellWidth
import Foundation
import Glibc
import OddJobMarket
import RimePinyin
import SeatHandover
import Station
import Store

/// The checks of `kiosk doctor`, each by itself, so that one failure hides no other.
struct HealthChecks {
  let options: StationOptions

  func all() -> [HealthCheck] {
    [configuration()] + storeChecks() + county() + printer() + cardReader() + speech() + [
      disk(), terminal(), locale(), cellWidth(), fonts(), pinyin(),
    ]
  }

  private func configuration() -> HealthCheck {
    do {
      _ = try options.settings()
      switch ConfigurationFile.source(named: options.config) {
      case .file(let path): return HealthCheck(name: "configuration", state: .good, found: path)
      case .defaults(let path):
        let words = CommandWords.defaults(missing: path)
        return HealthCheck(
          name: "configuration", state: .note, found: "\(words.chinese) / \(words.english)")
      }
    } catch let problem as ConfigurationProblem {
      return HealthCheck(
        name: "configuration", state: .bad,
        found: "\(problem.wording(.chinese)) / \(problem.wording(.english))",
        mend: "kiosk check --config \(problem.file)")
    } catch {
      return HealthCheck(name: "configuration", state: .bad, found: "\(error)")
    }
  }

  private func county() -> [HealthCheck] {
    guard let settings = try? options.settings(), let path = try? options.databasePath() else {
      return []
    }
    return [CountyCheck(settings: settings, database: path, now: SystemClock().now).check]
  }

  private func storeChecks() -> [HealthCheck] {
    do {
      let path = try options.databasePath()
      guard access(path, F_OK) == 0 else {
        if access(path + ".key", F_OK) == 0 {
          return [
            HealthCheck(
              name: "store", state: .bad,
              found: "\(path): 不见了，密钥还在 / gone, though its key is there",
              mend: "用备份恢复数据库 / restore the database from its backup")
          ]
        }
        return [
          HealthCheck(
            name: "store", state: .warning, found: "\(path): 还没有 / not made yet",
            mend: "kiosk attendant add NAME")
        ]
      }
      return try checks(of: path)
    } catch let error as StoreError {
      return [
        HealthCheck(
          name: "store", state: .bad, found: error.code,
          mend: "\(error.wording(.chinese)) / \(error.wording(.english))")
      ]
    } catch {
      return [HealthCheck(name: "store", state: .bad, found: "\(error)")]
    }
  }

  /// A station that runs has the file to itself, and is asked.
  private func checks(of path: String) throws -> [HealthCheck] {
    let settings = try? options.settings()
    switch try StationOpening.holder(of: path, settings: settings ?? StationSettings()) {
    case .here(let desk):
      let keepDays = settings?.county.keepDays
      return Self.checks(try CheckUp(of: desk, keepDays: keepDays), found: path)
    case .running(let station):
      guard let said = try? station.done(.checkUp), let checkUp = CheckUp(line: said.line)
      else { throw station.lockHeld }
      return Self.checks(checkUp, found: "\(path), 驿站正在运行 / the station is running")
    }
  }

  private static func checks(_ checkUp: CheckUp, found: String) -> [HealthCheck] {
    [
      HealthCheck(name: "store", state: .good, found: found),
      HealthCheck(
        name: "synchronous", state: checkUp.synchronous == 2 ? .good : .bad,
        found: checkUp.synchronous == 2 ? "FULL" : "\(checkUp.synchronous)"),
      HealthCheck(
        name: "chain", state: checkUp.firstBroken == nil ? .good : .bad,
        found: "\(checkUp.operations) operations",
        mend: checkUp.firstBroken.map { "broken at \($0): restore a backup" }),
      retention(checkUp),
    ]
  }

  /// What has grown old goes after the next sync that succeeds; until then it is no fault.
  private static func retention(_ checkUp: CheckUp) -> HealthCheck {
    let found = CommandWords.retention(
      days: checkUp.keepDays,
      last: checkUp.retention.lastAt.map {
        let calendar = StationCalendar()
        return "\(calendar.civilDate(of: $0).text) \(calendar.clockText(of: $0))"
      }, due: checkUp.retention.due)
    return HealthCheck(
      name: "retention", state: checkUp.retention.due > 0 ? .note : .good,
      found: "\(found.chinese) / \(found.english)",
      mend: checkUp.retention.due > 0 ? "kiosk sync" : nil)
  }

  private func printer() -> [HealthCheck] {
    guard let settings = try? options.settings() else { return [] }
    return [PrinterCheck(settings: settings.printer).check]
  }

  private func cardReader() -> [HealthCheck] {
    guard let settings = try? options.settings() else { return [] }
    return [
      CardReaderCheck(settings: settings.cardReader, database: try? options.databasePath()).check
    ]
  }

  private func speech() -> [HealthCheck] {
    guard let settings = try? options.settings() else { return [] }
    return [SpeechCheck(settings: settings.speech).check]
  }

  private func disk() -> HealthCheck {
    let path = (try? options.databasePath()) ?? "."
    let directory =
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
    let free = StationOpening.freeDiskBytes(of: directory.isEmpty ? "/" : directory)
    guard let free else {
      return HealthCheck(name: "disk", state: .warning, found: "\(directory): ?")
    }
    let space = DiskSpace(freeBytes: free)
    return HealthCheck(
      name: "disk", state: space == .full ? .bad : space == .low ? .warning : .good,
      found: "\(free >> 20) MiB free",
      mend: space == .enough ? nil : "清理磁盘 / free some space")
  }

  private func terminal() -> HealthCheck {
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return HealthCheck(
      name: "terminal", state: name.contains("256color") ? .good : .warning,
      found: name.isEmpty ? "TERM is not set" : "TERM=\(name)",
      mend: name.contains("256color") ? nil : "TERM=xterm-256color kiosk")
  }

  private func locale() -> HealthCheck {
    setlocale(LC_ALL, "")
    let codeset = nl_langinfo(CInt(CODESET)).map { String(cString: $0) } ?? "?"
    return HealthCheck(
      name: "locale", state: codeset == "UTF-8" ? .good : .bad, found: codeset,
      mend: codeset == "UTF-8" ? nil : "LC_ALL=C.UTF-8 kiosk")
  }

  /// The terminal and the program must agree that a Chinese character takes two cells.
  private func cellWidth() -> HealthCheck {
    var width: Int8 = 0
    cell_widths(0x6D3B, 1, &width)
    return HealthCheck(
      name: "cell width", state: width == 2 ? .good : .bad, found: "活 = \(width)",
      mend: width == 2 ? nil : "LC_ALL=C.UTF-8 kiosk")
  }

  private func fonts() -> HealthCheck {
    let roots = ["/usr/share/fonts", "/usr/local/share/fonts"]
    let marks = ["CJK", "wqy", "SourceHanSans", "DroidSansFallback"]
    for root in roots {
      guard let walk = FileManager.default.enumerator(atPath: root) else { continue }
      for case let file as String in walk where marks.contains(where: { file.contains($0) }) {
        return HealthCheck(name: "fonts", state: .good, found: "\(root)/\(file)")
      }
    }
    return HealthCheck(
      name: "fonts", state: .warning, found: "没有找到中文字体 / no Chinese font found",
      mend: "apt-get install fonts-noto-cjk")
  }

  /// Without pinyin names are typed on a keyboard or left to the attendant.
  private func pinyin() -> HealthCheck {
    do throws(RimeProblem) {
      try RimeEngine.check()
      return HealthCheck(name: "pinyin", state: .good, found: RimeEngine.dataFolder)
    } catch {
      let words = error.wording
      return HealthCheck(
        name: "pinyin", state: .note, found: "\(words.chinese) / \(words.english)",
        mend: "apt-get install librime1 rime-data-pinyin-simp")
    }
  }
}
