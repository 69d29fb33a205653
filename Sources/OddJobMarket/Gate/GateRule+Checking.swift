extension GateRule {
  /// - Throws: a problem that names this rule.
  init(
    _ entry: GateRuleFile.Entry, sets: [String: [[UInt32]]], sources: [String: Source]
  ) throws(GateRulesProblem) {
    func value<Value: RawRepresentable>(
      _ text: String, _: Value.Type
    ) throws(GateRulesProblem) -> Value where Value.RawValue == String {
      guard let value = Value(rawValue: text) else {
        throw GateRulesProblem(code: .value, rule: entry.id, detail: text)
      }
      return value
    }
    func values<Value: RawRepresentable & Hashable>(
      _ texts: [String]?, _ type: Value.Type
    ) throws(GateRulesProblem) -> Set<Value> where Value.RawValue == String {
      var result: Set<Value> = []
      for text in texts ?? [] { result.insert(try value(text, type)) }
      return result
    }
    id = entry.id
    theme = try value(entry.theme, Theme.self)
    severity = try value(entry.severity, Finding.Severity.self)
    liftedBy = try values(entry.liftedBy, LawfulReason.self)
    exceptKinds = try values(entry.exceptKinds, PostingKind.self)
    check = try entry.check.map { text throws(GateRulesProblem) in
      try value(text, DraftCheck.self)
    }
    why = entry.why.wording
    mend = entry.mend.wording
    self.sources = try entry.sources.map { name throws(GateRulesProblem) in
      guard let source = sources[name] else {
        throw GateRulesProblem(code: .value, rule: entry.id, detail: name)
      }
      return source
    }
    for text in [entry.id, why.chinese, why.english, mend.chinese, mend.english]
    where text.cleaned().isEmpty {
      throw GateRulesProblem(code: .wording, rule: entry.id, detail: "id, why, mend")
    }
    guard !self.sources.isEmpty else {
      throw GateRulesProblem(code: .wording, rule: entry.id, detail: "sources")
    }
    patterns = try GateRules.patterns(entry.patterns ?? [], sets: sets, rule: entry.id)
    exceptions = try GateRules.patterns(entry.exceptions ?? [], sets: sets, rule: entry.id)
    unless = try GateRules.patterns(entry.unless ?? [], sets: sets, rule: entry.id)
    guard !patterns.isEmpty || check != nil else {
      throw GateRulesProblem(code: .nothingToFind, rule: entry.id, detail: "patterns, check")
    }
  }
}
