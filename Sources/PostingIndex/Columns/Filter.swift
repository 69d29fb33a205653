/// One condition on a posting's numbers.
enum Filter: Hashable, Sendable {
  case day(Int32)
  case days(ClosedRange<Int32>)
  case trade(UInt16)
  case within(metres: Int32)
  /// Beginning at a minute or later, counted from the business day's midnight; a clock before
  /// `dayTurn` is the next date's.
  case starting(from: Int32, dayTurn: Int32)
  /// Over by a minute, counted so.
  case ending(by: Int32, dayTurn: Int32)
  case paying(fen: Int32)
  case flagged(PostingIndex.Flags)
  case withPlaces

  func holds(_ slot: Int, _ columns: PostingColumns) -> Bool {
    switch self {
    case .day(let day): Int32(columns.days[slot]) == day
    case .days(let days): days.contains(Int32(columns.days[slot]))
    case .trade(let trade): columns.tradeCodes[slot] == trade
    case .within(let metres):
      columns.distancesMetres[slot] <= metres
        && columns.distancesMetres[slot] != PostingColumns.distanceUnknown
    case .starting(let minute, let dayTurn):
      Self.afterTurn(columns.startMinutes[slot], dayTurn) + Int32(columns.startMinutes[slot])
        >= minute
    case .ending(let minute, let dayTurn):
      Self.afterTurn(columns.startMinutes[slot], dayTurn) + Int32(columns.endMinutes[slot])
        <= minute
    case .paying(let fen): columns.paysFen[slot] >= fen
    case .flagged(let flags): columns.flags[slot].isSuperset(of: flags)
    case .withPlaces: columns.placesLeft[slot] > 0
    }
  }

  /// The slots for which it holds; the switch stands outside the loop over all of them.
  func bits(_ columns: PostingColumns) -> Bitmap {
    let count = columns.count
    switch self {
    case .day(let day):
      return Bitmap(count: count) { Int32(columns.days[$0]) == day }
    case .days(let days):
      return Bitmap(count: count) { days.contains(Int32(columns.days[$0])) }
    case .trade(let trade):
      return Bitmap(count: count) { columns.tradeCodes[$0] == trade }
    case .within(let metres):
      let limit = min(metres, PostingColumns.distanceUnknown - 1)
      return Bitmap(count: count) { columns.distancesMetres[$0] <= limit }
    case .starting(let minute, let dayTurn):
      return Bitmap(count: count) { slot in
        let clock = columns.startMinutes[slot]
        return Self.afterTurn(clock, dayTurn) + Int32(clock) >= minute
      }
    case .ending(let minute, let dayTurn):
      return Bitmap(count: count) { slot in
        Self.afterTurn(columns.startMinutes[slot], dayTurn) + Int32(columns.endMinutes[slot])
          <= minute
      }
    case .paying(let fen):
      return Bitmap(count: count) { columns.paysFen[$0] >= fen }
    case .flagged(let flags):
      return Bitmap(count: count) { columns.flags[$0].isSuperset(of: flags) }
    case .withPlaces:
      return Bitmap(count: count) { columns.placesLeft[$0] > 0 }
    }
  }

  /// A day's minutes for a clock that stands before the day's turn, otherwise none.
  @inline(__always)
  private static func afterTurn(_ clock: Int16, _ dayTurn: Int32) -> Int32 {
    Int32(clock) < dayTurn ? 1_440 : 0
  }
}
