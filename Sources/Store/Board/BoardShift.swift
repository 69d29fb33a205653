package import OddJobMarket

/// A shift as the board of its day shows it, with its row key.
package struct BoardShift: Hashable, Sendable {
  package let key: Int64
  package let card: PostingCard

  /// Where it stands on the board.
  package var place: Place { Place(start: card.window.start, key: key) }

  /// The order of a board: by start, then as they were written.
  package struct Place: Hashable, Comparable, Sendable {
    package let start: Instant
    package let key: Int64

    package init(start: Instant, key: Int64) {
      self.start = start
      self.key = key
    }

    package static func < (one: Place, other: Place) -> Bool {
      (one.start.milliseconds, one.key) < (other.start.milliseconds, other.key)
    }
  }
}

/// What became of the boards of some days.
package enum BoardChanges: Hashable, Sendable {
  /// Whatever stood there under these keys is gone, and these stand there instead.
  case rows([BoardShift], touched: Set<Int64>)
  /// So much that reading everything anew is as quick.
  case anew
}
