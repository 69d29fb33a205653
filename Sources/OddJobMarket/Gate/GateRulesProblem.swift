/// Why a rule file can't be used.
package struct GateRulesProblem: Error, Hashable, Sendable {
  package let code: Code
  /// The rule at fault; nil where the whole file is.
  package let rule: String?
  package let detail: String

  package enum Code: String, CaseIterable, Codable, Hashable, Sendable {
    case unreadable = "gate-rules.unreadable"
    case version = "gate-rules.version"
    case set = "gate-rules.set"
    case duplicate = "gate-rules.duplicate"
    case value = "gate-rules.value"
    case pattern = "gate-rules.pattern"
    case wording = "gate-rules.wording"
    case nothingToFind = "gate-rules.nothing-to-find"
    case missingCheck = "gate-rules.missing-check"
  }

  /// What is wrong, with the rule's name.
  package var wording: Wording {
    let place = rule.map { "“\($0)”" } ?? ""
    return Wording(
      "规则文件有问题\(place)：\(detail)", "The rule file can't be used \(place): \(detail)")
  }
}
