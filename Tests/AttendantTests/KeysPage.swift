import OddJobMarket
import TerminalUI

@testable import Attendant

/// The page of the documentation that lists the keys, made of the one table.
enum KeysPage {
  static var text: String {
    var lines = [
      "# Keys of the attendant's seat", "",
      "Made of the table of keys; `STATION_WRITE_KEYS=1 swift test --filter KeysPageTests` writes it",
      "anew. `F1` or `?` shows the same on the seat, and `:` finds a command by its name, by pinyin",
      "or its initials, or in English.",
    ]
    for context in AttendantContext.allCases {
      lines += section(context)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ context: AttendantContext) -> [String] {
    let title = Words.contextTitle(context)
    return [
      "", "## \(title(.chinese)) · \(title(.english))", "", "| key | command | what it does |",
      "| --- | --- | --- |",
    ]
      + KeyBinding.bindings(in: context).map { binding in
        let keys = binding.keys(in: context).map { "`\($0.label)`" }.joined(separator: " ")
        let label = binding.command.label(.chinese)
        return "| \(keys) | \(label) | \(binding.command.help(.english)) |"
      }
  }
}
