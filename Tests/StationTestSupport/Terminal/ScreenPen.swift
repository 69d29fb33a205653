/// How a cell is written: colours by number, and the kinds of emphasis.
package struct ScreenPen: Equatable, Sendable {
  /// 0 to 255; nil for the terminal's own.
  package var foreground: Int?
  package var background: Int?
  package var isBold = false
  package var isUnderlined = false
  package var isReversed = false

  package init() {}

  /// Takes in the numbers of one SGR sequence.
  mutating func apply(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = ScreenPen()
      case 1: isBold = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: isBold = false
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = number - 30
      case 40...47: background = number - 40
      case 90...97: foreground = number - 82
      case 100...107: background = number - 92
      case 39: foreground = nil
      case 49: background = nil
      case 38, 48:
        // 5 and the colour's number follow.
        guard rest.popFirst() == 5, let colour = rest.popFirst() else { return }
        if number == 38 { foreground = colour } else { background = colour }
      default: break
      }
    }
  }

  /// The fewest colours a terminal must have to show it: 0, 8 or 256.
  var coloursNeeded: Int {
    guard let most = [foreground, background].compactMap({ $0 }).max() else { return 0 }
    return most < 8 ? 8 : 256
  }
}
