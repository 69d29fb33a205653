/// A time of day as people agree on it, to the minute; 24:00 is the end of a day.
package struct ClockTime: Hashable, Comparable, Sendable {
  /// 0 to 1,440.
  package let minuteOfDay: Int

  /// Returns nil outside 00:00 to 24:00.
  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    minuteOfDay = hour * 60 + minute
  }

  /// Takes 07:30, 7:30, 0730, 7点, 7点半, 7点30分 and 7时30分.
  ///
  /// - Parameter isEnd: Whether it ends something, so that 24:00 may stand.
  /// - Throws: a problem of the field ``Field/time``.
  package init(validating input: String, isEnd: Bool = false) throws(FieldProblem) {
    let scalars = Array(input.halfWidth.unicodeScalars.filter { $0 != " " })
    guard !scalars.isEmpty else { throw FieldProblem(.empty, in: .time) }
    guard let (hour, minute) = ClockTime.parts(of: scalars) else {
      throw FieldProblem(.timeForm, in: .time)
    }
    guard let time = ClockTime(hour: hour, minute: minute) else {
      throw FieldProblem(.timeRange, in: .time)
    }
    guard isEnd || time.minuteOfDay < 1_440 else { throw FieldProblem(.timeDayEnd, in: .time) }
    self = time
  }

  package var hour: Int { minuteOfDay / 60 }
  package var minute: Int { minuteOfDay % 60 }

  /// The time as HH:mm.
  package var text: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }

  private static func parts(of scalars: [Unicode.Scalar]) -> (hour: Int, minute: Int)? {
    let split = scalars.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 == ":" || $0 == "点" || $0 == "时" })
    guard split.count == 2 else {
      guard scalars.count == 4, let whole = number(scalars[...]) else { return nil }
      return (whole / 100, whole % 100)
    }
    guard split[0].count <= 2, let hour = number(split[0]) else { return nil }
    if scalars[split[0].endIndex] == ":" {
      guard split[1].count == 2, let minute = number(split[1]) else { return nil }
      return (hour, minute)
    }
    var rest = split[1]
    if rest.last == "分" { rest = rest.dropLast() }
    if rest.isEmpty || rest.elementsEqual(["整"]) || rest.elementsEqual(["钟"]) { return (hour, 0) }
    if rest.elementsEqual(["半"]) { return (hour, 30) }
    guard rest.count <= 2, let minute = number(rest) else { return nil }
    return (hour, minute)
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var result = 0
    for scalar in digits {
      guard let digit = scalar.digit else { return nil }
      result = result * 10 + digit
    }
    return result
  }
}
