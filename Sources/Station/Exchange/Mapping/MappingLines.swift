/// Finds the line of a key in a mapping file, which the TOML library tells for syntax errors only.
///
/// Keys are named by their path: `table`, `column[0]` for the first `[[column]]`,
/// `column[0].values.firstCome`.
struct MappingLines {
  private var lineOfKey: [String: Int] = [:]
  private var count: [String: Int] = [:]

  init(_ text: String) {
    var section = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix("[[") {
        let name = String(trimmed.dropFirst(2).prefix { $0 != "]" })
        section = "\(name)[\(count[name, default: 0])]"
        count[name, default: 0] += 1
        note(section, index + 1)
      } else if trimmed.hasPrefix("[") {
        section = path(of: trimmed.dropFirst().prefix { $0 != "]" })
        note(section, index + 1)
      } else if let key = Self.key(of: trimmed) {
        note(section.isEmpty ? key : "\(section).\(key)", index + 1)
      }
    }
  }

  /// Returns the line of a key, or of the nearest thing around it that has one.
  func line(of path: String) -> Int? {
    var path = path[...]
    while true {
      if let line = lineOfKey[String(path)] { return line }
      guard let dot = path.lastIndex(of: ".") else { return nil }
      path = path[..<dot]
    }
  }

  private mutating func note(_ path: String, _ line: Int) {
    if lineOfKey[path] == nil { lineOfKey[path] = line }
  }

  /// `[column.values]` belongs to the `[[column]]` above it.
  private func path(of name: some StringProtocol) -> String {
    let parts = String(name).split(separator: ".", maxSplits: 1).map { String($0) }
    guard let first = parts.first, let count = count[first] else { return String(name) }
    return (["\(first)[\(count - 1)]"] + parts.dropFirst()).joined(separator: ".")
  }

  private static func key(of line: Substring) -> String? {
    guard let first = line.first, first != "#" else { return nil }
    if first == "\"" || first == "'" {
      let rest = line.dropFirst()
      guard let end = rest.firstIndex(of: first), rest[end...].contains("=") else { return nil }
      return String(rest[..<end])
    }
    guard let equals = line.firstIndex(of: "=") else { return nil }
    return String(line[..<equals].filter { $0 != " " && $0 != "\t" })
  }
}
