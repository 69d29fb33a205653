/// What somebody has done on a shift, as far as anyone has said so: quantities, never an amount of
/// money, which is between the person and the employer.
package struct WorkDone: Hashable, Sendable {
  package var worked: Minutes?
  /// In the unit of the posting's pay.
  package var units: Hundredths?
  package var paid: PaidWord?
  /// On whose word all this stands.
  package var source: Attendance.Source

  package init(
    worked: Minutes? = nil, units: Hundredths? = nil, paid: PaidWord? = nil,
    source: Attendance.Source
  ) {
    self.worked = worked
    self.units = units
    self.paid = paid
    self.source = source
  }

  /// Minutes as hours with up to two decimals: 450 are 7.5.
  package static func hoursText(_ worked: Minutes) -> String {
    Hundredths((worked.count * 100 + 30) / 60).text
  }

  /// The most hours a roll may give for one shift.
  package static let workedMax = Minutes.hours(24)
}

/// What a roll says of somebody's pay. It is no receipt: that is the person's own word.
package enum PaidWord: String, CaseIterable, Codable, Hashable, Sendable {
  case received, less, notReceived

  package var wording: Wording {
    switch self {
    case .received: Wording("收到", "paid")
    case .less: Wording("少了", "paid less")
    case .notReceived: Wording("没收到", "not paid")
    }
  }

  /// Whose cause a dispute over it is; nil where there is none.
  package var cause: TransitionReason.Cause? {
    switch self {
    case .received: nil
    case .less: .paidLess
    case .notReceived: .notPaid
    }
  }
}
