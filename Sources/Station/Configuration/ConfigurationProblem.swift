package import OddJobMarket

/// What is wrong with `kiosk.conf`: where, and what is allowed there.
package struct ConfigurationProblem: Error, Hashable, Sendable {
  package var file: String
  /// The line, from 1; nil where the whole file is meant.
  package var line: Int?
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    case missing
    case unreadable
    case syntax(String)
    case unknownKey(String, suggestion: String?)
    case badValue(key: String, allowed: Wording)
  }

  package var code: String {
    switch kind {
    case .missing: "configuration.missing"
    case .unreadable: "configuration.unreadable"
    case .syntax: "configuration.syntax"
    case .unknownKey: "configuration.unknownKey"
    case .badValue: "configuration.badValue"
    }
  }

  package var wording: Wording {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    switch kind {
    case .missing: return Wording(place + "没有这个文件。", place + "there is no such file.")
    case .unreadable: return Wording(place + "读不了这个文件。", place + "the file can't be read.")
    case .syntax(let detail):
      return Wording(place + "TOML写法不对：\(detail)", place + "not valid TOML: \(detail)")
    case .unknownKey(let key, let suggestion):
      let hint = suggestion.map { ("，是不是 \($0)？", " Did you mean \($0)?") } ?? ("。", "")
      return Wording(
        place + "没有 \(key) 这一项" + hint.0, place + "there is no key \(key)." + hint.1)
    case .badValue(let key, let allowed):
      return Wording(
        place + "\(key) 应为：\(allowed(.chinese))", place + "\(key) must be: \(allowed(.english))")
    }
  }
}
