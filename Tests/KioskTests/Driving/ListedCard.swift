import StationTestSupport

/// A card of 找零工 as it stands on the screen.
struct ListedCard: Hashable, CustomStringConvertible {
  let title: String
  let employer: String
  /// 今天, 明天 or 后天 as 0 to 2; -1 where a date stands there.
  let daysAhead: Int
  /// Minutes from the midnight at which today began; past 1440 on the next day.
  let minutes: Range<Int>
  /// How far it is from the station.
  let metres: Int?
  /// The line with 先到先定, 雇主当面定 and so on.
  let marks: String
  let place: ScreenPlace

  /// The same work stays the same when it moves up the list or loses a place.
  static func == (one: ListedCard, other: ListedCard) -> Bool {
    one.title == other.title && one.employer == other.employer && one.minutes == other.minutes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(employer)
    hasher.combine(minutes)
  }

  var description: String { "\(title) · \(employer) · \(minutes) · \(marks)" }

  func has(_ words: String) -> Bool { marks.contains(words) }

  /// Returns the cards on the screen, from the top.
  static func all(on screen: ScreenEmulator) -> [ListedCard] {
    let lines = screen.lines
    return lines.indices.dropFirst().dropLast().compactMap { row in
      card(title: lines[row - 1], time: lines[row], marks: lines[row + 1], row: row)
    }
  }

  private static func card(title: String, time: String, marks: String, row: Int) -> ListedCard? {
    let pattern = /^ +(今天|明天|后天|\d+月\d+日 周.) (\d\d):(\d\d)–(次日)?(\d\d):(\d\d)/
    guard let match = time.firstMatch(of: pattern) else { return nil }
    let words = title.split(separator: "  ").map { $0.drop { $0 == " " } }
    guard words.count >= 2, let pieces = numbers(match.2, match.3, match.5, match.6) else {
      return nil
    }
    let daysAhead = ["今天", "明天", "后天"].firstIndex { $0 == match.1 } ?? -1
    // The day turns at two: what begins before that belongs to the evening before.
    var start = pieces[0] * 60 + pieces[1] + daysAhead * 1440
    if pieces[0] < 2 { start += 1440 }
    var end = pieces[2] * 60 + pieces[3]
    while end <= start { end += 1440 }
    return ListedCard(
      title: String(words[0]), employer: String(words[1]), daysAhead: daysAhead,
      minutes: start..<end, metres: metres(in: time), marks: marks,
      place: ScreenPlace(row: row - 1, column: 8))
  }

  private static func metres(in line: String) -> Int? {
    if let match = line.firstMatch(of: /距本站 (\d+)米/) { return Int(match.1) }
    guard let match = line.firstMatch(of: /距本站 (\d+)\.?(\d?)公里/), let whole = Int(match.1)
    else { return nil }
    return whole * 1_000 + (Int(match.2) ?? 0) * 100
  }

  private static func numbers(_ texts: Substring...) -> [Int]? {
    let numbers = texts.compactMap { Int($0) }
    return numbers.count == texts.count ? numbers : nil
  }
}
