package import TerminalUI

/// One line of the table of keys: what does it, and where.
package struct KeyBinding: Sendable {
  package let command: AttendantCommand
  /// The first one is shown; the others do the same.
  package let keys: [Key]
  package let contexts: Set<AttendantContext>
  /// Whether the bar at the bottom offers it; the help screen lists everything.
  package let isInFooter: Bool
  /// How often it is needed, 1 the most: where the bar has no room for all, the rarer is left out.
  package let priority: Int
  private let keysByContext: [AttendantContext: [Key]]

  init(
    _ command: AttendantCommand, _ keys: Key..., in contexts: Set<AttendantContext>,
    priority: Int = 5,
    footer isInFooter: Bool = true
  ) {
    self.command = command
    self.keys = keys
    self.contexts = contexts
    self.isInFooter = isInFooter
    self.priority = priority
    keysByContext = Dictionary(
      uniqueKeysWithValues: contexts.map { ($0, Self.keys(keys, of: command, in: $0)) })
  }

  /// Returns the keys that do it in a context: where characters are text, none of them is a key.
  package func keys(in context: AttendantContext) -> [Key] {
    keysByContext[context] ?? []
  }

  private static func keys(
    _ keys: [Key], of command: AttendantCommand, in context: AttendantContext
  ) -> [Key] {
    let own = context.ownKeys
    let keys = keys.filter { own[$0, default: command] == command }
    guard context.isTyping else { return keys }
    return keys.filter { key in
      if case .character = key { return false }
      return true
    }
  }

  /// Returns what can be done in a context, in the order in which it is offered.
  package static func bindings(in context: AttendantContext) -> [KeyBinding] {
    byContext[context] ?? []
  }

  /// Found once: every frame asks.
  private static let byContext = Dictionary(
    uniqueKeysWithValues: AttendantContext.allCases.map { context in
      (context, table.filter { !$0.keys(in: context).isEmpty })
    })

  /// Returns what a key does in a context; nil where it does nothing or is text.
  package static func command(for key: Key, in context: AttendantContext) -> AttendantCommand? {
    commands[context]?[key]
  }

  private static let commands = Dictionary(
    uniqueKeysWithValues: AttendantContext.allCases.map { context in
      let pairs = bindings(in: context).flatMap { binding in
        binding.keys(in: context).map { ($0, binding.command) }
      }
      return (context, Dictionary(pairs) { first, _ in first })
    })

  /// Returns the key that is shown for a command.
  static func label(of command: AttendantCommand) -> String { labels[command] ?? "" }

  private static let labels = Dictionary(
    table.map { ($0.command, $0.keys.first?.label ?? "") }
  ) { first, _ in first }
}
