import OddJobMarket
import Store

/// The boards that attendants look at, in memory: read in parts, and kept up with what the file says
/// has changed, so that one more person on a shift is not two thousand shifts read anew.
struct BoardsAtHand: Sendable {
  fileprivate struct Board: Sendable {
    let day: BusinessDay
    /// The row keys and the cards, both by start.
    var keys: [Int64] = []
    var cards: [PostingCard] = []
    /// The last place up to which the file has been read.
    var place: BoardShift.Place?
    var isAll = false

    var isComplete: Bool { isAll || keys.count >= BoardsAtHand.shiftsMax }
  }

  /// No county has as many shifts in a day.
  static let shiftsMax = 2_000
  /// Today's board and the one somebody turned to.
  private static let boardsMax = 2

  /// The one looked at last stands last.
  private var boards: [Board] = []
  /// The station's day by which the cards were read: suspensions end with a day.
  private var today: BusinessDay?

  var days: [BusinessDay] { boards.map(\.day) }

  /// Begins with nothing on another day of the station.
  mutating func turn(to today: BusinessDay) {
    guard self.today != today else { return }
    self.today = today
    boards = []
  }

  mutating func beginAnew() { boards = [] }

  /// Makes room for the board of a day.
  mutating func open(_ day: BusinessDay) {
    if let index = boards.firstIndex(where: { $0.day == day }) {
      boards.append(boards.remove(at: index))
    } else {
      boards = boards.suffix(Self.boardsMax - 1) + [Board(day: day)]
    }
  }

  /// Returns what is to be read next of a day's board; nil when all of it is there.
  func rest(of day: BusinessDay) -> Rest? {
    let board = boards.first { $0.day == day }
    return board?.isComplete == true ? nil : Rest(after: board?.place)
  }

  /// What has not been read of a board.
  struct Rest: Sendable {
    /// Nil for all of it.
    let after: BoardShift.Place?
  }

  /// Takes in the next part of a board.
  mutating func take(_ part: [BoardShift], of day: BusinessDay, isLast: Bool) {
    guard let index = boards.firstIndex(where: { $0.day == day }) else { return }
    boards[index].keys += part.map(\.key)
    boards[index].cards += part.map(\.card)
    boards[index].place = part.last?.place ?? boards[index].place
    boards[index].isAll = isLast
  }

  /// Takes in what has changed.
  mutating func take(_ changed: [BoardShift], touched: Set<Int64>) {
    for index in boards.indices { boards[index].take(changed, touched: touched) }
  }

  /// Returns the board of a day; nil unless all of it is there.
  func cards(on day: BusinessDay) -> [PostingCard]? {
    guard let board = boards.first(where: { $0.day == day }), board.isComplete else { return nil }
    guard board.cards.count > Self.shiftsMax else { return board.cards }
    return Array(board.cards.prefix(Self.shiftsMax))
  }
}

extension BoardsAtHand.Board {
  fileprivate mutating func take(_ changed: [BoardShift], touched: Set<Int64>) {
    var new: [Int64: BoardShift] = [:]
    // What lies beyond is read with its part.
    for shift in changed where shift.card.day == day && isRead(shift.place) {
      new[shift.key] = shift
    }
    var gone: [Int] = []
    for (index, key) in keys.enumerated() where touched.contains(key) {
      if let shift = new[key], shift.card.window.start == cards[index].window.start {
        cards[index] = shift.card
        new[key] = nil
      } else {
        gone.append(index)
      }
    }
    for index in gone.reversed() {
      keys.remove(at: index)
      cards.remove(at: index)
    }
    for shift in new.values { insert(shift) }
  }

  private func isRead(_ other: BoardShift.Place) -> Bool {
    if isAll { return true }
    guard let place else { return false }
    return other <= place
  }

  private mutating func insert(_ shift: BoardShift) {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      let place = BoardShift.Place(start: cards[middle].window.start, key: keys[middle])
      if place < shift.place { low = middle + 1 } else { high = middle }
    }
    keys.insert(shift.key, at: low)
    cards.insert(shift.card, at: low)
  }
}
