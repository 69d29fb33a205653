/// Something a person can do on the drawn screen: where to touch, which key, what it sends.
///
/// The footer, the help screen, the test of touch sizes and the test that every touch has a key all
/// read the one list of targets that drawing leaves behind.
package struct Target<Message: Equatable & Sendable>: Equatable, Sendable {
  package var label: String
  /// Where to touch; none for what only a key does.
  package var rect: Rect?
  /// The key that does the same; none where only touch does it.
  package var key: Key?
  package var message: Message
  package var isEnabled: Bool
  /// Why it does nothing now, in words for the person.
  package var whyDisabled: String?
  package var kind: TargetKind
  /// A longer line for the help screen.
  package var help: String?
  /// What is said for it where the label says too little to the ear.
  package var spoken: String?

  /// Makes a target; one with a reason in `whyDisabled` is not enabled.
  package init(
    label: String, rect: Rect? = nil, key: Key? = nil, message: Message, isEnabled: Bool = true,
    whyDisabled: String? = nil, kind: TargetKind = .button, help: String? = nil,
    spoken: String? = nil
  ) {
    self.label = label
    self.rect = rect
    self.key = key
    self.message = message
    self.isEnabled = isEnabled && whyDisabled == nil
    self.whyDisabled = whyDisabled
    self.kind = kind
    self.help = help
    self.spoken = spoken
  }

  /// Returns the same target that sends another message.
  package func mapped<Other>(_ map: (Message) -> Other) -> Target<Other> {
    Target<Other>(
      label: label, rect: rect, key: key, message: map(message), isEnabled: isEnabled,
      whyDisabled: whyDisabled, kind: kind, help: help, spoken: spoken)
  }
}
