import OddJobMarket
import TerminalUI

/// A roll that came back, being entered: a table in which typing moves down.
struct RollForm: Equatable, Sendable {
  enum Column: Int, CaseIterable, Hashable, Sendable {
    case arrived, hours, units, paid
  }

  let sheet: RollSheet
  var entries: [RollEntry]
  var row = 0
  var column = Column.arrived
  /// Whether an answer is on its way.
  var isWaiting = false
  /// Whether it was written, and stays open for what was contradicted.
  var isWritten = false

  init(_ sheet: RollSheet) {
    self.sheet = sheet
    entries = sheet.rows.map(RollEntry.init)
  }

  var current: RollEntry? { entries.indices.contains(row) ? entries[row] : nil }

  /// The first line that can't be, as its row; nil where all can.
  var firstImpossible: Int? {
    entries.firstIndex { !$0.isReadable || !($0.line.isEmpty || $0.line.isPossible) }
  }

  var lines: [RollLine] { entries.map(\.line).filter { !$0.isEmpty } }

  mutating func move(_ step: ListStep) {
    row = step.place(from: row, count: entries.count)
  }

  mutating func turn(by columns: Int) {
    let count = Column.allCases.count
    column = Column(rawValue: (column.rawValue + columns + count) % count) ?? .arrived
  }

  /// Goes to the top of another column: a sheet is read down, column by column.
  mutating func turnColumn(by columns: Int) {
    turn(by: columns)
    row = 0
  }

  /// Says of all who are not said anything of that they came and worked as long as was agreed.
  mutating func fillRest() {
    let hours = WorkDone.hoursText(Minutes(sheet.card.window.minutes))
    for index in entries.indices where entries[index].isBlank {
      entries[index].arrived = true
      entries[index].hours = hours
    }
  }

  /// Takes a key where the cursor is; choices and a full stop of typing go to the next line.
  mutating func type(_ key: Key) {
    guard entries.indices.contains(row) else { return }
    switch (column, key) {
    case (_, .left): turn(by: -1)
    case (_, .right): turn(by: 1)
    case (.arrived, .character(let character)): chooseArrival(character)
    case (.paid, .character(let character)): choosePay(character)
    case (.arrived, .backspace), (.arrived, .delete): entries[row].clearArrival()
    case (.paid, .backspace), (.paid, .delete): entries[row].paid = nil
    case (.hours, _): Self.edit(&entries[row].hours, key)
    case (.units, _): Self.edit(&entries[row].units, key)
    default: break
    }
  }

  private mutating func chooseArrival(_ character: Character) {
    guard let number = character.wholeNumberValue, (1...7).contains(number) else { return }
    entries[row].clearArrival()
    entries[row].arrived = number == 1
    if number > 1 {
      entries[row].cause = ChoiceDialog.causes[number - 2]
      entries[row].clearWork()
    }
    move(.by(1))
  }

  private mutating func choosePay(_ character: Character) {
    guard let number = character.wholeNumberValue, (1...3).contains(number) else { return }
    entries[row].paid = PaidWord.allCases[number - 1]
    move(.by(1))
  }

  private static func edit(_ text: inout String, _ key: Key) {
    switch key {
    case .backspace: text = String(text.dropLast())
    case .delete: text = ""
    case .character(let character) where character.isNumber || ".。".contains(character):
      if text.count < 8 { text.append(character) }
    default: break
    }
  }
}

/// One line of a roll as it is typed.
struct RollEntry: Equatable, Sendable {
  let row: RollRow
  var arrived: Bool?
  var cause: TransitionReason.Cause?
  var hours = ""
  var units = ""
  var paid: PaidWord?
  /// What came of it, once it has been written.
  var result: RollResult?

  /// Begins with what an earlier roll said, so that a correction loses nothing.
  init(_ row: RollRow) {
    self.row = row
    hours = row.work?.worked.map { WorkDone.hoursText($0) } ?? ""
    units = row.work?.units?.text ?? ""
    paid = row.work?.paid
  }

  var isBlank: Bool {
    arrived == nil && hours.isEmpty && units.isEmpty && paid == nil && !row.isKnownAbsent
  }

  mutating func clearArrival() {
    arrived = nil
    cause = nil
  }

  mutating func clearWork() {
    hours = ""
    units = ""
    paid = nil
  }

  /// Whether the numbers are numbers.
  var isReadable: Bool {
    (hours.isEmpty || worked != nil) && (units.isEmpty || Hundredths(text: units) != nil)
  }

  private var worked: Minutes? {
    Hundredths(text: hours).map { Minutes(($0.count * 60 + 50) / 100) }
  }

  var line: RollLine {
    RollLine(
      application: row.application, arrived: arrived, cause: cause, worked: worked,
      units: Hundredths(text: units), paid: paid)
  }
}

extension RollRow {
  /// Whether it is already marked that the person did not come.
  var isKnownAbsent: Bool { state == .noShow }

  /// Whether a word that outranks a roll's has been given on the person's coming.
  var isMarkedByStronger: Bool {
    switch state {
    case .noShow: true
    case .arrived, .finished, .settled, .disputed:
      (attendance?.source ?? .selfReport) > .crewLeader
    default: false
    }
  }
}
