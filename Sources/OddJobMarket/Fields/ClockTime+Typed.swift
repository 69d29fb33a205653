extension ClockTime {
  /// Takes what people type in a hurry besides what ``init(validating:isEnd:)`` takes: 8, 830.
  ///
  /// - Throws: a problem of the field ``Field/time``.
  package static func typed(_ text: String, isEnd: Bool = false) throws(FieldProblem) -> ClockTime {
    let digits = text.cleaned()
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return try ClockTime(validating: text, isEnd: isEnd)
    }
    switch digits.count {
    case 1, 2: return try ClockTime(validating: digits + ":00", isEnd: isEnd)
    case 3: return try ClockTime(validating: "0" + digits, isEnd: isEnd)
    default: return try ClockTime(validating: digits, isEnd: isEnd)
    }
  }
}
