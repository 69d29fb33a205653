/// The rule file as it is written, before anything in it is checked.
struct GateRuleFile: Decodable {
  let version: Int
  /// The words that a pattern may name by `@name`; a word may itself be `@other`.
  let sets: [String: [String]]
  /// How words of the sets are misspelt to get past the gate.
  let spellings: [Spelling]?
  /// Words that are not read together with what stands before a blank, sign or stop.
  let apart: [String]?
  /// The documents and clauses that rules rest on, by the names rules use for them.
  let sources: [String: GateRule.Source]
  /// Wordings that no rule objects to, whatever they contain.
  let innocents: [String]
  let rules: [Entry]

  struct Entry: Decodable {
    let id: String
    let theme: String
    let severity: String
    let patterns: [String]?
    let exceptions: [String]?
    let unless: [String]?
    let check: String?
    let why: Text
    let mend: Text
    let sources: [String]
    let liftedBy: [String]?
    let exceptKinds: [String]?
  }

  /// In each of the words named, `of` may stand as one of `written`: by its sound (押jin), as a
  /// part of it or as one that looks like it (押巾).
  struct Spelling: Decodable {
    let of: String
    let written: [String]
    let words: [String]
  }

  struct Text: Decodable {
    let zh: String
    let en: String

    var wording: Wording { Wording(zh, en) }
  }

  /// What is read to name a rule that can't be decoded.
  struct Names: Decodable {
    let rules: [Name]

    struct Name: Decodable {
      let id: String?
    }
  }
}
