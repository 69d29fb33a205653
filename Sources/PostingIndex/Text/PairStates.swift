/// Where two characters in a row lead from a match's start, remembered for one typed word: most of
/// the starts that are left to follow begin with few different pairs.
struct PairStates {
  private static let slots = 256
  /// No two units of text make it: the terminator never follows itself.
  private static let none: UInt32 = 0

  private var pairs = ContiguousArray(repeating: none, count: slots)
  private var states = ContiguousArray<UInt64>(repeating: 0, count: slots)

  /// Returns the word's states after the first two units, with those after the first alone where
  /// they complete it; none where the text does not go on like this.
  @inline(__always)
  mutating func states(
    after first: UInt16, _ second: UInt16, make: (_ first: UInt16, _ second: UInt16) -> UInt64
  ) -> UInt64 {
    let pair = UInt32(first) | UInt32(second) &<< 16
    let slot = Int((pair &* 0x9E37_79B1) &>> 24)
    return pairs.withUnsafeMutableBufferPointer { pairs in
      states.withUnsafeMutableBufferPointer { states in
        if pairs[slot] != pair {
          states[slot] = make(first, second)
          pairs[slot] = pair
        }
        return states[slot]
      }
    }
  }
}
