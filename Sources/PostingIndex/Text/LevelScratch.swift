/// One block's positions that a match may have at one level, reused from block to block; one for
/// each typed word.
struct LevelScratch {
  /// The positions from which a match may start, so far.
  private(set) var starts = ContiguousArray<UInt64>(repeating: 0, count: TextBlock.words)
  /// What is known of the word's first two characters, for all blocks.
  var pairs = PairStates()
  /// The positions allowed at the level at hand; one word more, for shifting.
  private var level = ContiguousArray<UInt64>(repeating: 0, count: TextBlock.words + 1)

  mutating func clearLevel(words: Int) {
    level.withUnsafeMutableBufferPointer { level in
      for word in 0...words { level[word] = 0 }
    }
  }

  mutating func allow(_ position: Int) {
    level[position >> 6] |= 1 << UInt64(position & 63)
  }

  /// Allows a part of a list of positions.
  mutating func allow(_ positions: ContiguousArray<UInt16>, in range: Range<Int>) {
    level.withUnsafeMutableBufferPointer { level in
      positions.withUnsafeBufferPointer { positions in
        for index in range {
          let position = Int(positions[index])
          level[position >> 6] |= 1 &<< UInt64(truncatingIfNeeded: position)
        }
      }
    }
  }

  /// The positions from which the one so much further on is allowed, as a word of bits.
  @inline(__always)
  func allowed(_ distance: UInt64, after word: Int) -> UInt64 {
    level[word] &>> distance | level[word + 1] &<< (64 - distance)
  }

  mutating func setStarts(_ bits: UInt64, at word: Int) {
    starts[word] = bits
  }

  /// Allows the positions where a row and a column of the letters' planes cross.
  mutating func allow(_ planes: ContiguousArray<UInt64>, row: Int, column: Int, words: Int) {
    level.withUnsafeMutableBufferPointer { level in
      planes.withUnsafeBufferPointer { planes in
        for word in 0..<words { level[word] |= planes[row + word] & planes[column + word] }
      }
    }
  }

  /// Keeps the starts whose position `distance` further on is allowed by the level at hand, and
  /// returns how many words have any.
  mutating func keepStarts(distance: Int, words: Int) -> Int {
    level.withUnsafeBufferPointer { level in
      starts.withUnsafeMutableBufferPointer { starts in
        var filled = 0
        if distance == 0 {
          for word in 0..<words {
            starts[word] = level[word]
            filled &+= level[word] != 0 ? 1 : 0
          }
          return filled
        }
        let down = UInt64(distance)
        let up = UInt64(64 - distance)
        for word in 0..<words {
          starts[word] &= level[word] &>> down | level[word + 1] &<< up
          filled &+= starts[word] != 0 ? 1 : 0
        }
        return filled
      }
    }
  }

  /// Does the same for a level of one letter: the positions where its row and its column cross are
  /// allowed.
  mutating func keepStarts(
    _ planes: ContiguousArray<UInt64>, cell: LetterPlanes.Cell, distance: Int, words: Int
  ) -> Int {
    let down = UInt64(distance)
    let up = UInt64(64 - distance)
    return starts.withUnsafeMutableBufferPointer { starts in
      planes.withUnsafeBufferPointer { planes in
        let rows = planes[(cell.row * TextBlock.words)...].prefix(words)
        let columns = planes[(cell.column * TextBlock.words)...].prefix(words)
        return Self.keep(
          starts, UnsafeBufferPointer(rebasing: rows), UnsafeBufferPointer(rebasing: columns),
          down: down, up: up)
      }
    }
  }

  /// Written so that the compiler takes several words at a time.
  private static func keep(
    _ starts: UnsafeMutableBufferPointer<UInt64>, _ rows: UnsafeBufferPointer<UInt64>,
    _ columns: UnsafeBufferPointer<UInt64>, down: UInt64, up: UInt64
  ) -> Int {
    guard let last = rows.indices.last else { return 0 }
    if down == 0 {
      for word in 0...last { starts[word] = rows[word] & columns[word] }
    } else {
      for word in 0..<last {
        let here = rows[word] & columns[word]
        let beyond = rows[word &+ 1] & columns[word &+ 1]
        starts[word] &= here &>> down | beyond &<< up
      }
      // No text goes on after the last word.
      starts[last] &= (rows[last] & columns[last]) &>> down
    }
    var filled = 0
    for word in 0...last { filled &+= starts[word] == 0 ? 0 : 1 }
    return filled
  }

  /// Does the same looking only at words that still have starts: quicker where these are few.
  mutating func keepFewStarts(
    _ planes: ContiguousArray<UInt64>, cells: [LetterPlanes.Cell], distance: Int, words: Int
  ) -> Int {
    let down = UInt64(distance)
    let up = UInt64(64 - distance)
    return starts.withUnsafeMutableBufferPointer { starts in
      planes.withUnsafeBufferPointer { planes in
        var filled = 0
        for word in 0..<words where starts[word] != 0 {
          let here = Self.crossing(planes, cells, word)
          // Only a match across two words asks for the next, and no text goes on after the last.
          let beyond = word + 1 < words ? Self.crossing(planes, cells, word + 1) : 0
          starts[word] &= here &>> down | beyond &<< up
          filled &+= starts[word] != 0 ? 1 : 0
        }
        return filled
      }
    }
  }

  /// Where a row and a column of any of the letters cross.
  @inline(__always)
  private static func crossing(
    _ planes: UnsafeBufferPointer<UInt64>, _ cells: [LetterPlanes.Cell], _ word: Int
  ) -> UInt64 {
    var crossing: UInt64 = 0
    for cell in cells {
      crossing |=
        planes[cell.row &* TextBlock.words &+ word] & planes[cell.column &* TextBlock.words &+ word]
    }
    return crossing
  }
}
