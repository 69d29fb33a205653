/// When the pay is handed over.
package enum Settlement: String, CaseIterable, Codable, Hashable, Sendable {
  case sameDay, nextDay, weekly, halfMonthly, monthly, onCompletion

  package var wording: Wording {
    switch self {
    case .sameDay: Wording("日结", "paid daily")
    case .nextDay: Wording("次日结", "paid next day")
    case .weekly: Wording("周结", "paid weekly")
    case .halfMonthly: Wording("半月结", "paid twice a month")
    case .monthly: Wording("月结", "paid monthly")
    case .onCompletion: Wording("完工结", "paid when done")
    }
  }
}

/// How the pay is handed over.
package enum PayMethod: String, CaseIterable, Codable, Hashable, Sendable {
  case cash, mobile, bank

  package var wording: Wording {
    switch self {
    case .cash: Wording("现金", "cash")
    case .mobile: Wording("微信支付宝", "mobile pay")
    case .bank: Wording("银行卡", "bank transfer")
    }
  }
}
