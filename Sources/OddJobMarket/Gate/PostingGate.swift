/// The posting gate: reads a text or a draft by the rules and says what stands in the way.
///
/// It is pure: the same rules, text and standards give the same findings in the same order.
package struct PostingGate: Sendable {
  package let rules: GateRules
  private let program: GateProgram
  private let byCheck: [DraftCheck: Int]

  package init(rules: GateRules) {
    self.rules = rules.withoutPatterns
    program = GateProgram(rules)
    byCheck = Dictionary(
      rules.rules.enumerated().compactMap { place, rule in rule.check.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns what is wrong with a text, in the order of its words.
  ///
  /// - Parameters:
  ///   - field: The part of a draft that the text is.
  ///   - reasons: The lawful reasons the employer has chosen.
  package func findings(
    inText text: some StringProtocol, field: PostingField? = nil,
    reasons: Set<LawfulReason> = [], kind: PostingKind? = nil
  ) -> [Finding] {
    let lifted = lifted(by: reasons, kind: kind)
    let scan = GateScan(text, program: program)
    return findings(of: scan, in: text, field: field, lifted: lifted.union(scan.lifted))
  }

  /// Returns how many patterns are tried on a text: the measure of what it costs to read.
  package func tries(onText text: some StringProtocol) -> Int {
    GateScan(text, program: program).tries
  }

  /// Returns what is wrong with a draft: first what its texts say, then what its parts lack.
  package func findings(for draft: PostingDraft, standards: GateStandards) -> [Finding] {
    var lifted = lifted(
      by: draft.lawfulReasons.union(standards.reasonsImplied(by: draft)), kind: draft.kind)
    let scans = draft.texts.map {
      (field: $0.field, text: $0.text, scan: GateScan($0.text, program: program))
    }
    // What one part says may answer for another: the certificate named in the content, for the
    // trade named in the title.
    for part in scans { lifted.formUnion(part.scan.lifted) }
    var result = scans.flatMap {
      findings(of: $0.scan, in: $0.text, field: $0.field, lifted: lifted)
    }
    for fault in draft.faults(standards) {
      guard let place = byCheck[fault.check], !lifted.contains(place) else { continue }
      result.append(finding(of: rules.rules[place], fault: fault, standards: standards))
    }
    return result
  }

  private func lifted(by reasons: Set<LawfulReason>, kind: PostingKind?) -> Set<Int> {
    var result: Set<Int> = []
    for (place, rule) in rules.rules.enumerated() {
      let isExempt = kind.map { rule.exceptKinds.contains($0) } ?? false
      if isExempt || !rule.liftedBy.isDisjoint(with: reasons) { result.insert(place) }
    }
    return result
  }

  private func findings(
    of scan: GateScan, in text: some StringProtocol, field: PostingField?, lifted: Set<Int>
  ) -> [Finding] {
    let scalars = text.unicodeScalars
    var result: [Finding] = []
    // What is upheld comes in the order of the text, so one walk finds every place.
    var reached = (offset: 0, index: scalars.startIndex)
    for upheld in scan.upheld(without: lifted) {
      let rule = rules.rules[upheld.rule]
      let range = scan.text.range(of: upheld.places)
      let start = scalars.index(reached.index, offsetBy: range.lowerBound - reached.offset)
      let end = scalars.index(start, offsetBy: range.count)
      reached = (range.lowerBound, start)
      result.append(
        Finding(
          rule: rule.id, words: String(text[start..<end]).cleaned(), why: rule.why,
          mend: rule.mend, range: range, field: field, severity: rule.severity))
    }
    if scan.text.isCut, let place = byCheck[.textTooLong] {
      let rule = rules.rules[place]
      result.append(
        Finding(
          rule: rule.id, words: field?.wording(.chinese) ?? "", why: rule.why, mend: rule.mend,
          range: 0..<0, field: field, severity: rule.severity))
    }
    return result
  }

  private func finding(
    of rule: GateRule, fault: DraftFault, standards: GateStandards
  ) -> Finding {
    Finding(
      rule: rule.id, words: fault.words ?? fault.field.wording(.chinese),
      why: rule.why.filled(standards.minimumWage), mend: rule.mend.filled(standards.minimumWage),
      range: 0..<0, field: fault.field, severity: rule.severity)
  }
}

extension Wording {
  /// Returns the wording with the county's minimum in the places that the rule file leaves for it.
  fileprivate func filled(_ minimum: MinimumWage?) -> Wording {
    guard let minimum, chinese.contains("{") || english.contains("{") else { return self }
    func fill(_ text: String) -> String {
      text.replacing("{minimum}", with: minimum.perHour.yuanText)
        .replacing("{document}", with: minimum.document)
    }
    return Wording(fill(chinese), fill(english))
  }
}
