/// One thing after the other on a strip of paper.
package enum PrintedLine: Hashable, Sendable {
  case text(String, Emphasis, isCentred: Bool)
  case code(String)
  case rule
  case blank
  case cut

  package enum Emphasis: Hashable, Sendable {
    case plain, bold
    /// Twice as wide and as high.
    case large
  }

  static func text(_ text: String) -> PrintedLine { .text(text, .plain, isCentred: false) }
}
