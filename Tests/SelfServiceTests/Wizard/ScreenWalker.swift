import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

/// Draws screens as the shell would and looks for what a person could not touch or read.
struct ScreenWalker<Screen: SelfServiceScreen> {
  static var sizes: [Size] {
    [(20, 60), (24, 80), (27, 90), (30, 100), (30, 106), (45, 140)].map {
      Size(rows: $0, columns: $1)
    }
  }

  let context: ScreenContext

  /// Returns the drawn frame and the area that was the screen's own.
  func draw(
    _ state: Screen.State, size: Size, language: Language
  ) -> (frame: Frame<Screen.Message>, area: Rect) {
    var context = context
    context.size = size
    context.language = language
    var frame = Frame<Screen.Message>(size: size)
    let area = context.area
    Screen.render(state, in: context, area: area, into: &frame)
    return (frame, area)
  }

  /// Checks the state at all sizes in both languages.
  func check(
    _ state: Screen.State, choicesMax: Int = 6, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for size in Self.sizes {
      for language in Language.allCases {
        let place = "\(size.columns)×\(size.rows) \(language.rawValue)"
        let (frame, area) = draw(state, size: size, language: language)
        let picture = frame.canvas.text
        let faults =
          faults(of: state, frame, area: area, choicesMax: choicesMax)
          + faults(of: picture, isSealed: frame.isSealed, area: area)
        #expect(
          faults.isEmpty,
          "\(place): \(faults.joined(separator: "; "))\n\(picture.joined(separator: "\n"))",
          sourceLocation: sourceLocation)
      }
    }
  }

  private func faults(
    of state: Screen.State, _ frame: Frame<Screen.Message>, area: Rect, choicesMax: Int
  ) -> [String] {
    var faults: [String] = []
    let touchable = frame.targets.filter { $0.rect != nil }
    for target in touchable {
      guard let rect = target.rect else { continue }
      let isPadKey = target.kind == .padKey
      let columns = isPadKey ? frame.metrics.padKeyColumns : frame.metrics.targetColumns
      if rect.rows < frame.metrics.targetRows || rect.columns < columns {
        faults.append("\(target.label) is \(rect.rows)×\(rect.columns)")
      }
      if !(frame.isSealed ? frame.bounds : area).contains(rect) {
        faults.append("\(target.label) is outside")
      }
      if target.key == nil { faults.append("\(target.label) has no key") }
      if target.label.isEmpty { faults.append("a target at \(rect) has no label") }
    }
    for (index, first) in touchable.enumerated() {
      for second in touchable[(index + 1)...] {
        guard let one = first.rect, let other = second.rect else { continue }
        // A button on a card is the inner target and wins.
        if first.kind == .card, one.contains(other) { continue }
        let gap = first.kind == .padKey && second.kind == .padKey ? 0 : 1
        let grown = Rect(
          row: one.row - gap, column: one.column - gap, rows: one.rows + 2 * gap,
          columns: one.columns + 2 * gap)
        if !grown.intersection(other).isEmpty {
          faults.append("\(first.label) and \(second.label) are too close")
        }
      }
    }
    let actions = frame.isSealed ? [] : Screen.actions(state, in: context)
    for target in frame.targets where !target.isEnabled {
      guard let why = target.whyDisabled,
        Language.allCases.contains(where: { Reason.isWhole(why, $0) })
      else {
        faults.append("\(target.label) rests and does not say why: \(target.whyDisabled ?? "")")
        continue
      }
    }
    for why in actions.compactMap(\.whyDisabled) {
      if !Language.allCases.allSatisfy({ Reason.isWhole(why($0), $0) }) {
        faults.append("no reason and remedy: \(why)")
      }
    }
    let keys = frame.targets.compactMap(\.key) + actions.map(\.key)
    let twice = Set(keys.filter { key in keys.filter { $0 == key }.count > 1 })
    if !twice.isEmpty { faults.append("keys used twice: \(twice.map(\.label).sorted())") }
    let shells: Set<Key> = [.escape, .home, .f(1), .f(2), .f(3), .f(4), .f(9)]
    if !frame.isSealed, keys.contains(where: shells.contains) {
      faults.append("a key of the shell")
    }
    let choices = touchable.filter {
      $0.kind != .padKey && $0.key != .pageUp && $0.key != .pageDown
    }
    if choices.count > choicesMax { faults.append("\(choices.count) choices compete") }
    return faults
  }

  private func faults(of picture: [String], isSealed: Bool, area: Rect) -> [String] {
    var faults: [String] = []
    if picture.contains(where: { $0.contains("…") }) { faults.append("something is cut") }
    let rows = picture.indices.filter { row in
      (row < area.row || row >= area.bottom) && !picture[row].isEmpty
    }
    if !isSealed, !rows.isEmpty { faults.append("drawn outside the area in rows \(rows)") }
    return faults
  }
}

extension ScreenWalker {
  /// Returns the message of the target that bears the label, found and touched in its middle.
  func tap(
    _ label: String, in state: Screen.State, size: Size = Size(rows: 30, columns: 100),
    language: Language = .chinese
  ) -> Screen.Message? {
    let (frame, _) = draw(state, size: size, language: language)
    let named = frame.targets.first { $0.label == label || $0.label == "✓ " + label }
    if let rect = named?.rect {
      let middle = Position(
        row: rect.row + rect.rows / 2, column: rect.column + rect.columns / 2)
      let hit = frame.target(at: middle)
      return hit?.isEnabled == true ? hit?.message : nil
    }
    var context = context
    context.language = language
    let action = Screen.actions(state, in: context).first { $0.label(language) == label }
    return action?.whyDisabled == nil && !frame.isSealed ? action?.message : nil
  }
}
