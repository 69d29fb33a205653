/// Names one seat: a terminal with a state of its own.
package struct SeatID: Hashable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package var description: String { "seat \(number)" }
}
