import GRDB
import OddJobMarket

/// Reads the cards of one answer; what many of them say alike is decoded once.
struct CardReader {
  let day: BusinessDay
  /// So few that looking through them is quicker than a table.
  private var insurances: [(text: String, insurance: Insurance)] = []
  private static let insurancesMax = 16

  init(day: BusinessDay) {
    self.day = day
  }

  mutating func card(_ row: Row) throws -> PostingCard {
    try PostingCard(row: row, on: day) { text in
      if let known = insurances.first(where: { $0.text == text }) { return known.insurance }
      let insurance: Insurance = try JSONColumn.value(text)
      if insurances.count < Self.insurancesMax { insurances.append((text, insurance)) }
      return insurance
    }
  }
}
