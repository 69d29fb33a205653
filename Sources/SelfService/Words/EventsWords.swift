import OddJobMarket

/// What 招聘·培训 says.
enum EventsWords {
  static let title = Wording("招聘·培训", "Fairs, training")
  static let heading = Wording(
    "近期的招聘会、直播、培训和指导：", "Coming fairs, live streams, training and guidance:")
  static let none = Wording(
    "近期没有招聘会和培训。过几天再来看看。", "Nothing is planned at the moment. Please look again soon.")
  static let now = Wording("正在进行", "now on")
  static let signUp = Wording("想参加，请跟工作人员说一声，免费。", "To take part, tell the attendant. It is free.")
}
