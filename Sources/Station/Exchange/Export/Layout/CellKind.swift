/// What the cells of an exported column hold.
package enum CellKind: Hashable, Sendable {
  case text
  /// Digits that are no number: a spreadsheet would round them.
  case digits
  /// 2026-09-12
  case date
  /// 07:42
  case clock
  /// 2026-09-12 07:42
  case dateAndTime
  case whole
  /// Yuan, with as many decimals as the amount has.
  case yuan
  /// Decimal degrees with six decimals.
  case degrees
  /// One of a list.
  case choice([CellChoice])
  /// Any number of a list, with 、 between them.
  case choices([CellChoice])

  /// The name by which the documentation calls it.
  package var name: String {
    switch self {
    case .text: "text"
    case .digits: "digits"
    case .date: "date"
    case .clock: "clock"
    case .dateAndTime: "date and clock"
    case .whole: "whole number"
    case .yuan: "amount"
    case .degrees: "degrees"
    case .choice: "choice"
    case .choices: "choices"
    }
  }

  /// What a cell may hold; nil where that is no list.
  package var allowed: [CellChoice]? {
    switch self {
    case .choice(let choices), .choices(let choices): choices
    default: nil
    }
  }

  static let yesNo = choice([CellChoice("yes", "是"), CellChoice("no", "否")])
}

/// A value a cell may hold: the code that a mapping file names it by, and the words of the cell.
package struct CellChoice: Hashable, Sendable {
  package let code: String
  package let text: String

  init(_ code: String, _ text: String) {
    self.code = code
    self.text = text
  }
}
