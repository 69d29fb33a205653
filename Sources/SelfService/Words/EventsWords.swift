import OddJobMarket

/// What 招聘·培训 says.
enum EventsWords {
  static let title = Wording("招聘·培训", "Fairs, training")
  static let heading = Wording(
    "近期的招聘会、直播、培训和指导：", "Coming fairs, live streams, training and guidance:")
  static let none = Wording(
    "近期没有招聘会和培训。过几天再来看看。", "Nothing is planned at the moment. Please look again soon.")
  static let now = Wording("正在进行", "now on")
  static let signUp = Wording("点一下就能报名，免费。", "Touch one to sign up. It is free.")
  static let join = Wording("我要报名", "Sign up")
  static let cancel = Wording("取消报名", "Cancel it")
  static let keep = Wording("不取消", "Keep it")
  static let mine = Wording("已报名", "signed up")
  static let signedUp = Wording("报上名了，请记好时间和地点。", "You are signed up. Note time and place.")
  static let cancelled = Wording("已取消，名额让给别人了。", "Cancelled: the place goes to somebody else.")
  static let cancelQuestion = Wording("要取消报名吗？", "Cancel the sign-up?")
  static let free = Wording(
    "参加不收费，不用交押金。报了名请带身份证来。", "It is free, with no deposit. Bring your ID card.")
  static let pleaseCancel = Wording(
    "来不了请提前取消，名额让给别人。", "If you can't come, please cancel in time.")

  static func places(_ event: EventSummary) -> Wording {
    switch event.placesLeft {
    case nil: Wording("不限名额", "open to all")
    case 0?: Wording("报满了", "full")
    case let left?: Wording("还有\(left)个名额", "\(left) places left")
    }
  }
}
