import SelfService
import TerminalUI
import Testing

@Suite("Walk over every screen")
struct WalkTests {
  /// All rules look at the same frame: drawing thousands of them takes longer than looking.
  private static let rules: [@Sendable (Walk) -> Void] = [
    TargetRules.targetsAreLargeEnough, TargetRules.targetsAreApart, TargetRules.targetsHaveKeys,
    TargetRules.keysAreUnique, TargetRules.keysHaveTargets, TargetRules.homeAndHelp,
    TargetRules.mainActionShows, TargetRules.choicesAreFew, TextRules.wideCharactersAreWhole,
    TextRules.labelsAreWhole, TextRules.labelsAreShort, everyScreenIsRead, resting,
  ]

  @Test(
    "every screen keeps the rules of touch, keys, text, reasons and speech",
    arguments: Screens.names)
  func rules(name: String) {
    for walk in Walk.all(name) {
      for rule in Self.rules { rule(walk) }
    }
  }

  /// 朗读 stands on every screen, to touch or behind 更多.
  private static func everyScreenIsRead(_ walk: Walk) {
    guard !walk.frame.isSealed else { return }
    let target = walk.frame.target(for: .f(3))
    let hasMore = walk.touchable.contains { $0.message == .moreActionsTapped }
    #expect(target?.message == .speech(.readTapped), "\(walk)")
    #expect(target?.rect != nil || hasMore, "\(walk)")
  }

  /// Whatever rests says why, and says it again when it is touched.
  private static func resting(_ walk: Walk) {
    for target in walk.frame.targets where !target.isEnabled {
      let why = target.whyDisabled ?? ""
      #expect(Reason.isWhole(why, walk.language), "\(walk) \(target.label): \(why)")
    }
    guard !walk.frame.isSealed else { return }
    for target in walk.touchable where !target.isEnabled {
      var seat = Screens.seat(walk.name, walk.size, isLarge: walk.isLarge)
      seat.state.context.language = walk.language
      guard let rect = target.rect else { continue }
      seat.tap(Position(row: rect.row + 1, column: rect.column + 1))
      let read = Reason.without(blanks: seat.text)
      let why = Reason.without(blanks: target.whyDisabled ?? "?")
      #expect(read.contains(why), "\(walk) \(target.label)\n\(seat.text)")
    }
  }
}
