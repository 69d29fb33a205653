import OddJobMarket

/// The lists of the market, each value by its code and its Chinese words.
extension CellKind {
  static let trade = choice(trades)
  static let tradesOfPerson = choices(trades)
  static let hiringMode = list(HiringMode.allCases) { $0.wording }
  static let employerKind = list(EmployerKind.allCases) { $0.wording }
  static let payUnit = list(PayUnit.allCases) { $0.wording }
  static let settlement = list(Settlement.allCases) { $0.wording }
  static let payMethod = list(PayMethod.allCases) { $0.wording }
  static let postingKind = list(PostingKind.allCases) { $0.wording }
  static let postingState = list(PostingState.allCases) { $0.wording }
  static let meals = list(Meals.allCases) { $0.wording }
  static let ride = list(Ride.allCases) { $0.wording }
  static let applicationState = list(ApplicationState.allCases) { $0.wording }
  static let cause = list(TransitionReason.Cause.allCases) { $0.wording }
  static let arrivalSource = list(Attendance.Source.allCases) { ExchangeWords.arrival($0) }
  static let workingHours = list(WorkingHours.allCases) { $0.wording }
  static let document = list(IdentityDocument.allCases) { $0.wording }
  static let verification = choice([
    CellChoice("selfDeclared", Verification.selfDeclared.wording.chinese),
    CellChoice("verified", Verification.verified(.identityCard).wording.chinese),
  ])
  static let priorityGroups = choices(
    PriorityGroup.allCases.map { CellChoice($0.rawValue, $0.wording.chinese) })
  static let lawfulReasons = choices(
    LawfulReason.allCases.map { CellChoice($0.rawValue, $0.wording.chinese) })

  private static let trades = TradeCatalogue.standard.trades.map {
    CellChoice($0.code.rawValue, $0.wording.chinese)
  }

  private static func list<Value: RawRepresentable<String>>(
    _ values: [Value], _ wording: (Value) -> Wording
  ) -> CellKind {
    choice(values.map { CellChoice($0.rawValue, wording($0).chinese) })
  }
}

extension Bool {
  /// 是 or 否.
  var cellText: String { self ? "是" : "否" }
}
