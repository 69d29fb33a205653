/// What a text field shows.
package struct TextFieldContent: Hashable, Sendable {
  package var label: String
  package var text: String
  /// Letters typed but not yet turned into characters, shown after the text.
  package var preedit: String
  package var placeholder: String
  package var isFocused: Bool
  /// What is wrong, in words for the person.
  package var error: String?
  /// Whether each character is shown as a dot.
  package var isSecret: Bool

  package init(
    label: String = "", text: String = "", preedit: String = "", placeholder: String = "",
    isFocused: Bool = false, error: String? = nil, isSecret: Bool = false
  ) {
    self.label = label
    self.text = text
    self.preedit = preedit
    self.placeholder = placeholder
    self.isFocused = isFocused
    self.error = error
    self.isSecret = isSecret
  }

  /// The rows a field takes: the label, the box of three, the line of the error.
  package var rows: Int { (label.isEmpty ? 0 : 1) + 3 + (error == nil ? 0 : 1) }
}
