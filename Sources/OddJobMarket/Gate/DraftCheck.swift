/// A check of a draft's parts; the rule file words each of them.
package enum DraftCheck: String, CaseIterable, Codable, Hashable, Sendable {
  case employerMissing, employerUnverified, kindMissing, contentMissing, siteMissing
  case placesMissing, payMissing, unitMissing, settlementMissing, payerMissing, shiftMissing
  case validityMissing, validityPast, contactMissing, pieceEstimateMissing
  case hoursOverEight, hoursOverEleven, belowMinimum, householdBelowMinimum
  case monthlySettlement, lateSettlement, textTooLong, householdNamed
}

/// The part of a draft that a finding is about.
package enum PostingField: String, CaseIterable, Codable, Hashable, Sendable {
  case employer, kind, title, content, site, meetingPoint, places, pay, unit, settlement, payer
  case shifts, validity, contact, insurance

  /// The part's name as the form has it.
  package var wording: Wording {
    switch self {
    case .employer: Wording("用工方", "Employer")
    case .kind: Wording("岗位类别", "Kind")
    case .title: Wording("标题", "Title")
    case .content: Wording("工作内容", "Work")
    case .site: Wording("工作地点", "Site")
    case .meetingPoint: Wording("集合地点", "Meeting point")
    case .places: Wording("名额", "Places")
    case .pay: Wording("工资", "Pay")
    case .unit: Wording("计薪单位", "Unit of pay")
    case .settlement: Wording("结算日期", "Settlement")
    case .payer: Wording("付款人", "Payer")
    case .shifts: Wording("上工时间", "Hours")
    case .validity: Wording("有效期", "Validity")
    case .contact: Wording("联系方式", "Contact")
    case .insurance: Wording("保险", "Insurance")
    }
  }
}
