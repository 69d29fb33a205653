import OddJobMarket

/// What 今天有空 says.
enum SignInWords {
  static let title = Wording("今天有空", "Free today")
  static let question = Wording("您今天有空到几点？", "Until when are you free today?")
  static let way = Wording("去多远", "How far")
  static func wayIs(_ way: String) -> Wording {
    Wording("去多远：\(way)", "How far: \(way)")
  }
  static let askWay = Wording("没有车接，您愿意去多远？", "How far do you go without a ride?")
  static let wayNote = Wording(
    "远的不给您配；有车接的不算", "Farther work is not offered, unless there is a ride")
  static let untilNoon = Wording("到中午", "Until noon")
  static let untilEvening = Wording("到傍晚", "Until evening")
  static let untilNight = Wording("到晚上", "Until night")
  static let wholeDay = Wording("全天", "All day")
  static let throughNight = Wording("通宵", "All night")
  static let take = Wording("就要这份", "Take it")
  static let others = Wording("换一批", "Others")
  static let why = Wording("为什么", "Why these")
  static let backToCards = Wording("看这些活", "The work")
  static let seeAll = Wording("看全部活", "See all work")
  static let startOver = Wording("从头再看", "From the start")
  static let searching = Wording("正在给您找活，请稍等。", "Looking for work for you.")
  static let firstComeHint = Wording("马上定下", "Confirmed at once")
  static let noneTitle = Wording("现在还没有合适您的活", "Nothing suits you right now")
  static let noneMore = Wording("合适的都给您看过了", "You have seen all that suits you")
  static let noneText = Wording(
    "您已经签到，有合适的活会按号叫您。也可以看看全部活，或者请工作人员帮忙。",
    "You are signed in and will be called by your number. You may also see all work, or ask the "
      + "attendant.")
  /// Why none of the day's work suits, the most frequent reason first.
  static func whyNone(_ obstacles: [CommonObstacle]) -> Wording {
    let chinese = obstacles.map { "\($0.count)个\($0.wording.chinese)" }
    let english = obstacles.map { "\($0.count): \($0.wording.english)" }
    return Wording(
      "今天的活里，" + chinese.joined(separator: "，") + "。",
      "Of today's work: " + english.joined(separator: "; ") + ".")
  }
  static let whyText = Wording(
    "活按您的工种、路程、空闲时间和想要的工钱来排，名额不够时按公布的先后。不看性别、民族、年龄、户口和长相。",
    "Work is ordered by your trades, the way, your free time and the pay you asked; scarce places go "
      + "by the published order. Sex, ethnicity, age, origin and looks play no part.")

  static let standbysHint = Wording("县里给了名额才定", "The county decides")
  static func standbys(_ count: Int) -> Wording {
    Wording("可候补 \(count)个", "\(count) on standby")
  }

  static func until(_ clock: String) -> Wording { Wording("到 \(clock)", "until \(clock)") }

  static func greeting(_ name: String) -> Wording {
    Wording("\(name)，最合适您的活：", "\(name), this suits you best:")
  }

  static func queue(_ number: Int, receipt: String) -> Wording {
    Wording("已签到 第\(number)号 · \(receipt)", "Signed in, no. \(number) · \(receipt)")
  }

  static func called(_ number: Int) -> Wording {
    Wording("已经签到，您是第\(number)号", "Signed in, your number is \(number)")
  }

  static func fitting(_ count: Int) -> Wording {
    Wording("有\(count)个活合适您", "\(count) suit you")
  }

  static func hold(minutes: Int) -> Wording {
    Wording("为您留\(minutes)分钟", "held \(minutes) min")
  }

  static func reasons(favourable: [Wording], unfavourable: [Wording]) -> Wording {
    let goodChinese = favourable.map(\.chinese).joined(separator: "、")
    let goodEnglish = favourable.map(\.english).joined(separator: "; ")
    let badChinese = unfavourable.map(\.chinese).joined(separator: "、")
    let badEnglish = unfavourable.map(\.english).joined(separator: "; ")
    switch (favourable.isEmpty, unfavourable.isEmpty) {
    case (true, true): return Wording("时间和地点都行。", "Time and place suit.")
    case (false, true): return Wording("\(goodChinese)。", "\(goodEnglish).")
    case (true, false): return Wording("要注意：\(badChinese)。", "Mind: \(badEnglish).")
    case (false, false):
      return Wording(
        "\(goodChinese)。要注意：\(badChinese)。", "\(goodEnglish). Mind: \(badEnglish).")
    }
  }
}
