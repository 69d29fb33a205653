import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the cards of shifts by their row keys, in the order of the keys; a key that is gone is
  /// left out.
  package func cards(shiftKeys: [Int64]) throws -> [PostingCard] {
    let day = businessDay
    let keys = "[" + shiftKeys.map(String.init).joined(separator: ",") + "]"
    let cards = try read { database in
      // One statement for all: beginning one takes as long as reading a card.
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
          WHERE s.key IN (SELECT value FROM json_each(?))
          """)
      let rows = try Row.fetchCursor(statement, arguments: [keys])
      var reader = CardReader(day: day)
      var cards: [Int64: PostingCard] = [:]
      cards.reserveCapacity(shiftKeys.count)
      while let row = try rows.next() { cards[row[0]] = try reader.card(row) }
      return cards
    }
    return shiftKeys.compactMap { cards[$0] }
  }

  /// Returns the first page of what is open, straight from the file: what a seat shows while the
  /// list in memory is still being built.
  package func firstPage(_ filter: PostingFilter, limit: Int) throws -> PostingPage {
    let now = surroundings.clock.now
    return try read { database in
      let today = try businessDay(at: now, in: database)
      var conditions = ["s.closesAt > ?", PostingCard.isOpen(on: today)]
      var arguments: StatementArguments = [now.milliseconds]
      let days = filter.days ?? today...today.advanced(by: 30)
      conditions.append("s.day BETWEEN ? AND ?")
      arguments += [days.lowerBound.number, days.upperBound.number]
      if filter.takesStandbysOnly {
        conditions.append("s.held + s.confirmed >= s.allotted AND s.allotted < s.places")
      }
      if let metres = filter.withinMetres {
        conditions.append("p.distance <= ?")
        arguments += [metres]
      }
      arguments += [limit]
      let cards = try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY s.day, s.startAt, s.key LIMIT ?
            """), arguments: arguments
      ).map { try PostingCard(row: $0, on: today) }
      return PostingPage(
        cards: cards, offset: 0, total: try openShiftCount(now, on: today, in: database))
    }
  }

  /// Returns every shift of a day with its posting, by start: the attendant's board.
  package func shifts(on day: BusinessDay, limit: Int) throws -> [PostingCard] {
    try cards(
      "s.day = ? AND \(Self.isOnBoard)", [day.number], order: "s.startAt, s.key", limit: limit)
  }

  /// Returns a part of all postings, whatever became of them, the newest first.
  package func postings(offset: Int, limit: Int) throws -> PostingPage {
    let cards = try cards(
      "s.key IN (SELECT key FROM shift ORDER BY key DESC LIMIT ? OFFSET ?)", [limit, offset],
      order: "s.key DESC", limit: limit)
    return PostingPage(cards: cards, offset: offset, total: try shiftCount())
  }

  /// Returns the postings that wait for a look, oldest first, each at its first shift.
  package func postingsInReview(offset: Int, limit: Int) throws -> PostingPage {
    let condition = """
      p.state = 'inReview' AND s.key = (SELECT min(f.key) FROM shift f WHERE f.postingKey = p.key)
      """
    let cards = try cards(condition, [], order: "p.createdAt, p.key", limit: limit, offset: offset)
    let total = try read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM posting WHERE state = 'inReview'") ?? 0
    }
    return PostingPage(cards: cards, offset: offset, total: total)
  }

  /// Returns the shifts of an employer's postings, newest first.
  package func postings(of employer: EmployerID, limit: Int) throws -> [PostingCard] {
    try cards("e.id = ?", [employer.rawValue], order: "s.key DESC", limit: limit)
  }

  /// Returns the full terms of a posting, opened at one of its shifts; nil when it is gone.
  package func detail(_ shift: ShiftID) throws -> PostingDetail? {
    let now = surroundings.clock.now
    let day = businessDay
    return try read { database in
      guard
        let row = try Row.fetchOne(
          try database.cachedStatement(
            sql: """
              SELECT \(PostingCard.selection), p.content, p.sealedMeetingPoint
              FROM \(PostingCard.tables) WHERE s.id = ?
              """), arguments: [shift.rawValue])
      else { return nil }
      let card = try PostingCard(row: row, on: day)
      let shifts = try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
            WHERE p.id = ? AND (s.closesAt > ? OR s.id = ?) ORDER BY s.startAt
            """), arguments: [card.posting.rawValue, now.milliseconds, shift.rawValue]
      ).map { try PostingCard(row: $0, on: day) }
      var meetingPoint = try meetingPoint(row, posting: card.posting)
      meetingPoint?.leaderPhone = nil
      return PostingDetail(
        card: card, content: row["content"], meetingPoint: meetingPoint,
        certificate: TradeCatalogue.standard[card.trade]?.certificate, shifts: shifts)
    }
  }

  func meetingPoint(_ row: Row, posting: PostingID) throws -> MeetingPoint? {
    guard let sealed: Data = row["sealedMeetingPoint"] else { return nil }
    return try JSONColumn.value(
      try vault.open(sealed, field: .meetingPoint, record: posting.rawValue))
  }

  func openShiftCount(
    _ now: Instant, on day: BusinessDay, in database: Database
  ) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT count(*) FROM \(PostingCard.tables)
          WHERE s.closesAt > ? AND \(PostingCard.isOpen(on: day))
          """), arguments: [now.milliseconds]) ?? 0
  }

  func cards(
    _ condition: String, _ arguments: StatementArguments, order: String, limit: Int,
    offset: Int = 0
  ) throws -> [PostingCard] {
    let day = businessDay
    return try read { database in
      // A cursor: rows that are copied first take twice as long to read.
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
            WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?
            """), arguments: arguments + [limit, offset])
      var reader = CardReader(day: day)
      var cards: [PostingCard] = []
      while let row = try rows.next() { cards.append(try reader.card(row)) }
      return cards
    }
  }
}
