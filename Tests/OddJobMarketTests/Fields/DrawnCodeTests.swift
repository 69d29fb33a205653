import OddJobMarket
import Testing

@Suite("A code that is drawn")
struct DrawnCodeTests {
  @Test("it has six digits, passes every rule of a code, and no two are alike")
  func draws() throws {
    let identifiers = SeededIdentifiers(seed: 11)
    let number = try IDNumber(
      validating: "11010519491231002X", today: CivilDate(daysSince1970: 20_708))
    let codes = (0..<2_000).map { _ in PersonalCode.drawn(from: identifiers, for: number) }
    for code in codes {
      #expect(code.digits.count == 6)
      #expect(try PersonalCode(validating: code.digits, idNumber: number) == code)
    }
    // Of 2,000 among a million some two are alike; a source that repeats itself has many more.
    #expect(Set(codes).count > 1_990)
    // Every first digit comes up, 0 too.
    #expect(Set(codes.compactMap(\.digits.first)).count == 10)
  }
}
