import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Groups and help on the attendant's seat")
struct GroupsHiddenTests {
  static let words =
    PriorityGroup.allCases.flatMap { [$0.wording.chinese, $0.wording.english] }
    + ["待办1次", "已办2次", "1 owed", "2 given"]

  private func found(_ scene: Scene, _ size: Size) -> [String] {
    Language.allCases.flatMap { language in
      var seat = scene.seat()
      seat.state.language = language
      let text = seat.text(size.rows, size.columns)
      return Self.words.filter { text.contains($0) }
    }
  }

  @Test("no screen names a group or a help given, but those that were asked for it by key")
  func hidden() {
    for scene in Scene.all {
      for size in RenderTests.sizes {
        let found = found(scene, size)
        // The controls are among them: there the words are found, in both languages.
        #expect(
          found.isEmpty == (!scene.name.hasPrefix("people, groups")), "\(scene) \(size) \(found)")
      }
    }
  }
}
