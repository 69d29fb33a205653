extension PostingDraft {
  /// The comparison of the pay with the county's hourly minimum, converted by hours.
  func minimumFaults(_ standards: GateStandards) -> [DraftFault] {
    let firstDay = shifts.map(\.day).min() ?? standards.today
    guard let minimum = standards.minimumWage, minimum.from <= firstDay.date,
      let (pay, minutes) = earnings, minutes > 0, minutes <= 366 * 1_440
    else { return [] }
    // Multiplied out, so that no division rounds in anyone's favour.
    let earned = pay.fen.multipliedReportingOverflow(by: 60)
    let owed = minimum.perHour.fen.multipliedReportingOverflow(by: minutes)
    guard !earned.overflow, !owed.overflow, earned.partialValue < owed.partialValue else {
      return []
    }
    let isHousehold = (employer?.kind ?? standards.employerKind)?.isHousehold ?? false
    return [
      DraftFault(isHousehold ? .householdBelowMinimum : .belowMinimum, .pay, words: payText)
    ]
  }

  /// The pay as a card shows it; nil while amount or unit is missing.
  var payText: String? {
    guard let amount, let unit else { return nil }
    return Pay(amount: amount, unit: unit, payer: payer, settlement: .sameDay).text(.chinese)
  }

  /// What one person gets, and for how many minutes of work; nil while it can't be told.
  private var earnings: (pay: Money, minutes: Int)? {
    guard let amount, let unit, amount.fen > 0 else { return nil }
    // The longest shift pays least by the hour.
    let shift = shifts.map(\.window.minutes).max()
    let day = hoursPerDay.map { $0 * 60 } ?? shift
    switch unit {
    case .hour: return (amount, 60)
    case .day: return day.map { (amount, $0) }
    case .halfDay: return (shift ?? hoursPerDay.map { $0 * 30 }).map { (amount, $0) }
    case .lumpSum:
      let total = shifts.reduce(0) { $0 + $1.window.minutes }
      return total > 0 ? (amount, total) : nil
    case .trip, .piece, .mu, .jin, .squareMetre:
      guard let expectedDailyPay, let day else { return nil }
      return (expectedDailyPay, day)
    }
  }
}

extension GateStandards {
  /// Returns the lawful reasons that hold without being chosen: the station itself asks for the
  /// certificate of a certificate trade.
  func reasonsImplied(by draft: PostingDraft) -> Set<LawfulReason> {
    guard let certificate = draft.trade.flatMap({ trades[$0] })?.certificate else {
      return []
    }
    return certificate == .foodHealth
      ? [.healthCertificateRequired] : [.certificateRequired]
  }
}
