/// One choice of a grid: a large button that answers the question of a step.
struct GridChoice<Message: Equatable & Sendable>: Equatable, Sendable {
  var label: String
  var secondLine: String?
  var isSelected: Bool
  var isEnabled: Bool
  var message: Message

  init(
    _ label: String, secondLine: String? = nil, isSelected: Bool = false, isEnabled: Bool = true,
    message: Message
  ) {
    self.label = label
    self.secondLine = secondLine
    self.isSelected = isSelected
    self.isEnabled = isEnabled
    self.message = message
  }
}
