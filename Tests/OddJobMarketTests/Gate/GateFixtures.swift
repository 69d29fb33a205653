import OddJobMarket

/// A sentence and what the gate must find in it, in the order of its words.
struct GateCase: CustomStringConvertible, Sendable {
  let text: String
  let expected: [String]

  /// - Parameter expected: `rule: words` each; none for an innocent sentence.
  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var description: String { text }
}

/// The gate with the rules that come with the program.
enum StandardGate {
  static let result = Result<PostingGate, GateRulesProblem> { () throws(GateRulesProblem) in
    PostingGate(rules: try GateRules.standard())
  }

  static func gate() throws -> PostingGate { try result.get() }
}

extension Finding {
  var brief: String { "\(rule): \(words)" }
}
