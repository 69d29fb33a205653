import FoundationEssentials
import OddJobMarket
import TOMLKit

/// Finds and reads `kiosk.conf`.
package enum ConfigurationFile {
  package static let systemPath = "/etc/kiosk/kiosk.conf"

  /// The name of every key, in the order of the shipped file.
  package static var keyNames: [String] { ConfigurationKey.all.map(\.name) }

  /// Where the settings come from.
  package enum Source: Hashable, Sendable {
    case file(String)
    /// No file was named and the system's is not there: the built-in values hold.
    case defaults(missing: String)
  }

  /// Returns where ``load(named:)`` takes the settings from.
  package static func source(named path: String?, system: String = systemPath) -> Source {
    if let path { return .file(path) }
    return FileManager.default.fileExists(atPath: system)
      ? .file(system) : .defaults(missing: system)
  }

  /// Returns the settings of the file named, of the system's where none is named, or the built-in
  /// ones where there is neither.
  ///
  /// - Throws: the first `ConfigurationProblem`.
  package static func load(named path: String?) throws -> StationSettings {
    guard case .file(let file) = source(named: path) else { return StationSettings() }
    let (settings, problems) = try read(file)
    if let problem = problems.first { throw problem }
    return settings
  }

  /// Returns everything that is wrong with a file.
  package static func problems(in file: String) -> [ConfigurationProblem] {
    do {
      return try read(file).problems
    } catch {
      return [error]
    }
  }

  private static func read(
    _ file: String
  ) throws(ConfigurationProblem) -> (settings: StationSettings, problems: [ConfigurationProblem]) {
    guard FileManager.default.fileExists(atPath: file) else {
      throw ConfigurationProblem(file: file, kind: .missing)
    }
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(data: data, encoding: .utf8)
    else { throw ConfigurationProblem(file: file, kind: .unreadable) }
    return parse(text, file: file)
  }

  /// Returns the settings of a text, and everything that is wrong with it.
  package static func parse(
    _ text: String, file: String
  ) -> (settings: StationSettings, problems: [ConfigurationProblem]) {
    var settings = StationSettings()
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let problem = ConfigurationProblem(
        file: file, line: error.source.begin.line, kind: .syntax(error.description))
      return (settings, [problem])
    } catch {
      return (settings, [ConfigurationProblem(file: file, kind: .syntax("\(error)"))])
    }
    let lines = ConfigurationLines(text)
    var problems: [ConfigurationProblem] = []
    for (name, value) in leaves(of: table) {
      let line = lines.line(of: name)
      guard let key = ConfigurationKey.all.first(where: { $0.name == name }) else {
        problems.append(
          ConfigurationProblem(
            file: file, line: line, kind: .unknownKey(name, suggestion: nearest(to: name))))
        continue
      }
      if !key.apply(value, &settings) {
        problems.append(
          ConfigurationProblem(
            file: file, line: line, kind: .badValue(key: name, allowed: key.allowed)))
      }
    }
    return (settings, problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private static func leaves(of table: TOMLTable) -> [(String, ConfigurationValue)] {
    table.keys.flatMap { section -> [(String, ConfigurationValue)] in
      guard let value = table[section] else { return [] }
      guard let inner = value.table else { return [(section, ConfigurationValue(value))] }
      return inner.keys.compactMap { key in
        inner[key].map { ("\(section).\(key)", ConfigurationValue($0)) }
      }
    }
  }

  /// The known key with the most of its beginning and end in common, where it is nearly the same.
  private static func nearest(to name: String) -> String? {
    let best = ConfigurationKey.all.map(\.name).max { left, right in
      likeness(left, name) < likeness(right, name)
    }
    return best.flatMap { likeness($0, name) * 10 >= 7 * max($0.count, name.count) ? $0 : nil }
  }

  private static func likeness(_ left: String, _ right: String) -> Int {
    let head = zip(left, right).prefix { $0 == $1 }.count
    let rest = min(left.count, right.count) - head
    return head + min(rest, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count)
  }
}

/// Finds the line of a key, which the TOML library tells for syntax errors only.
struct ConfigurationLines {
  private var lineOfKey: [String: Int] = [:]

  init(_ text: String) {
    var section = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix("[") {
        section = String(trimmed.dropFirst().prefix { $0 != "]" }.filter { $0 != "[" })
      } else if let equals = trimmed.firstIndex(of: "="), !trimmed.hasPrefix("#") {
        let key = trimmed[..<equals].filter { !" \t\"'".contains($0) }
        let name = section.isEmpty ? String(key) : "\(section).\(key)"
        if lineOfKey[name] == nil { lineOfKey[name] = index + 1 }
      }
    }
  }

  func line(of key: String) -> Int? { lineOfKey[key] }
}
