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

  /// Returns the commands that fit what is typed, the nearest first and of equals those that can be
  /// done here.
  func found(by palette: Palette) -> [AttendantCommand] {
    guard let work = workspace else { return [] }
    let here = Set(KeyBinding.bindings(in: work.view.context).map(\.command))
    let text = palette.line.text
    let matches = KeyBinding.table.enumerated().compactMap { place, binding in
      CommandMatch(binding.command, readings: work.readings).distance(of: text).map { distance in
        let isHere = here.contains(binding.command)
        return (command: binding.command, order: (distance, isHere ? 0 : 1, place))
      }
    }
    return matches.sorted { $0.order < $1.order }.map(\.command)
  }

  /// Returns why a command of the palette can't be done in the view behind it.
  func obstacleBehindPalette(to command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    let here = work.view.context
    guard let binding = KeyBinding.table.first(where: { $0.command == command }) else { return nil }
    guard !binding.keys(in: here).isEmpty else {
      let context = AttendantContext.allCases.first { !binding.keys(in: $0).isEmpty }
      return Words.onlyIn(Words.contextTitle(context ?? here))
    }
    return obstacle(to: command)
  }

  /// Does the highlighted command, or says why it can't be done.
  mutating func accept(_ palette: Palette) -> [AttendantEffect] {
    let found = found(by: palette)
    guard found.indices.contains(palette.index) else { return [] }
    let command = found[palette.index]
    let obstacle = obstacleBehindPalette(to: command)
    workspace?.dialog = nil
    if let obstacle {
      workspace?.note = StatusNote(obstacle, .warning)
      return []
    }
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
