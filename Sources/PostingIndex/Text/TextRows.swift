/// Tells which text of a block a position is in. Positions mostly come in ascending order: the text
/// at hand and the one after it are looked at first, any other is found by counting starts.
struct TextRows {
  let starts: UnsafeBufferPointer<UInt16>
  /// A bit for each position at which a text starts.
  let startBits: UnsafeBufferPointer<UInt64>
  /// The number of texts that start before each word of bits.
  let startsBefore: UnsafeBufferPointer<UInt16>

  private var text = -1
  private var range = 0..<0

  init(
    starts: UnsafeBufferPointer<UInt16>, startBits: UnsafeBufferPointer<UInt64>,
    startsBefore: UnsafeBufferPointer<UInt16>
  ) {
    self.starts = starts
    self.startBits = startBits
    self.startsBefore = startsBefore
  }

  /// Returns the text, counted from the block's first.
  @inline(__always)
  mutating func text(at position: Int) -> Int {
    if range.contains(position) { return text }
    if position >= range.upperBound, text &+ 1 < starts.count {
      let end = self.end(of: text &+ 1)
      if position < end {
        (text, range) = (text &+ 1, Range(uncheckedBounds: (range.upperBound, end)))
        return text
      }
    }
    text = find(position)
    range = Range(uncheckedBounds: (Int(starts[text]), end(of: text)))
    return text
  }

  @inline(__always)
  private func end(of text: Int) -> Int {
    text &+ 1 < starts.count ? Int(starts[text &+ 1]) : TextBlock.positionsMax
  }

  @inline(__always)
  private func find(_ position: Int) -> Int {
    let word = position >> 6
    let upToHere = startBits[word] &<< UInt64(63 &- position & 63)
    return Int(startsBefore[word]) &+ upToHere.nonzeroBitCount &- 1
  }
}
