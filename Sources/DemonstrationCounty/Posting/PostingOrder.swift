import OddJobMarket

/// Which posting is to be written, and what of it is not left to chance.
struct PostingOrder {
  /// The day on which it is written; with the number it is the posting's identity.
  let day: BusinessDay
  let number: Int
  var stream = ChanceStream.posting
  var shiftStream = ChanceStream.shift
  var pattern: WorkPattern?
  var employer: Int?
  var isNear = false
  var isSingleShift = false
  var firstStart: Instant?
  var mode: HiringMode?

  init(day: BusinessDay, number: Int) {
    self.day = day
    self.number = number
  }

  // Bases of numbers: what is written by hand or by the clock never meets the plain count.
  static let topUpBase = 1_000_000_000
  static let reviewBase = 2_000_000_000
}
