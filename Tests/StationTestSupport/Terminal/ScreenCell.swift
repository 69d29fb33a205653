/// One cell of an emulated screen.
package struct ScreenCell: Equatable, Sendable {
  /// What stands in it; empty in the right half of a wide character.
  package var text = " "
  /// Cells taken: 1 or 2, and 0 for the right half of a wide character.
  package var width = 1
  package var pen = ScreenPen()

  package init() {}

  init(text: String, width: Int, pen: ScreenPen) {
    self.text = text
    self.width = width
    self.pen = pen
  }

  var isBlank: Bool { text == " " }
}

/// Where something stands on an emulated screen, both counted from 0.
package struct ScreenPlace: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
