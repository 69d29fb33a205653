import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Opens the palette; its words are read once, so that they are found by pinyin too.
  mutating func openPalette() -> [AttendantEffect] {
    workspace?.dialog = .palette(Palette())
    let words = AttendantCommand.allCases.flatMap { [$0.label.chinese, $0.help.chinese] }
    return readPinyin(of: words)
  }

  /// Asks how the texts are read that nobody has asked for yet.
  func readPinyin(of texts: [String]) -> [AttendantEffect] {
    guard let readings = workspace?.readings else { return [] }
    var wanted: Set<String> = []
    let unknown = texts.filter { readings[$0] == nil && wanted.insert($0).inserted }
    return unknown.isEmpty ? [] : [.workspace(.readPinyin(unknown))]
  }

  /// Returns the commands that fit what is typed, the nearest first and of equals those of this
  /// view; before anything is typed, those that can be done now stand above all others.
  func found(by palette: Palette) -> [AttendantCommand] {
    guard let work = workspace else { return [] }
    let here = Set(KeyBinding.bindings(in: work.view.context).map(\.command))
    let text = palette.line.text
    let matches = KeyBinding.table.enumerated().compactMap { place, binding in
      CommandMatch(binding.command, readings: work.readings).distance(of: text).map { distance in
        let isHere = here.contains(binding.command)
        // What was named comes in the order of the keys, what merely exists as it can be used.
        let isBarred = text.isEmpty && isHere && obstacle(to: binding.command) != nil
        let rank = !isHere ? 2 : isBarred ? 1 : 0
        return (command: binding.command, order: (distance, rank, place))
      }
    }
    return matches.sorted { $0.order < $1.order }.map(\.command)
  }

  /// Returns what becomes of a command of the palette that is chosen.
  func use(of command: AttendantCommand) -> PaletteUse {
    guard let work = workspace,
      let binding = KeyBinding.table.first(where: { $0.command == command })
    else { return .impossible(Words.noCommandFound) }
    if !binding.keys(in: work.view.context).isEmpty {
      return obstacle(to: command).map { .impossible($0) } ?? .here
    }
    if let view = AttendantView.allCases.first(where: { !binding.keys(in: $0.context).isEmpty }) {
      return .elsewhere(view)
    }
    let context = AttendantContext.allCases.first { !binding.keys(in: $0).isEmpty }
    return .impossible(Words.onlyIn(Words.contextTitle(context ?? work.view.context)))
  }

  /// Does the highlighted command, in its own view where it is not the open one's, or says why it
  /// can't be done.
  mutating func accept(_ palette: Palette) -> [AttendantEffect] {
    let found = found(by: palette)
    guard found.indices.contains(palette.index) else { return [] }
    let command = found[palette.index]
    let use = use(of: command)
    workspace?.dialog = nil
    switch use {
    case .here: return choose(command)
    case .impossible(let obstacle):
      workspace?.note = StatusNote(obstacle, .warning)
      return []
    case .elsewhere(let view): return go(to: view, for: command)
    }
  }

  /// Opens the view in which a command is at home, and does it there. What acts at once on the
  /// selected row is left to its key: nobody has seen yet which row that is.
  private mutating func go(
    to view: AttendantView, for command: AttendantCommand
  ) -> [AttendantEffect] {
    let effects = open(view)
    guard !command.actsAtOnce else {
      workspace?.note = StatusNote(Words.lookFirst(view.title, command), .warning)
      return effects
    }
    workspace?.note = nil
    workspace?.awaited = command
    return effects + doAwaited()
  }

  /// Does what was chosen for another view as soon as that view shows what it acts on.
  mutating func doAwaited() -> [AttendantEffect] {
    guard let work = workspace, let command = work.awaited else { return [] }
    guard context == work.view.context else {
      workspace?.awaited = nil
      return []
    }
    guard obstacle(to: command) == nil || work.hasLoadedView else { return [] }
    workspace?.awaited = nil
    return choose(command)
  }

  mutating func typeIntoPalette(_ key: Key) -> [AttendantEffect] {
    guard case .palette(var palette) = workspace?.dialog else { return [] }
    if palette.line.edit(key, lengthMax: 40) == true { palette.index = 0 }
    workspace?.dialog = .palette(palette)
    return []
  }

  mutating func movePalette(_ step: ListStep) {
    guard case .palette(var palette) = workspace?.dialog else { return }
    palette.index = step.place(from: palette.index, count: found(by: palette).count)
    workspace?.dialog = .palette(palette)
  }

  mutating func choosePaletteRow(_ row: Int) -> [AttendantEffect] {
    guard case .palette(var palette) = workspace?.dialog else { return [] }
    palette.index = row
    workspace?.dialog = .palette(palette)
    return accept(palette)
  }
}
