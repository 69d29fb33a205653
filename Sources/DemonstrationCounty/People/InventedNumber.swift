import OddJobMarket

/// ID numbers and phones that look right and belong to nobody.
enum InventedNumber {
  /// 5226 is the prefecture; no county of it was ever given 99.
  private static let area = "522699"

  /// Returns a person's ID number; two numbers below 5,000,000 never share one.
  ///
  /// Two in three are born from 1962 to 1979, the rest from 1980 to 2006: most of those who wait at
  /// a station are over forty-five, and all may do any work that the law keeps from the young.
  static func idNumber(_ number: Int, seed: UInt64) -> String {
    let isYounger = number % 3 == 2
    let within = isYounger ? number / 3 : number - number / 3
    let first = CivilDate.firstDay(of: isYounger ? 1980 : 1962)
    let days = CivilDate.firstDay(of: isYounger ? 2007 : 1980) - first
    // The stride has no factor in common with either span, so that each day comes once a round.
    let shift = Int(seed % 9_973)
    let day = ((within % days) * 3_583 + shift) % days
    // Agents have the sequences from 900 on.
    let sequence = (within / days * 7 + day * 13 + shift) % 899 + 1
    return text(CivilDate(daysSince1970: first + day), sequence)
  }

  /// Returns the ID number of an employer's agent; two numbers below 5,000 never share one.
  static func agentIDNumber(_ number: Int, seed: UInt64) -> String {
    let first = CivilDate.firstDay(of: 1972)
    let day = (number * 101 + Int(seed % 997)) % 6_000
    return text(CivilDate(daysSince1970: first + day), 900 + number % 99)
  }

  /// Returns a phone number of the invented range.
  static func phone(_ number: Int) -> String {
    "1990" + padded(number % 1_000_000, to: 7)
  }

  private static func text(_ birth: CivilDate, _ sequence: Int) -> String {
    let body =
      area + padded(birth.year * 10_000 + birth.month * 100 + birth.day, to: 8)
      + padded(sequence, to: 3)
    var sum = 0
    for digit in body.utf8 { sum = (sum + Int(digit) - 48) * 2 % 11 }
    let check = (12 - sum) % 11
    return body + (check == 10 ? "X" : String(check))
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CivilDate {
  /// Returns the days from 1970 to the first of January.
  fileprivate static func firstDay(of year: Int) -> Int {
    CivilDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
  }
}
