import OddJobMarket
import Testing

@Suite("Pay in words")
struct MoneyTests {
  @Test(
    "an amount of fen is written in yuan without needless noughts",
    arguments: [
      (16_000, "160"), (1_850, "18.5"), (35, "0.35"), (5, "0.05"), (50, "0.5"), (0, "0"),
      (1, "0.01"), (100, "1"), (101, "1.01"), (-1_850, "-18.5"), (-5, "-0.05"),
      (100_000_000_000, "1000000000"),
    ])
  func yuan(fen: Int, text: String) {
    #expect(Money(fen: fen).yuanText == text)
  }

  @Test("what is written is read again as the same amount")
  func roundTrip() throws {
    for fen in [0, 1, 9, 10, 99, 100, 101, 110, 1_850, 16_000, 99_999, 1_234_567] {
      #expect(try Money(validating: Money(fen: fen).yuanText).fen == fen)
    }
  }

  @Test(
    "pay always names its unit",
    arguments: [
      (1_800, PayUnit.hour, "18元/时"), (16_000, .day, "160元/天"), (30_000, .lumpSum, "总价300元"),
      (35, .piece, "0.35元/件"), (8_000, .halfDay, "80元/半天"), (12_000, .mu, "120元/亩"),
    ])
  func units(fen: Int, unit: PayUnit, text: String) {
    #expect(pay(fen, unit).text(.chinese) == text)
    #expect(pay(fen, unit).text(.english).contains("¥"))
  }

  @Test("an hourly rate is comparable by its hours, a piece rate only by its estimate")
  func comparable() {
    #expect(pay(1_800, .hour).comparableShiftPay(shiftMinutes: 270) == Money(fen: 8_100))
    #expect(pay(16_000, .day).comparableShiftPay(shiftMinutes: 480) == Money(fen: 16_000))
    #expect(pay(30_000, .lumpSum).comparableShiftPay(shiftMinutes: 60) == Money(fen: 30_000))
    #expect(pay(35, .piece).comparableShiftPay(shiftMinutes: 480) == nil)
    var estimated = pay(35, .piece)
    estimated.expectedDailyPay = .yuan(150)
    #expect(estimated.comparableShiftPay(shiftMinutes: 480) == .yuan(150))
  }

  private func pay(_ fen: Int, _ unit: PayUnit) -> Pay {
    Pay(amount: Money(fen: fen), unit: unit, payer: "店里", settlement: .sameDay)
  }
}
