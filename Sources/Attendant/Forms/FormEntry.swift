import OddJobMarket
import TerminalUI

/// What has been written into a form so far, and where the person is in it.
struct FormEntry<Field: FormField>: Equatable, Sendable {
  private(set) var lines: [Field: TextLine] = [:]
  private(set) var choices: [Field: Int] = [:]
  private(set) var focus: Field
  /// The highlighted place in the list of the focused pick field.
  var suggestion = 0
  /// The fields that have been left once; what is wrong in them is said.
  private(set) var visited: Set<Field> = []
  /// Whether everything that is wrong is said, as after a first attempt to hand the form in.
  var showsAllProblems = false

  init(focus: Field) {
    self.focus = focus
  }

  /// Makes an entry with what was written into another, at a field of its own.
  init(_ other: FormEntry, focus: Field) {
    self = other
    self.focus = focus
    suggestion = 0
    visited = []
    showsAllProblems = false
  }

  /// The text of a field, or an empty one.
  func text(_ field: Field) -> String { lines[field]?.text ?? "" }

  func choice(_ field: Field) -> Int { choices[field] ?? 0 }

  mutating func set(_ field: Field, _ text: String) {
    lines[field] = TextLine(text)
  }

  /// Puts the cursor of a field behind so many characters.
  mutating func moveCaret(of field: Field, to place: Int) {
    lines[field]?.moveCaret(to: place)
  }

  mutating func choose(_ field: Field, _ index: Int) {
    choices[field] = index
  }

  /// Goes to a field; the one before counts as filled in.
  mutating func go(to field: Field) {
    guard field != focus else { return }
    visited.insert(focus)
    focus = field
    suggestion = 0
  }

  /// Goes so many fields on among those shown, round the ends.
  mutating func go(by step: Int, among shown: [Field]) {
    guard let place = shown.firstIndex(of: focus) else {
      if let first = shown.first { go(to: first) }
      return
    }
    go(to: shown[(place + step + shown.count) % shown.count])
  }

  /// Whether what is wrong in a field is to be said already.
  func showsProblem(of field: Field) -> Bool {
    showsAllProblems || (field != focus && visited.contains(field))
  }

  /// Takes a key of the focused field and returns whether its value has changed.
  mutating func edit(_ key: Key) -> Bool {
    switch focus.entry {
    case .text(let lengthMax, _): return editLine(key, lengthMax: lengthMax)
    case .pick: return editLine(key, lengthMax: 40)
    case .choice(let options): return editChoice(key, options)
    }
  }

  /// Puts pasted text into the focused field and returns whether that changed it.
  mutating func paste(_ text: String) -> Bool {
    guard case .text(let lengthMax, _) = focus.entry else {
      guard focus.entry == .pick else { return false }
      return lines[focus, default: TextLine()].insert(text, lengthMax: 40)
    }
    return lines[focus, default: TextLine()].insert(text, lengthMax: lengthMax)
  }

  private mutating func editLine(_ key: Key, lengthMax: Int) -> Bool {
    let isChanged = lines[focus, default: TextLine()].edit(key, lengthMax: lengthMax) ?? false
    if isChanged { suggestion = 0 }
    return isChanged
  }

  private mutating func editChoice(_ key: Key, _ options: [Wording]) -> Bool {
    let now = choice(focus)
    let wanted: Int?
    switch key {
    case .character(" "), .right: wanted = (now + 1) % options.count
    case .left: wanted = (now + options.count - 1) % options.count
    case .home: wanted = 0
    case .end: wanted = options.count - 1
    case .character(let character): wanted = place(of: character, in: options, after: now)
    default: wanted = nil
    }
    guard let wanted, wanted != now else { return false }
    choices[focus] = wanted
    return true
  }

  /// A number picks by place; a letter goes round those that begin with it.
  private func place(of character: Character, in options: [Wording], after now: Int) -> Int? {
    if let number = character.wholeNumberValue {
      return (1...options.count).contains(number) ? number - 1 : nil
    }
    let wanted = Character(character.lowercased().prefix(1).first.map(String.init) ?? " ")
    return (1...options.count).map { (now + $0) % options.count }.first { index in
      let wording = options[index]
      return wording.chinese.first == wanted
        || wording.english.first?.lowercased() == String(wanted)
    }
  }
}
