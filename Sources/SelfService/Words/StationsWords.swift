import OddJobMarket

/// What 附近驿站 says.
enum StationsWords {
  static let title = Wording("附近驿站", "Stations nearby")
  static let heading = Wording("附近的零工驿站，近的在前：", "Stations nearby, nearest first:")
  static let none = Wording(
    "还没有附近驿站的资料，请问工作人员。", "No other station is known here. Please ask the attendant.")
  static let thisOne = Wording("就是本站", "You are here")

  static func hours(_ hours: String) -> Wording { Wording("开放 \(hours)", "Open \(hours)") }
  static func phone(_ phone: String) -> Wording { Wording("电话 \(phone)", "Tel. \(phone)") }
}
