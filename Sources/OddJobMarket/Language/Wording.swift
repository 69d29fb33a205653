/// A language the screens speak: Chinese first, the others one after another on F4.
///
/// Nothing asks whether a language is the one or the other; what depends on it is a `switch` that
/// names each, so that the compiler names every place where a further one needs something.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// What it is called by those who speak it.
  package var name: String {
    switch self {
    case .chinese: "中文"
    case .english: "English"
    }
  }

  /// What stands between the things of a list: 搬运、保洁.
  package var listSeparator: String {
    switch self {
    case .chinese: "、"
    case .english: ", "
    }
  }

  /// What stands between the parts of a sentence.
  package var comma: String {
    switch self {
    case .chinese: "，"
    case .english: ", "
    }
  }

  /// The language that comes after this one where somebody goes through them all.
  package var next: Language {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}

/// One user-visible text in both languages.
///
/// Every module that shows text keeps its wordings in one catalogue of constants; a third language
/// is one more stored property here, and the compiler then names every text that lacks it.
package struct Wording: Hashable, Sendable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// Returns the text in the language asked for.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
