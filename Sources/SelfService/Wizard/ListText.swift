import OddJobMarket
import TerminalUI

/// Several things said in one line.
enum ListText {
  /// Returns the items in a row, or as many as fit into the columns and how many there are in all.
  static func fitted(_ items: [String], columns: Int, _ language: Language) -> String {
    let separator = language.listSeparator
    let all = items.joined(separator: separator)
    guard TextLayout.displayWidth(all) > columns else { return all }
    let rest = WizardWords.inAll(items.count)(language)
    for count in stride(from: items.count - 1, to: 0, by: -1) {
      let some = items.prefix(count).joined(separator: separator) + " · " + rest
      if TextLayout.displayWidth(some) <= columns { return some }
    }
    return rest
  }
}
