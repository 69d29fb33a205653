/// A call as every public seat may show it: a number, and nothing of whose it is.
package struct NumberCall: Hashable, Sendable {
  /// The number of the day's sign-in.
  package var number: Int
  /// Grows with every call of the station, so that a second call of a number is known as a new one.
  package var order: Int
  package var at: Instant

  package init(number: Int, order: Int, at: Instant) {
    self.number = number
    self.order = order
    self.at = at
  }
}

/// The last numbers that were called today and have not come, newest first.
package struct CallBoard: Hashable, Sendable {
  /// How many numbers are shown.
  package static let shownMax = 4

  package var calls: [NumberCall]

  package init(_ calls: [NumberCall] = []) {
    self.calls = calls
  }
}
