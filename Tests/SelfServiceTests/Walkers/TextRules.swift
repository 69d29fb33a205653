import OddJobMarket
import SelfService
import TerminalUI
import Testing

/// What holds for all that is written, on every screen.
enum TextRules {
  /// No wide character is cut in half.
  static func wideCharactersAreWhole(_ walk: Walk) {
    let canvas = walk.frame.canvas
    for row in 0..<canvas.size.rows {
      let broken = (0..<canvas.size.columns).filter { column in
        let next = column + 1 < canvas.size.columns ? canvas[row, column + 1].width : 1
        return (canvas[row, column].width == 2) != (next == 0)
      }
      #expect(broken.isEmpty, "\(walk): row \(row) columns \(broken)")
    }
  }

  /// The label of every button is written out in full.
  static func labelsAreWhole(_ walk: Walk) {
    for target in walk.touchable {
      guard let rect = target.rect, [.button, .tile, .chip].contains(target.kind) else {
        continue
      }
      // A field shows its label above its box.
      let text = (max(0, rect.row - 1)..<rect.bottom).map { walk.frame.canvas.text(ofRow: $0) }
      // The letters of a tile may stand apart.
      let spaced = TextLayout.letterspaced(target.label)
      #expect(
        text.contains {
          $0.contains(target.label) || target.kind == .tile && $0.contains(spaced)
        }, "\(walk): \(target.label)")
    }
  }

  /// Labels to touch have at most eight characters in Chinese.
  static func labelsAreShort(_ walk: Walk) {
    guard walk.language == .chinese else { return }
    for target in walk.touchable where target.kind != .card && target.kind != .padKey {
      let isField = target.key == .up || target.key == .down
      let isDate = target.label.contains("月")
      #expect(target.label.count <= 8 || isField || isDate, "\(walk): \(target.label)")
    }
  }
}
