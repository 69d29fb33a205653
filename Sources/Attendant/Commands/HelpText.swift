import OddJobMarket
import TerminalUI

/// The help screen, made of the table of keys.
enum HelpText {
  enum Line: Equatable, Sendable {
    case title(Wording)
    case key(String, Wording)
    case blank
  }

  /// What is the same in every view stands once, at the end.
  private static let everywhere: Set<AttendantCommand> = [
    .palette, .undo, .repeatLast, .acknowledge, .confirmDate, .openBoard, .openPostings,
    .openPeople, .openReview, .openCalls,
    .openCrews,
    .openEmployers, .openMatching, .openSync, .reload, .showHelp, .switchLanguage, .lock, .moveUp,
    .moveDown,
    .pageUp,
    .pageDown,
    .moveFirst, .moveLast,
  ]

  /// Returns all lines, those of the context the person came from first.
  static func lines(from context: AttendantContext) -> [Line] {
    let others = AttendantContext.allCases.filter { $0 != context && $0 != .help }
    var lines: [Line] = []
    for context in [context] + others {
      let own = KeyBinding.bindings(in: context).filter { !everywhere.contains($0.command) }
      guard !own.isEmpty else { continue }
      lines.append(.title(Words.contextTitle(context)))
      lines += own.map { .key(keys($0.keys(in: context)), $0.command.help) }
      lines.append(.blank)
    }
    lines.append(.title(Words.everywhere))
    lines += KeyBinding.table.filter { everywhere.contains($0.command) }
      .map { .key(keys($0.keys), $0.command.help) }
    return lines
  }

  /// How many lines there are, whatever comes first.
  static let lineCount = lines(from: .board).count

  private static func keys(_ keys: [Key]) -> String {
    keys.map(\.label).joined(separator: " ")
  }
}
