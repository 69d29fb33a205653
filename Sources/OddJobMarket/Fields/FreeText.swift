/// A text in people's own words, cleaned of what could hide or reorder it, within a length.
package struct FreeText: Hashable, Sendable {
  package let text: String

  /// - Parameters:
  ///   - lengthMax: The most characters it may have.
  ///   - keepingLines: Whether it may have several lines.
  /// - Throws: a problem of the field ``Field/text``, ``FieldProblem/Code/empty`` among them.
  package init(
    validating input: String, lengthMax: Int, keepingLines: Bool = false
  ) throws(FieldProblem) {
    let cleaned = input.cleaned(keepingLines: keepingLines)
    guard !cleaned.isEmpty else { throw FieldProblem(.empty, in: .text) }
    guard cleaned.count <= lengthMax else {
      throw FieldProblem(.tooLong, in: .text, limit: lengthMax)
    }
    text = cleaned
  }
}
