import OddJobMarket

/// What spreadsheets do to cells, and what a cell may do to a spreadsheet.
enum CellText {
  /// Whether a spreadsheet would take the cell for a formula: full-width signs count, and blanks
  /// before them don't help.
  static func isFormula(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    if first == "\t" || first == "\r" { return true }
    switch scalars.first(where: { $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\u{2212}": return true
    default: return false
    }
  }

  /// Returns the cell as it may stand in a file: with an apostrophe before what would be a formula,
  /// and before what this rule would otherwise read as one of its own apostrophes.
  static func neutralised(_ text: String) -> String {
    isFormula(text.drop { $0 == "'" }) ? "'" + text : text
  }

  /// Returns what ``neutralised(_:)`` was given.
  static func unneutralised(_ text: String) -> String {
    text.hasPrefix("'") && isFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
  }

  /// Returns a time without the seconds that a spreadsheet adds: 8:30:00.
  static func withoutSeconds(_ text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[2] == "00" ? "\(parts[0]):\(parts[1])" : text
  }

  /// Returns a date without the midnight that a spreadsheet adds: 2026/9/12 0:00.
  static func withoutMidnight(_ text: String) -> String {
    for suffix in [" 0:00", " 00:00", " 0:00:00", " 00:00:00"] where text.hasSuffix(suffix) {
      return String(text.dropLast(suffix.count))
    }
    return text
  }

  /// Returns a whole number in ASCII or full-width digits, with one of the units behind it at most.
  static func number(_ text: String, units: [String]) -> Int? {
    let bare = units.first(where: text.hasSuffix).map { text.dropLast($0.count) } ?? text[...]
    var result = 0
    var digits = 0
    for scalar in bare.unicodeScalars where scalar != " " {
      guard let digit = digit(scalar), digits < 9 else { return nil }
      result = result * 10 + digit
      digits += 1
    }
    return digits > 0 ? result : nil
  }

  /// Returns decimal degrees as millionths; exact, without floating point. Further digits are less
  /// than a hand's breadth.
  static func microdegrees(_ text: String) -> Int? {
    var scalars = Array(text.unicodeScalars)[...]
    let isNegative = scalars.first == "-"
    if isNegative { scalars.removeFirst() }
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count) else { return nil }
    let decimals = parts.count == 2 ? parts[1].prefix(6) : []
    var value = 0
    for scalar in Array(parts[0]) + decimals {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    for _ in decimals.count..<6 { value *= 10 }
    return isNegative ? -value : value
  }

  /// Returns millionths of a degree as decimal degrees.
  static func degrees(_ microdegrees: Int) -> String {
    let magnitude = microdegrees.magnitude
    let decimals = String(magnitude % 1_000_000)
    return (microdegrees < 0 ? "-" : "") + "\(magnitude / 1_000_000)."
      + String(repeating: "0", count: 6 - decimals.count) + decimals
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }
}
