import OddJobMarket

/// Which shifts of the day the board shows.
enum BoardNarrowing: String, CaseIterable, Sendable {
  case all, open, full, inReview, over

  /// The next one, the first after the last.
  var next: BoardNarrowing {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// Where a shift belongs; everything that nobody can join any more is over.
  init(of card: PostingCard, at now: Instant) {
    switch card.state {
    case .inReview: self = .inReview
    case .live where card.places.confirmed + card.places.held >= card.places.places: self = .full
    case .live where now < card.closesAt: self = .open
    case .live, .paused, .closed, .cancelled, .rejected: self = .over
    }
  }
}

/// What the shifts of the board are sorted by; of equals the earlier stands first.
enum BoardOrder: String, CaseIterable, Sendable {
  case start, placesLeft, state

  var next: BoardOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The smaller stands first.
  func rank(_ card: PostingCard, at now: Instant) -> Int {
    let narrowing = BoardNarrowing(of: card, at: now)
    switch self {
    case .start: return 0
    case .placesLeft:
      let left = card.places.places - card.places.confirmed - card.places.held
      return narrowing == .open ? -left : 1
    case .state:
      switch narrowing {
      case .inReview: return 0
      case .open: return 1
      case .full: return 2
      case .all, .over: return 3
      }
    }
  }
}

/// The words a shift is found by, as bytes: a board of thousands is searched at every key.
struct BoardText: Equatable, Sendable {
  private let bytes: [UInt8]

  init(_ card: PostingCard, readings: [String: PinyinReading]) {
    var bytes: [UInt8] = []
    for text in [card.title, card.employerName, card.siteName] {
      bytes += text.utf8
      bytes.append(0)
      guard let reading = readings[text] else { continue }
      bytes += reading.full.utf8
      bytes.append(0)
      bytes += reading.initials.utf8
      bytes.append(0)
    }
    self.bytes = bytes.map(Self.lowered)
  }

  /// Returns whether every word that was typed is in it.
  func contains(_ words: [[UInt8]]) -> Bool {
    words.allSatisfy(contains)
  }

  /// Returns the words of a typed text as they are compared.
  static func words(_ text: String) -> [[UInt8]] {
    text.utf8.map(lowered).split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  private func contains(_ word: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return word.isEmpty }
    return bytes.withUnsafeBufferPointer { bytes in
      word.withUnsafeBufferPointer { word in
        var start = 0
        while start <= bytes.count - word.count {
          if bytes[start] == first {
            var length = 1
            while length < word.count, bytes[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
          }
          start += 1
        }
        return false
      }
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }
}
