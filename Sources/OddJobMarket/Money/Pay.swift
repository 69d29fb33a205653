/// What a shift pays, for what, by whom, when and how.
package struct Pay: Hashable, Codable, Sendable {
  package var amount: Money
  package var unit: PayUnit
  /// The hours of "a day" where the unit is a day or half a day; the shift's own hours otherwise.
  package var hoursPerDay: Int?
  /// What a day is expected to bring at a piece rate; for the check against the minimum only.
  package var expectedDailyPay: Money?
  package var overtimePerHour: Money?
  package var payer: String
  package var settlement: Settlement
  package var method: PayMethod

  package init(
    amount: Money, unit: PayUnit, hoursPerDay: Int? = nil, expectedDailyPay: Money? = nil,
    overtimePerHour: Money? = nil, payer: String, settlement: Settlement,
    method: PayMethod = .cash
  ) {
    self.amount = amount
    self.unit = unit
    self.hoursPerDay = hoursPerDay
    self.expectedDailyPay = expectedDailyPay
    self.overtimePerHour = overtimePerHour
    self.payer = payer
    self.settlement = settlement
    self.method = method
  }

  /// Returns what a shift of so many minutes is worth, in fen, for sorting and for the check
  /// against the minimum; a piece rate without an estimate is worth nothing comparable: nil.
  package func comparableShiftPay(shiftMinutes: Int) -> Money? {
    switch unit {
    case .hour: Money(fen: amount.fen * shiftMinutes / 60)
    case .halfDay, .day, .lumpSum: amount
    case .trip, .piece, .mu, .jin, .squareMetre: expectedDailyPay
    }
  }
}

extension Pay {
  /// Returns the pay as a card shows it: 18元/时, 160元/天, 总价300元.
  package func text(_ language: Language) -> String {
    switch (unit, language) {
    case (.lumpSum, .chinese): "总价\(amount.yuanText)元"
    case (.lumpSum, .english): "¥\(amount.yuanText) in all"
    case (_, .chinese): "\(amount.yuanText)元/\(unit.wording(.chinese))"
    case (_, .english): "¥\(amount.yuanText)/\(unit.wording(.english))"
    }
  }
}
