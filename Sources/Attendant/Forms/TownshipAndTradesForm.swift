import OddJobMarket
import TerminalUI

/// The fields of a form that asks for a township and trades.
protocol TownshipAndTradesField: FormField {
  static var township: Self { get }
  static var trades: Self { get }
}

/// A form that asks where a person lives and what they can do, each picked from a list: one township,
/// and as many trades as they have.
protocol TownshipAndTradesForm: DraftForm where Field: TownshipAndTradesField {
  /// Picked, and not only typed.
  var township: String? { get set }
  var trades: [TradeCode] { get set }

  /// Returns the townships to pick from.
  func townships(_ facts: FormFacts) -> [PickOption]
}

extension TownshipAndTradesForm {
  var takesOptionOnLeaving: Bool {
    switch entry.focus {
    case .township: township == nil && !entry.text(.township).isEmpty
    case .trades: !entry.text(.trades).isEmpty
    default: false
    }
  }

  var staysAfterPick: Bool { entry.focus == .trades }

  func options(_ facts: FormFacts) -> [PickOption] {
    switch entry.focus {
    case .township: township == nil ? townships(facts) : []
    case .trades:
      PickOption.trades(matching: entry.text(.trades), facts).filter { option in
        guard case .trade(let code) = option.value else { return false }
        return !trades.contains(code)
      }
    default: []
    }
  }

  func townships(_ facts: FormFacts) -> [PickOption] {
    PickOption.townships(matching: entry.text(.township), facts)
  }

  mutating func take(_ option: PickOption) {
    switch option.value {
    case .trade(let code):
      trades.append(code)
      entry.set(.trades, "")
      entry.suggestion = 0
    case .township(let name):
      township = name
      entry.set(.township, name)
    case .employer, .newEmployer, .site, .person, .newPerson: break
    }
  }

  /// Backspace in an empty line takes back the trade picked last.
  mutating func takeSpecial(_ key: Key) -> Bool {
    guard key == .backspace, entry.focus == .trades, entry.text(.trades).isEmpty, !trades.isEmpty
    else { return false }
    trades.removeLast()
    return true
  }

  mutating func noteChange() -> [AttendantEffect] {
    if entry.focus == .township { township = nil }
    return []
  }

  func taken(_ field: Field, _ facts: FormFacts) -> String? {
    switch field {
    case .township: township
    case .trades:
      trades.isEmpty
        ? nil : trades.map { facts.trades.name(of: $0, facts.language) }.joined(separator: " ")
    default: nil
    }
  }
}
