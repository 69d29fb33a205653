/// What an amount of pay is for.
package enum PayUnit: String, CaseIterable, Codable, Hashable, Sendable {
  case hour, halfDay, day, trip, piece, mu, jin, squareMetre, lumpSum

  /// Whether earnings depend on how much gets done; the rate is then shown first and any estimate
  /// of a day's pay second, named as such.
  package var isPieceRate: Bool {
    switch self {
    case .trip, .piece, .mu, .jin, .squareMetre: true
    case .hour, .halfDay, .day, .lumpSum: false
    }
  }

  package var wording: Wording {
    switch self {
    case .hour: Wording("时", "hour")
    case .halfDay: Wording("半天", "half day")
    case .day: Wording("天", "day")
    case .trip: Wording("趟", "trip")
    case .piece: Wording("件", "piece")
    case .mu: Wording("亩", "mu")
    case .jin: Wording("斤", "jin")
    case .squareMetre: Wording("平方米", "m²")
    case .lumpSum: Wording("总价", "in all")
    }
  }
}

extension PayUnit {
  /// What people usually add to a pay of the unit, the least first.
  package var usualIncreases: [Money] {
    switch self {
    case .day, .halfDay, .lumpSum, .trip, .mu: [.yuan(10), .yuan(20), .yuan(50)]
    case .hour: [.yuan(1), .yuan(2), .yuan(5)]
    case .piece, .jin, .squareMetre: [Money(fen: 10), Money(fen: 20), Money(fen: 50)]
    }
  }
}
