package import OddJobMarket

/// What the workspace wants besides what its views want.
package enum WorkspaceEffect: Equatable, Sendable {
  /// Takes back what a ticket was given for; answers `undone`.
  case undo(Identifier<UndoTicket>, by: AttendantID)
  /// One step for several applications, all or none; answers `stepped`.
  case stepAll([ApplicationID], ApplicationEvent, by: AttendantID)
  /// How texts are read, to be found by pinyin; answers `readings`.
  case readPinyin([String])
}

/// What the station answers to the workspace.
package enum WorkspaceReply: Equatable, Sendable {
  case undone(Result<Undone, Refusal>)
  /// How many applications took the step.
  case stepped(ApplicationEvent, Result<Int, Refusal>, undo: UndoTicket? = nil)
  case readings([String: PinyinReading])
}

/// How a text is read, in small letters without tones.
package struct PinyinReading: Hashable, Sendable {
  /// The usual readings, one after the other: zanting.
  package var full: String
  /// Their first letters: zt.
  package var initials: String

  package init(full: String, initials: String) {
    self.full = full
    self.initials = initials
  }
}
