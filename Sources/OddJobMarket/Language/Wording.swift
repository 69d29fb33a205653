/// A language the screens speak: Chinese first, English on F4.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"
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
