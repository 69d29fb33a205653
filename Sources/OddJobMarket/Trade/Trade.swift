/// The stable code of a trade, as it stands in postings, people's lists and operations.
package struct TradeCode: Hashable, Comparable, Codable, Sendable {
  package let rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package static func < (left: TradeCode, right: TradeCode) -> Bool {
    left.rawValue < right.rawValue
  }

  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A kind of work (工种) and what the law ties to it.
package struct Trade: Hashable, Sendable {
  package let code: TradeCode
  package let wording: Wording
  package let group: TradeGroup
  /// Heavy, toxic or dangerous: barred below 18.
  package let isHazardous: Bool
  /// Bars, net cafés and the like: barred below 18.
  package let isAdultVenue: Bool
  /// The certificate without which nobody may be confirmed, and which must have been seen.
  package let certificate: Certificate?

  package init(
    _ code: String, _ wording: Wording, group: TradeGroup, isHazardous: Bool = false,
    isAdultVenue: Bool = false, certificate: Certificate? = nil
  ) {
    self.code = TradeCode(code)
    self.wording = wording
    self.group = group
    self.isHazardous = isHazardous
    self.isAdultVenue = isAdultVenue
    self.certificate = certificate
  }
}

/// What the trades are chosen by on a screen: six groups, so that six choices compete at most.
package enum TradeGroup: String, CaseIterable, Codable, Hashable, Sendable {
  case carrying, cleaning, catering, farming, building, making

  package var wording: Wording {
    switch self {
    case .carrying: Wording("搬运配送", "Carrying")
    case .cleaning: Wording("保洁家政", "Cleaning")
    case .catering: Wording("餐饮商超", "Catering, shops")
    case .farming: Wording("农活", "Farm work")
    case .building: Wording("建筑装修", "Building")
    case .making: Wording("工厂其他", "Factory, other")
    }
  }
}

/// A certificate that the law asks for.
package enum Certificate: String, CaseIterable, Codable, Hashable, Sendable {
  case electrician, welder, heightWork, forklift, drivingLicence, foodHealth, securityGuard

  package var wording: Wording {
    switch self {
    case .electrician: Wording("低压电工证", "electrician's certificate")
    case .welder: Wording("焊工证", "welder's certificate")
    case .heightWork: Wording("登高作业证", "work-at-height certificate")
    case .forklift: Wording("叉车证", "forklift certificate")
    case .drivingLicence: Wording("驾驶证", "driving licence")
    case .foodHealth: Wording("健康证", "food-handler health certificate")
    case .securityGuard: Wording("保安员证", "security guard's certificate")
    }
  }
}
