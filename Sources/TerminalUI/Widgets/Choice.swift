/// One answer to a question.
package struct Choice<Message: Equatable & Sendable>: Equatable, Sendable {
  package var label: String
  package var key: Key?
  package var style: ButtonStyle
  package var message: Message
  package var whyDisabled: String?

  package init(
    _ label: String, key: Key? = nil, style: ButtonStyle = .plain, whyDisabled: String? = nil,
    message: Message
  ) {
    self.label = label
    self.key = key
    self.style = style
    self.whyDisabled = whyDisabled
    self.message = message
  }
}
