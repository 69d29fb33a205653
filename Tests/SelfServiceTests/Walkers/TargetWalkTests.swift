import OddJobMarket
import SelfService
import TerminalUI
import Testing

/// One drawn frame with where it came from, for messages of failing tests.
struct Walk: CustomStringConvertible {
  let name: String
  let size: Size
  let language: Language
  let isLarge: Bool
  let frame: Frame<SelfService.Message>
  /// Where the bar at the bottom begins.
  let footerRow: Int

  var description: String {
    "\(name) \(size.columns)x\(size.rows) \(language)\(isLarge ? " large" : "")"
  }

  private init(_ name: String, _ size: Size, isLarge: Bool, _ seat: Seat) {
    self.name = name
    self.size = size
    self.isLarge = isLarge
    language = seat.state.context.language
    frame = seat.frame
    footerRow = seat.state.context.footerArea.row
  }

  /// Draws a screen in all sizes and languages, in ordinary and in large type.
  static func all(_ name: String) -> [Walk] {
    Screens.sizes.flatMap { size in
      [false, true].flatMap { isLarge in
        let chinese = Screens.seat(name, size, isLarge: isLarge)
        var english = chinese
        english.state.context.language = .english
        return [chinese, english].map { Walk(name, size, isLarge: isLarge, $0) }
      }
    }
  }

  /// Everything that can be touched.
  var touchable: [Target<SelfService.Message>] { frame.targets.filter { $0.rect != nil } }
}

@Suite("Walk over every screen")
struct TargetWalkTests {
  @Test("every target is large enough and inside the frame", arguments: Screens.names)
  func targetsAreLargeEnough(name: String) {
    for walk in Walk.all(name) {
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
  }

  @Test("targets stand one clear cell apart unless one lies on a card", arguments: Screens.names)
  func targetsAreApart(name: String) {
    for walk in Walk.all(name) {
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
  }

  @Test("every target has a key", arguments: Screens.names)
  func targetsHaveKeys(name: String) {
    for walk in Walk.all(name) {
      let hasArrows =
        walk.frame.target(for: .up) != nil && walk.frame.target(for: .down) != nil
        && walk.touchable.contains { $0.kind == .card && $0.key != nil }
      for target in walk.touchable where target.key == nil {
        #expect(target.kind == .card && hasArrows, "\(walk): \(target.label)")
      }
    }
  }

  @Test("no two targets share a key", arguments: Screens.names)
  func keysAreUnique(name: String) {
    for walk in Walk.all(name) {
      let keys = walk.frame.targets.compactMap(\.key)
      #expect(Set(keys).count == keys.count, "\(walk): \(keys.map(\.label))")
    }
  }

  @Test("every key has a target, on this page or behind 更多", arguments: Screens.names)
  func keysHaveTargets(name: String) {
    for walk in Walk.all(name) {
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
  }

  @Test("home and help are within reach on every screen", arguments: Screens.names)
  func homeAndHelp(name: String) {
    for walk in Walk.all(name) where !walk.frame.isSealed {
      let isHome = name.hasPrefix("home") || name == "toast"
      let touched = walk.touchable.map(\.message)
      #expect(isHome || touched.contains(.homeTapped), "\(walk)")
      #expect(touched.contains(.helpTapped), "\(walk)")
    }
  }

  @Test("the main action of a screen is on the first page of the footer", arguments: Screens.names)
  func mainActionShows(name: String) {
    for walk in Walk.all(name) where !walk.frame.isSealed {
      let isOffered = walk.frame.targets.contains { $0.key == .enter && $0.rect == nil }
      #expect(!isOffered, "\(walk)")
    }
  }

  @Test("at most six choices of a kind compete", arguments: Screens.names)
  func choicesAreFew(name: String) {
    for walk in Walk.all(name) {
      let inArea = walk.touchable.filter { ($0.rect?.row ?? 0) < walk.footerRow }
      for kind in [TargetKind.button, .card] {
        #expect(inArea.filter { $0.kind == kind }.count <= 6 + (kind == .button ? 1 : 0), "\(walk)")
      }
      // The sixth may be followed by the way to more.
      #expect(inArea.filter { $0.kind == .chip }.count <= 7, "\(walk)")
    }
  }
}
