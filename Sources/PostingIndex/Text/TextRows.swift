/// Tells which text of a block a position is in, by counting starts and without a branch: hits are as
/// good as chance to the processor.
struct TextRows {
  /// A bit for each position at which a text starts.
  let startBits: UnsafeBufferPointer<UInt64>
  /// The number of texts that start before each word of bits.
  let startsBefore: UnsafeBufferPointer<UInt16>

  /// Returns the text, counted from the block's first.
  @inline(__always)
  func text(at position: Int) -> Int {
    let word = position >> 6
    let upToHere = startBits[word] &<< UInt64(63 &- position & 63)
    return Int(startsBefore[word]) &+ upToHere.nonzeroBitCount &- 1
  }
}
