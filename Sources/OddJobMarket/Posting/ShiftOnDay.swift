/// A shift and the day on whose board it stands.
package struct ShiftOnDay: Hashable, Sendable {
  package let shift: ShiftID
  package let day: BusinessDay

  package init(_ shift: ShiftID, on day: BusinessDay) {
    self.shift = shift
    self.day = day
  }
}
