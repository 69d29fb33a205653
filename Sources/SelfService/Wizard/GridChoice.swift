/// One choice of a grid: a large button that answers the question of a step.
struct GridChoice<Message: Equatable & Sendable>: Equatable, Sendable {
  var label: String
  var secondLine: String?
  var isSelected: Bool
  /// Why it can't be chosen now and what to do, in one sentence; nil where it can.
  var whyDisabled: String?
  var message: Message

  init(
    _ label: String, secondLine: String? = nil, isSelected: Bool = false,
    whyDisabled: String? = nil, message: Message
  ) {
    self.label = label
    self.secondLine = secondLine
    self.isSelected = isSelected
    self.whyDisabled = whyDisabled
    self.message = message
  }
}
