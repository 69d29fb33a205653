import OddJobMarket
import TerminalUI

/// A form that keeps what is typed into it until it is handed in.
protocol DraftForm: Equatable, Sendable {
  associatedtype Field: FormField
  var entry: FormEntry<Field> { get set }
  /// The fields there are, given what has been chosen so far.
  var shown: [Field] { get }

  /// Returns the list under the focused pick field.
  func options(_ facts: FormFacts) -> [PickOption]
  /// Whether Tab takes the highlighted line: something was typed and nothing taken yet.
  var takesOptionOnLeaving: Bool { get }
  /// Whether Enter stays in the field, as where several may be picked.
  var staysAfterPick: Bool { get }
  mutating func take(_ option: PickOption)
  /// Follows a change of the focused field.
  mutating func noteChange() -> [AttendantEffect]
  /// Returns what was taken in a pick field, as words.
  func taken(_ field: Field, _ facts: FormFacts) -> String?
  func problems(_ facts: FormFacts) -> [Field: Wording]
  /// Returns what an empty field stands for, where it has a usual value.
  func placeholder(_ field: Field, _ facts: FormFacts) -> Wording?
  /// What the gate found, and whether something was changed since.
  var findings: [Finding] { get }
  var areFindingsOld: Bool { get }
  func findings(of field: Field) -> [Finding]
  /// Takes a key of a field that is not text, before the text does; false where it has no use.
  mutating func takeSpecial(_ key: Key) -> Bool
}

/// What keys and touches do in a form.
enum FormAction: Equatable, Sendable {
  case next, previous, enter
  case vertical(Int)
  case type(Key)
  case paste(String)
  case field(Int)
  case option(Int)
}

extension DraftForm {
  mutating func handle(_ action: FormAction, _ facts: FormFacts) -> [AttendantEffect] {
    switch action {
    case .next:
      if takesOptionOnLeaving { takeHighlighted(facts) }
      entry.go(by: 1, among: shown)
    case .previous: entry.go(by: -1, among: shown)
    case .enter:
      let hasTaken = takeHighlighted(facts)
      if !(hasTaken && staysAfterPick) { entry.go(by: 1, among: shown) }
    case .vertical(let step):
      let count = options(facts).count
      guard entry.focus.entry == .pick, count > 0 else {
        entry.go(by: step, among: shown)
        return []
      }
      let place = entry.suggestion + step
      // Beyond either end of the list the arrows leave the field.
      if place < 0 || place >= count {
        entry.go(by: step, among: shown)
      } else {
        entry.suggestion = place
      }
    case .type(let key):
      if takeSpecial(key) { return [] }
      return entry.edit(key) ? noteChange() : []
    case .paste(let text): return entry.paste(text) ? noteChange() : []
    case .field(let index):
      if shown.indices.contains(index) { entry.go(to: shown[index]) }
    case .option(let index):
      let all = options(facts)
      guard all.indices.contains(index) else { return [] }
      take(all[index])
      if !staysAfterPick { entry.go(by: 1, among: shown) }
    }
    return []
  }

  @discardableResult
  private mutating func takeHighlighted(_ facts: FormFacts) -> Bool {
    guard entry.focus.entry == .pick else { return false }
    let all = options(facts)
    guard all.indices.contains(entry.suggestion) else { return false }
    take(all[entry.suggestion])
    return true
  }

  mutating func takeSpecial(_ key: Key) -> Bool { false }
  var staysAfterPick: Bool { false }
  func placeholder(_ field: Field, _ facts: FormFacts) -> Wording? { nil }
  var findings: [Finding] { [] }
  var areFindingsOld: Bool { false }
  func findings(of field: Field) -> [Finding] { [] }
}
