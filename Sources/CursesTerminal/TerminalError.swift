/// Why a terminal cannot be used. What a person is told about it is worded by who starts the seat.
package struct TerminalError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Code: String, CaseIterable, Hashable, Sendable {
    /// A descriptor is no terminal: a file, a pipe, closed.
    case notATerminal = "terminal.not-a-terminal"
    /// `TERM` is not set or names a terminal that is not described on this machine.
    case unknownTerm = "terminal.unknown-term"
    /// The locale's character set is not UTF-8, so no Chinese can be shown.
    case localeNotUTF8 = "terminal.locale-not-utf8"
    /// The process has no memory, descriptors or places left.
    case noResources = "terminal.no-resources"
  }

  package let code: Code
  /// What was found, such as the value of `TERM`; not a sentence.
  package let detail: String

  /// Makes an error.
  package init(code: Code, detail: String) {
    self.code = code
    self.detail = detail
  }
}
