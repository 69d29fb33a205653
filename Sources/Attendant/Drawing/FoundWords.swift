import OddJobMarket
import TerminalUI

/// The characters of a text that the gate objects to, as long as its words stand there.
struct FoundWords: Hashable, Sendable {
  /// By the place of the character, from 0.
  private var severities: [Int: Finding.Severity] = [:]

  init() {}

  init(_ findings: [Finding], in text: String) {
    for finding in findings where !finding.range.isEmpty {
      guard let range = Self.place(of: finding, in: text) else { continue }
      let first = text.distance(from: text.startIndex, to: range.lowerBound)
      let count = text.distance(from: range.lowerBound, to: range.upperBound)
      for place in first..<(first + count) where severities[place] != .finding {
        severities[place] = finding.severity
      }
    }
  }

  /// Where the words stand now: what was typed before them has moved them.
  static func place(of finding: Finding, in text: String) -> Range<String.Index>? {
    if let range = finding.range(in: text), text[range] == finding.words { return range }
    return text.firstRange(of: finding.words)
  }

  /// Returns a piece of the text, which begins at a character, with the words in colour and
  /// underlined.
  func runs(_ piece: String, from first: Int = 0, _ style: Style) -> [TextRun] {
    guard !severities.isEmpty else { return [TextRun(piece, style)] }
    var runs: [TextRun] = []
    for (offset, character) in piece.enumerated() {
      let own = severities[first + offset].map {
        Style($0 == .warning ? .warning : .alarm, isBold: true, isUnderlined: true)
      }
      if runs.last?.style == own ?? style {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(TextRun(String(character), own ?? style))
      }
    }
    return runs
  }
}
