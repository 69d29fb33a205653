extension Money {
  /// The most an amount in a posting can be: a thousand million yuan, far from any overflow.
  package static let fenMax = 100_000_000_000

  /// Takes 160, 160.5, 1,200.00, ￥160, 160元, 160块; exact, without floating point.
  ///
  /// - Throws: a problem of the field ``Field/money``.
  package init(validating input: String) throws(FieldProblem) {
    var scalars = Array(input.halfWidth.unicodeScalars.filter { $0 != " " })[...]
    guard !scalars.isEmpty else { throw FieldProblem(.empty, in: .money) }
    if let first = scalars.first, first == "-" || first == "\u{2212}" {
      throw FieldProblem(.moneyNegative, in: .money)
    }
    // U+FFE5 is the full-width yen sign; the folding of full-width ASCII does not reach it.
    if let first = scalars.first, first == "¥" || first == "\u{FFE5}" { scalars.removeFirst() }
    if let last = scalars.last, last == "元" || last == "块" || last == "圆" {
      scalars.removeLast()
    }
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, let digits = Money.ungrouped(whole) else {
      throw FieldProblem(.moneyForm, in: .money)
    }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy({ $0.digit != nil }) else {
      throw FieldProblem(.moneyForm, in: .money)
    }
    guard decimals.count <= 2 else { throw FieldProblem(.moneyDecimals, in: .money) }
    var fen = 0
    for scalar in digits + decimals + Array(repeating: "0", count: 2 - decimals.count) {
      fen = fen * 10 + (scalar.digit ?? 0)
      guard fen <= Money.fenMax else { throw FieldProblem(.moneyTooLarge, in: .money) }
    }
    self.init(fen: fen)
  }

  /// Returns the digits without their commas, nil unless these stand at every third digit.
  private static func ungrouped(_ whole: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    let digits = groups.flatMap { $0 }
    return digits.allSatisfy { $0.digit != nil } ? digits : nil
  }
}
