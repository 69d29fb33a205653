import OddJobMarket

/// What a kind of work pays in a county of Guizhou in 2025 and 2026, in whole yuan unless it says fen.
enum PayPlan: Hashable, Sendable {
  case day(ClosedRange<Int>)
  case halfDay(ClosedRange<Int>)
  case hour(ClosedRange<Int>)
  case lumpSum(ClosedRange<Int>)
  case rate(PayUnit, fen: ClosedRange<Int>, step: Int, daily: ClosedRange<Int>)

  /// No work of the demonstration pays less an hour, so that a county that configures its minimum
  /// wage still finds all of it lawful.
  static let hourlyFloorYuan = 20

  /// Returns the pay of a shift of so many hours, without payer and settlement.
  func amount(hours: Int, _ generator: inout SeededGenerator) -> Amount {
    let floor = PayPlan.hourlyFloorYuan * hours
    switch self {
    case .day(let range):
      return Amount(
        .yuan(max(generator.number(in: range, step: 10), floor)), .day, hoursPerDay: hours)
    case .halfDay(let range):
      return Amount(
        .yuan(max(generator.number(in: range, step: 5), floor)), .halfDay, hoursPerDay: hours)
    case .hour(let range): return Amount(.yuan(generator.number(in: range)), .hour)
    case .lumpSum(let range):
      return Amount(.yuan(max(generator.number(in: range, step: 10), floor)), .lumpSum)
    case .rate(let unit, let fen, let step, let daily):
      return Amount(
        Money(fen: generator.number(in: fen, step: step)), unit,
        expectedDailyPay: .yuan(max(generator.number(in: daily, step: 10), floor)))
    }
  }

  struct Amount {
    let amount: Money
    let unit: PayUnit
    let hoursPerDay: Int?
    let expectedDailyPay: Money?

    init(
      _ amount: Money, _ unit: PayUnit, hoursPerDay: Int? = nil, expectedDailyPay: Money? = nil
    ) {
      self.amount = amount
      self.unit = unit
      self.hoursPerDay = hoursPerDay
      self.expectedDailyPay = expectedDailyPay
    }
  }
}
