import SelfService
import TerminalUI
import Testing

/// What holds for everything that can be touched, on every screen.
enum TargetRules {
  /// Every target is large enough and inside the frame.
  static func targetsAreLargeEnough(_ walk: Walk) {
    for target in walk.touchable {
      guard let rect = target.rect else { continue }
      #expect(walk.frame.bounds.contains(rect), "\(walk): \(target.label) \(rect)")
      #expect(rect.rows >= walk.frame.metrics.targetRows, "\(walk): \(target.label) \(rect)")
      let columns =
        target.kind == .padKey
        ? walk.frame.metrics.padKeyColumns : walk.frame.metrics.targetColumns
      #expect(rect.columns >= columns, "\(walk): \(target.label) \(rect)")
    }
  }

  /// Targets stand one clear cell apart unless one lies on a card.
  static func targetsAreApart(_ walk: Walk) {
    for (index, target) in walk.touchable.enumerated() {
      for other in walk.touchable.dropFirst(index + 1) {
        guard let one = target.rect, let two = other.rect else { continue }
        if target.kind == .card, one.contains(two) { continue }
        let grown = Rect(
          row: one.row - 1, column: one.column - 1, rows: one.rows + 2, columns: one.columns + 2)
        let isApart =
          grown.intersection(two).isEmpty || one.bottom < two.row || two.bottom < one.row
          || one.right < two.column || two.right < one.column
        #expect(isApart, "\(walk): \(target.label) \(one) and \(other.label) \(two)")
      }
    }
  }

  /// Every target has a key.
  static func targetsHaveKeys(_ walk: Walk) {
    let hasArrows =
      walk.frame.target(for: .up) != nil && walk.frame.target(for: .down) != nil
      && walk.touchable.contains { $0.kind == .card && $0.key != nil }
    for target in walk.touchable where target.key == nil {
      #expect(target.kind == .card && hasArrows, "\(walk): \(target.label)")
    }
  }

  /// No two targets share a key.
  static func keysAreUnique(_ walk: Walk) {
    let keys = walk.frame.targets.compactMap(\.key)
    #expect(Set(keys).count == keys.count, "\(walk): \(keys.map(\.label))")
  }

  /// Every key has a target, on this page or behind 更多.
  static func keysHaveTargets(_ walk: Walk) {
    let hasMore = walk.touchable.contains {
      $0.message == .moreActionsTapped || $0.label.hasSuffix("…")
    }
    for target in walk.frame.targets where target.rect == nil {
      let isArrow = target.key == .up || target.key == .down
      let isSmallX = target.key == .character("x")
      // A question that reaches down to the bar is answered first; the key calls all the same.
      let isHelpBehind = walk.frame.isSealed && target.message == .helpTapped
      #expect(hasMore || isArrow || isSmallX || isHelpBehind, "\(walk): \(target.label)")
    }
  }

  /// Home and help are within reach on every screen.
  static func homeAndHelp(_ walk: Walk) {
    guard !walk.frame.isSealed else { return }
    let isHome = walk.name.hasPrefix("home") || walk.name == "toast"
    let touched = walk.touchable.map(\.message)
    #expect(isHome || touched.contains(.homeTapped), "\(walk)")
    #expect(touched.contains(.helpTapped), "\(walk)")
  }

  /// The main action of a screen is on the first page of the footer.
  static func mainActionShows(_ walk: Walk) {
    guard !walk.frame.isSealed else { return }
    let isOffered = walk.frame.targets.contains { $0.key == .enter && $0.rect == nil }
    #expect(!isOffered, "\(walk)")
  }

  /// At most six choices of a kind compete.
  static func choicesAreFew(_ walk: Walk) {
    let inArea = walk.touchable.filter { ($0.rect?.row ?? 0) < walk.footerRow }
    for kind in [TargetKind.button, .card] {
      #expect(inArea.filter { $0.kind == kind }.count <= 6 + (kind == .button ? 1 : 0), "\(walk)")
    }
    // The sixth may be followed by the way to more.
    #expect(inArea.filter { $0.kind == .chip }.count <= 7, "\(walk)")
  }
}
