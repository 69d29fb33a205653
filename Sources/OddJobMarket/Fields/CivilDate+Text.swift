extension CivilDate {
  /// Takes 2026-09-12, 2026/9/12, 2026.9.12, 20260912, 2026年9月12日, 9月12日, 9-12, 9/12, and
  /// 今天, 明天, 后天.
  ///
  /// - Parameter today: A date without a year is the one nearest to it.
  /// - Throws: a problem of the field ``Field/date``.
  package init(validating input: String, today: CivilDate) throws(FieldProblem) {
    let text = input.halfWidth
    guard !text.isEmpty else { throw FieldProblem(.empty, in: .date) }
    if let days = CivilDate.namedDays[text] {
      self.init(daysSince1970: today.daysSince1970 + days)
      return
    }
    guard let numbers = CivilDate.numbers(in: text) else {
      throw FieldProblem(.dateForm, in: .date)
    }
    let date: CivilDate? =
      numbers.count == 3
      ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : CivilDate.nearest(month: numbers[0], day: numbers[1], to: today)
    guard let date else { throw FieldProblem(.dateMissing, in: .date) }
    self = date
  }

  private static let namedDays = ["今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2]

  /// Returns year, month and day, or month and day, when the text has the form of a date.
  private static func numbers(in text: String) -> [Int]? {
    var runs: [(value: Int, length: Int)] = []
    var separators = ""
    var length = 0
    var value = 0
    for scalar in text.unicodeScalars where scalar != " " {
      if let digit = scalar.digit {
        value = value * 10 + digit
        length += 1
        guard length <= 8 else { return nil }
        continue
      }
      guard length > 0 else { return nil }
      runs.append((value, length))
      separators.unicodeScalars.append(scalar)
      (value, length) = (0, 0)
    }
    if length > 0 { runs.append((value, length)) }
    guard let first = runs.first, let last = runs.last else { return nil }
    if separators.isEmpty && first.length == 8 {
      return [first.value / 10_000, first.value / 100 % 100, first.value % 100]
    }
    let isShort = last.length <= 2 && runs.dropFirst().allSatisfy { $0.length <= 2 }
    switch (separators, runs.count) {
    case ("--", 3), ("//", 3), ("..", 3), ("年月日", 3), ("年月号", 3), ("年月", 3):
      return isShort && first.length == 4 ? runs.map(\.value) : nil
    case ("月日", 2), ("月号", 2), ("月", 2), ("-", 2), ("/", 2):
      return isShort && first.length <= 2 ? runs.map(\.value) : nil
    default: return nil
    }
  }

  private static func nearest(month: Int, day: Int, to today: CivilDate) -> CivilDate? {
    let candidates = (-1...1).compactMap {
      CivilDate(year: today.year + $0, month: month, day: day)
    }
    return candidates.min {
      abs($0.daysSince1970 - today.daysSince1970) < abs($1.daysSince1970 - today.daysSince1970)
    }
  }
}
