/// What a small label says: a fact, something good, something against, something to mind.
package enum TagTone: Hashable, Sendable, CaseIterable {
  case plain, good, alarm, warning

  package var role: Role {
    switch self {
    case .plain: .tag
    case .good: .tagGood
    case .alarm: .tagAlarm
    case .warning: .tagWarning
    }
  }
}

/// A small label.
package struct Tag: Hashable, Sendable {
  package var text: String
  package var tone: TagTone

  package init(_ text: String, _ tone: TagTone = .plain) {
    self.text = text
    self.tone = tone
  }
}
