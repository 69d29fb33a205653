import OddJobMarket
import SelfService
import TerminalUI

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
