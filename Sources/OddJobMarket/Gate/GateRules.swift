import CGateRules
import FoundationEssentials

/// The rules of the posting gate, read from a rule file and checked.
package struct GateRules: Sendable {
  package let version: Int
  package private(set) var rules: [GateRule]
  private(set) var innocents: [GatePattern]
  /// The words, folded, that are not read together with what stands before an edge.
  let apart: [[UInt32]]

  /// The version of the file's form that this program reads.
  package static let versionRead = 1

  /// Reads a rule file: JSON in UTF-8.
  ///
  /// - Throws: a problem that names the rule at fault.
  package init(json: [UInt8]) throws(GateRulesProblem) {
    let file = try GateRules.file(json)
    guard file.version == GateRules.versionRead else {
      throw GateRulesProblem(code: .version, rule: nil, detail: "version \(file.version)")
    }
    let sets = try GateRules.resolved(file.sets, spellings: file.spellings ?? [])
    apart = try (file.apart ?? []).map { word throws(GateRulesProblem) in
      let folded = try GateRules.folded(word, name: "apart")
      guard folded.count > 1 else {
        throw GateRulesProblem(code: .set, rule: nil, detail: "apart: \(word)")
      }
      return folded
    }
    version = file.version
    innocents = try GateRules.patterns(file.innocents, sets: sets, rule: nil)
    var rules: [GateRule] = []
    var seen: Set<String> = []
    for entry in file.rules {
      guard seen.insert(entry.id).inserted else {
        throw GateRulesProblem(code: .duplicate, rule: entry.id, detail: "id")
      }
      rules.append(try GateRule(entry, sets: sets, sources: file.sources))
    }
    for check in DraftCheck.allCases {
      let count = rules.count { $0.check == check }
      guard count == 1 else {
        throw GateRulesProblem(
          code: .missingCheck, rule: nil, detail: "check \(check.rawValue): \(count)")
      }
    }
    self.rules = rules
  }

  /// Returns the rules that come with the program.
  ///
  /// - Throws: only where the program was built with a bad rule file.
  package static func standard() throws(GateRulesProblem) -> GateRules {
    var count = 0
    let bytes = gate_rules_json(&count)
    return try GateRules(json: Array(UnsafeBufferPointer(start: bytes, count: count)))
  }

  /// The rules with what they say and without what they look for, which takes most of the memory and
  /// is not needed any more once a `GateProgram` has been made of it.
  var withoutPatterns: GateRules {
    var rules = self
    rules.innocents = []
    rules.rules = self.rules.map(\.withoutPatterns)
    return rules
  }

  package subscript(id: String) -> GateRule? { rules.first { $0.id == id } }

  static func patterns(
    _ sources: [String], sets: [String: [[UInt32]]], rule: String?
  ) throws(GateRulesProblem) -> [GatePattern] {
    var result: [GatePattern] = []
    for source in sources {
      do throws(GatePattern.Fault) {
        result.append(try GatePattern(source, sets: sets))
      } catch {
        throw GateRulesProblem(code: .pattern, rule: rule, detail: "\(source): \(error)")
      }
    }
    return result
  }

  private static func file(_ json: [UInt8]) throws(GateRulesProblem) -> GateRuleFile {
    let decoder = JSONDecoder()
    let data = Data(json)
    do {
      return try decoder.decode(GateRuleFile.self, from: data)
    } catch let error as DecodingError {
      let path = error.path
      let names = try? decoder.decode(GateRuleFile.Names.self, from: data)
      let index = path.first?.stringValue == "rules" ? path.dropFirst().first?.intValue : nil
      let rule = index.flatMap { place in
        names.flatMap { $0.rules.indices.contains(place) ? $0.rules[place].id : nil }
      }
      let detail = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
      throw GateRulesProblem(
        code: .unreadable, rule: rule, detail: detail.joined(separator: "."))
    } catch {
      throw GateRulesProblem(code: .unreadable, rule: nil, detail: "\(error)")
    }
  }

  /// Returns the sets folded, with every `@other` replaced by its words and every word followed by
  /// its misspellings.
  private static func resolved(
    _ sets: [String: [String]], spellings: [GateRuleFile.Spelling]
  ) throws(GateRulesProblem) -> [String: [[UInt32]]] {
    for spelling in spellings {
      for word in spelling.words where !word.contains(spelling.of) {
        throw GateRulesProblem(code: .set, rule: nil, detail: "spellings: \(word)")
      }
    }
    var result: [String: [[UInt32]]] = [:]
    for name in sets.keys.sorted() {
      var folded: [[UInt32]] = []
      for word in try words(of: name, in: sets, depth: 0) {
        for written in misspelt(word, spellings) {
          folded.append(try GateRules.folded(written, name: "@\(name)"))
        }
      }
      result[name] = folded
    }
    return result
  }

  private static func folded(
    _ word: String, name: String
  ) throws(GateRulesProblem) -> [UInt32] {
    do throws(GatePattern.Fault) {
      return try GatePattern.folded(word.unicodeScalars)
    } catch {
      throw GateRulesProblem(code: .set, rule: nil, detail: "\(name) \(word): \(error)")
    }
  }

  /// Returns the word and the ways it is misspelt, one part of it or several.
  private static func misspelt(_ word: String, _ spellings: [GateRuleFile.Spelling]) -> [String] {
    var result = [word]
    for spelling in spellings where spelling.words.contains(word) {
      result += result.flatMap { known in
        spelling.written.map { known.replacing(spelling.of, with: $0) }
      }
    }
    return result
  }

  private static func words(
    of name: String, in sets: [String: [String]], depth: Int
  ) throws(GateRulesProblem) -> [String] {
    // Four levels of sets within sets are plenty; a set within itself would never end.
    guard depth < 4, let entries = sets[name] else {
      throw GateRulesProblem(code: .set, rule: nil, detail: "@\(name)")
    }
    var result: [String] = []
    for entry in entries {
      if entry.hasPrefix("@") {
        result += try words(of: String(entry.dropFirst()), in: sets, depth: depth + 1)
      } else {
        result.append(entry)
      }
    }
    return result
  }
}

extension DecodingError {
  fileprivate var path: [any CodingKey] {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath
    case .keyNotFound(let key, let context): context.codingPath + [key]
    @unknown default: []
    }
  }
}
