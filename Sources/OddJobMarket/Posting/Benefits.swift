/// Meals that come with the work.
package enum Meals: String, CaseIterable, Codable, Hashable, Sendable {
  case none, lunch, supper, lunchAndSupper, all

  package var wording: Wording {
    switch self {
    case .none: Wording("不包餐", "no meals")
    case .lunch: Wording("包午餐", "lunch")
    case .supper: Wording("包晚餐", "supper")
    case .lunchAndSupper: Wording("包两餐", "two meals")
    case .all: Wording("包三餐", "all meals")
    }
  }
}

/// The way to the work and back.
package enum Ride: String, CaseIterable, Codable, Hashable, Sendable {
  case none, pickedUp, shuttle, fareRefunded

  package var wording: Wording {
    switch self {
    case .none: Wording("自行前往", "own way")
    case .pickedUp: Wording("接送", "picked up")
    case .shuttle: Wording("班车", "shuttle bus")
    case .fareRefunded: Wording("报路费", "fare refunded")
    }
  }
}

/// An insurance named by kind, payer, age limit and sum: "insured" alone promises nothing.
package struct Insurance: Hashable, Codable, Sendable {
  package var kind: String
  package var payer: String
  package var ageLimitYears: Int?
  package var sum: Money?

  package init(kind: String, payer: String, ageLimitYears: Int? = nil, sum: Money? = nil) {
    self.kind = kind
    self.payer = payer
    self.ageLimitYears = ageLimitYears
    self.sum = sum
  }
}
