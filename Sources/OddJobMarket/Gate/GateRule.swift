/// One rule of the gate as the rule file has it: what it looks for, why, and how to put it right.
package struct GateRule: Sendable {
  package let id: String
  package let theme: Theme
  package let severity: Finding.Severity
  package let why: Wording
  package let mend: Wording
  package let sources: [Source]
  /// The lawful reasons that lift the rule when the employer has chosen one of them.
  package let liftedBy: Set<LawfulReason>
  /// The kinds of posting that the rule does not bind.
  package let exceptKinds: Set<PostingKind>
  /// The check of a draft's parts that this rule words, for a rule that is not about a text alone.
  package let check: DraftCheck?
  var patterns: [GatePattern]
  var exceptions: [GatePattern]
  /// What lifts the rule wherever in the posting it stands, such as the certificate asked for.
  var unless: [GatePattern]

  /// The rule with what it says and without what it looks for.
  var withoutPatterns: GateRule {
    var rule = self
    rule.patterns = []
    rule.exceptions = []
    rule.unless = []
    return rule
  }

  /// What a rule protects; the group that reports count by.
  package enum Theme: String, CaseIterable, Codable, Hashable, Sendable {
    case sex, age, ethnicity, religion, origin, education, identity, marriage, looks, zodiac
    case disability, infection, past, fees, documents, trial, fines, settlement, hours, traps
    case danger, children, completeness, minimum
  }

  /// The document a rule rests on, with the clause where that has been looked up in its text; a law
  /// whose text the project doesn't hold is named alone.
  package struct Source: Codable, Hashable, Sendable {
    package let document: String
    package let clause: String?
  }
}
