/// What the gate objects to in a posting: the rule, the words, why, and how to put it right.
package struct Finding: Hashable, Sendable {
  package let rule: String
  /// The words of the text, without invisible characters; the part's name where no text is at fault.
  package let words: String
  package let why: Wording
  package let mend: Wording
  /// Where the words stand in the text, in Unicode characters (scalars); empty where no text is at
  /// fault.
  package let range: Range<Int>
  /// The part of the draft it is about; nil for a text on its own.
  package let field: PostingField?
  package let severity: Severity

  package init(
    rule: String, words: String, why: Wording, mend: Wording, range: Range<Int>,
    field: PostingField?, severity: Severity
  ) {
    self.rule = rule
    self.words = words
    self.why = why
    self.mend = mend
    self.range = range
    self.field = field
    self.severity = severity
  }

  /// A finding waits for a reviewer; a warning is shown and may stay.
  package enum Severity: String, CaseIterable, Codable, Hashable, Sendable {
    case finding, warning
  }

  /// Returns where the words stand in the text they were found in, nil for another text.
  package func range(in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    else { return nil }
    return start..<end
  }
}

/// In JSON a finding has exactly the keys rule, words, why, mend and range; why and mend are
/// Chinese, and a range is [start, end).
extension Finding: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, words, why, mend, range
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(words, forKey: .words)
    try container.encode(why(.chinese), forKey: .why)
    try container.encode(mend(.chinese), forKey: .mend)
    try container.encode([range.lowerBound, range.upperBound], forKey: .range)
  }

  /// Reads what ``encode(to:)`` wrote: the Chinese text stands for both languages, the severity is
  /// that of a finding, and there is no field.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rule = try container.decode(String.self, forKey: .rule)
    words = try container.decode(String.self, forKey: .words)
    let why = try container.decode(String.self, forKey: .why)
    self.why = Wording(why, why)
    let mend = try container.decode(String.self, forKey: .mend)
    self.mend = Wording(mend, mend)
    let bounds = try container.decode([Int].self, forKey: .range)
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      throw DecodingError.dataCorruptedError(
        forKey: .range, in: container, debugDescription: "a range is [start, end)")
    }
    range = bounds[0]..<bounds[1]
    field = nil
    severity = .finding
  }
}
