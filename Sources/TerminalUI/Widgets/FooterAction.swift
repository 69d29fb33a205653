/// Something to do from the bar at the bottom.
package struct FooterAction<Message: Equatable & Sendable>: Equatable, Sendable {
  package var label: String
  package var key: Key?
  package var style: ButtonStyle
  package var message: Message
  package var whyDisabled: String?
  package var help: String?

  package init(
    _ label: String, key: Key? = nil, style: ButtonStyle = .plain, whyDisabled: String? = nil,
    help: String? = nil, message: Message
  ) {
    self.label = label
    self.key = key
    self.style = style
    self.whyDisabled = whyDisabled
    self.help = help
    self.message = message
  }

  /// The same as a target without a place.
  var keyTarget: Target<Message> {
    Target(
      label: label, key: key, message: message, whyDisabled: whyDisabled, kind: .keyOnly,
      help: help)
  }
}
