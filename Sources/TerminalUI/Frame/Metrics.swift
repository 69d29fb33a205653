/// How large a cell is on the panel in front of the person, and how large a finger.
package struct Metrics: Hashable, Sendable {
  package var cellWidthMillimetres: Double
  package var cellHeightMillimetres: Double
  /// The least width and height of what a finger should hit.
  package var touchTargetMillimetres: Double
  /// Whether the person wants everything larger than the letters there are: fewer things at a time,
  /// more room between lines, figures of blocks.
  package var isLargeType = false

  /// Makes metrics; the defaults are a 15.6-inch panel with 18-point letters.
  package init(
    cellWidthMillimetres: Double = 3.4, cellHeightMillimetres: Double = 6.7,
    touchTargetMillimetres: Double = 20
  ) {
    self.cellWidthMillimetres = cellWidthMillimetres
    self.cellHeightMillimetres = cellHeightMillimetres
    self.touchTargetMillimetres = touchTargetMillimetres
  }

  /// The least rows of a target, never below 3.
  package var targetRows: Int {
    max(3, Metrics.cells(touchTargetMillimetres, of: cellHeightMillimetres))
  }

  /// The least columns of a target, never below 10.
  package var targetColumns: Int {
    max(10, Metrics.cells(touchTargetMillimetres, of: cellWidthMillimetres))
  }

  /// The least columns of one key of a drawn pad: ten stand side by side on 90 columns.
  package var padKeyColumns: Int { 8 }

  private static func cells(_ wanted: Double, of cell: Double) -> Int {
    guard cell > 0, wanted > 0 else { return 0 }
    // A cell of a fraction of a millimetre is a slip in the configuration, not a screen of dots.
    return Int(min(100, (wanted / cell).rounded(.up)))
  }
}
