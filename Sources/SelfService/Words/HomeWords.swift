import OddJobMarket

/// What home says.
enum HomeWords {
  static let reading = Wording("正在读取…", "One moment…")

  static func title(_ tile: HomeTile) -> Wording {
    switch tile {
    case .findWork: Wording("找零工", "Find work")
    case .signIn: Wording("今天有空", "Free today")
    case .register: Wording("我要登记", "Register")
    case .hire: Wording("我要招人", "Hire people")
    case .policies: Wording("就业政策", "Policies")
    case .events: Wording("招聘·培训", "Fairs, courses")
    case .myWork: Wording("我的活和工资", "My work, pay")
    case .rights: Wording("维权求助", "Your rights")
    case .stations: Wording("附近驿站", "Other stations")
    }
  }

  static func subtitle(_ tile: HomeTile) -> Wording {
    switch tile {
    case .findWork: Wording("看岗位，报名", "See and apply")
    case .signIn: Wording("签到，马上上岗", "Start at once")
    case .register: Wording("求职失业返乡", "Seeking, returned")
    case .hire: Wording("免费发布用工", "Post for free")
    case .policies: Wording("补贴和帮扶", "Help and subsidies")
    case .events: Wording("招聘会，学手艺", "Learn a trade")
    case .myWork: Wording("报名和上岗凭条", "Slips, payments")
    case .rights: Wording("欠薪，假招工", "Unpaid, cheated")
    case .stations: Wording("多远，几点开门", "How far, hours")
    }
  }

  /// Returns the sentence above the tiles; each figure stands between two bars.
  static func sentence(open: Int, soon: Int, greeting: String?) -> Wording {
    guard let greeting else {
      return Wording(
        "今天有 |\(open)| 个零工岗位，|\(soon)| 个一小时内就能上岗。",
        "|\(open)| jobs today, |\(soon)| of them start within the hour.")
    }
    return Wording(
      "\(greeting)，您好。今天有 |\(open)| 个零工岗位。", "Hello, \(greeting). |\(open)| jobs today.")
  }
}
