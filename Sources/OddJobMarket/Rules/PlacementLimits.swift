/// The numbers of the rules that nobody may bypass, as far as a county may set them.
package struct PlacementLimits: Hashable, Sendable {
  /// The way from one piece of work to the next.
  package var travelBuffer: Minutes
  /// The most that one person may work on one day.
  package var dailyHoursMax: Minutes
  /// From here on a person is warned.
  package var dailyHoursWarning: Minutes
  /// The least time off between the work of one business day and that of the next.
  package var nightRest: Minutes
  /// Whether a first placement waits for one look at a document.
  package var firstPlacementNeedsDocument: Bool

  package init(
    travelBuffer: Minutes = 30, dailyHoursMax: Minutes = .hours(11),
    dailyHoursWarning: Minutes = .hours(8), nightRest: Minutes = .hours(8),
    firstPlacementNeedsDocument: Bool = true
  ) {
    self.travelBuffer = travelBuffer
    self.dailyHoursMax = dailyHoursMax
    self.dailyHoursWarning = dailyHoursWarning
    self.nightRest = nightRest
    self.firstPlacementNeedsDocument = firstPlacementNeedsDocument
  }
}
