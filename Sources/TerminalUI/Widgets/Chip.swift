/// A choice that can be switched on and off.
package struct Chip<Message: Equatable & Sendable>: Equatable, Sendable {
  package var label: String
  package var isSelected: Bool
  package var key: Key?
  package var message: Message
  package var isEnabled: Bool
  package var whyDisabled: String?

  package init(
    _ label: String, isSelected: Bool = false, key: Key? = nil, isEnabled: Bool = true,
    whyDisabled: String? = nil, message: Message
  ) {
    self.label = label
    self.isSelected = isSelected
    self.key = key
    self.isEnabled = isEnabled
    self.whyDisabled = whyDisabled
    self.message = message
  }
}

/// What a row of chips took of the screen.
package struct ChipsShown: Hashable, Sendable {
  /// Rows used, from the top of the rectangle.
  package var rows: Int
  /// How many pages the chips need at this size; 1 when all are shown.
  package var pageCount: Int

  package init(rows: Int, pageCount: Int) {
    self.rows = rows
    self.pageCount = pageCount
  }
}
