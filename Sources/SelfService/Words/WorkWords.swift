import OddJobMarket

/// What cards of work say.
enum WorkWords {
  static let household = Wording("个人家庭", "Household")
  static let urgent = Wording("急招", "Urgent")
  static let unverified = Wording("未核实", "Unverified")
  static let closed = Wording("不再招人", "Closed")
  static let apply = Wording("我要报名", "Apply")
  static let standBy = Wording("我要候补", "Stand by")
  static let takesStandbys = Wording("可候补", "standby only")
  static let countyPlaces = Wording("县里名额", "County's places")

  static func estimate(_ expected: Money) -> Wording {
    Wording("约\(expected.yuanText)元/天", "about ¥\(expected.yuanText)/day")
  }

  static func distance(metres: Int) -> Wording {
    if metres < 1_000 {
      let rounded = max(50, (metres + 25) / 50 * 50)
      return Wording("距本站 \(rounded)米", "\(rounded) m away")
    }
    let tenths = (metres + 50) / 100
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return Wording("距本站 \(text)公里", "\(text) km away")
  }

  static func placesLeft(_ count: Int) -> Wording {
    count == 0
      ? Wording("已招满", "No places left") : Wording("还差 \(count) 人", "\(count) places left")
  }

  static func ride(_ ride: Ride) -> Wording {
    switch ride {
    case .none: ride.wording
    case .pickedUp: Wording("有车接", "Picked up")
    case .shuttle: Wording("有班车", "Shuttle bus")
    case .fareRefunded: Wording("报路费", "Fare refunded")
    }
  }
}
