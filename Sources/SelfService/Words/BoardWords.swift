import OddJobMarket

/// What the idle board says.
enum BoardWords {
  static let title = Wording("今天的活", "Work today")
  static let start = Wording("点一下屏幕，开始办事", "Touch the screen to begin")
  static let nothing = Wording(
    "现在没有新的活。点一下屏幕，可以先登记。", "No work just now. Touch the screen to register.")
  static let reading = Wording("正在读取…", "One moment…")
  static let weekPay = Wording("七天工资", "Pay, last 7 days")

  /// What stands behind the pay in large digits.
  static func unit(_ unit: PayUnit) -> Wording {
    guard unit != .lumpSum else { return Wording("元总价", "yuan in all") }
    return Wording("元/\(unit.wording.chinese)", "yuan/\(unit.wording.english)")
  }

  static func daily(_ pay: Money) -> Wording {
    Wording("\(pay.yuanText)元/天", "¥\(pay.yuanText)/day")
  }
}
