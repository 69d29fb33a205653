import OddJobMarket

/// What 找零工 says.
enum FindWorkWords {
  static let title = Wording("找零工", "Find work")
  static let search = Wording("搜索", "Search")
  static let trade = Wording("工种", "Trade")
  static let pay = Wording("工资", "Pay")
  static let sort = Wording("换排序", "Sort")
  static let nextPage = Wording("下一页", "Next")
  static let previousPage = Wording("上一页", "Previous")
  static let allTrades = Wording("全部工种", "All trades")
  static let wholeGroup = Wording("这组全要", "Whole group")
  static let moreChips = Wording("更多…", "More…")
  static let loading = Wording("正在找…", "Looking…")
  static let nothing = Wording("没有找到这样的活", "No such work was found")
  static let searchHint = Wording("点首字母，如 搬运 点 by", "Initials, such as by")
  static let seeNew = Wording("看新活", "See new")
  static let delete = Wording("删除", "Delete")
  static let results = Wording("看结果", "Results")
  static let clear = Wording("清空", "Clear")
  static let characters = Wording("写汉字", "Characters")
  static let byLetters = Wording("按首字母", "Initials")
  static let charactersHint = Wording("点拼音，再点汉字", "Tap the pinyin, then the character")
  static let noCharacters = Wording("这里不能写汉字，请用首字母。", "No characters here: use the initials.")
  static let hotTrades = Wording("招人多的", "Most wanted")
  static let lastSearches = Wording("刚才有人找", "Looked for")
  static let offers = Wording("点一个", "Try")
  static let up = Wording("上一个", "Up")
  static let down = Wording("下一个", "Down")

  static func chip(
    _ chip: FindWorkChip, _ filter: PostingFilter, _ trades: TradeCatalogue
  ) -> Wording {
    switch chip {
    case .today: return Wording("今天", "Today")
    case .near: return Wording("3公里", "3 km")
    case .ride: return Wording("10公里有车接", "10 km, ride")
    case .meals: return Wording("包餐", "Meals")
    case .pay: return filter.payAtLeast.map { payAtLeast($0) } ?? pay
    case .trade:
      guard let code = filter.trades.first, let first = trades[code] else { return trade }
      return filter.trades.count == 1 ? first.wording : first.group.wording
    }
  }

  static func payAtLeast(_ pay: Money?) -> Wording {
    guard let pay else { return Wording("工资不限", "Any pay") }
    return Wording("\(pay.yuanText)元以上", "¥\(pay.yuanText) and up")
  }

  static func newWork(_ count: Int) -> Wording {
    Wording("有 \(count) 条新活，点“看新活”", "\(count) new, tap See new")
  }

  static func total(_ total: Int) -> Wording {
    Wording("共 \(total) 个", "\(total) in all")
  }

  static func found(_ total: Int) -> Wording {
    Wording("找到 \(total) 个", "\(total) found")
  }

  static func offered(_ count: Int) -> Wording { Wording("\(count)个", "\(count)") }

  /// What was searched for, as short as what stands beside it.
  static func searched(_ text: String) -> Wording {
    let short = text.count > 6 ? "\(text.prefix(5))…" : text
    return Wording("搜\(short)", "“\(short)”")
  }

  static let allWork = Wording("看全部活", "All work")

  static func count(
    page: Int, of pages: Int, total: Int, sort: PostingSort, text: String, standbys: Bool = false
  ) -> Wording {
    let only = standbys ? Wording("只看可候补的 · ", "standby only · ") : Wording("", "")
    let chinese =
      only.chinese + "第 \(page)/\(pages) 页 · 共 \(total) 个 · \(sort.wording.chinese)"
    let english =
      only.english + "page \(page)/\(pages) · \(total) in all · \(sort.wording.english)"
    guard !text.isEmpty else { return Wording(chinese, english) }
    return Wording("“\(text)” \(chinese)", "“\(text)” \(english)")
  }

  /// Returns which condition to take away first: the one that costs the person least.
  static func loosen(_ filter: PostingFilter) -> Wording {
    if !filter.text.isEmpty {
      return Wording("请少写几个字再搜，或用拼音首字母。", "Search for fewer characters, or by initials.")
    }
    if filter.takesStandbysOnly {
      return Wording("现在没有可候补的活，请点“看全部活”。", "Nothing to stand by for: see all work.")
    }
    if filter.payAtLeast != nil {
      return Wording("请把工资条件放低，再找一找。", "Ask for less pay and look again.")
    }
    if filter.needsMeals {
      return Wording("请去掉“包餐”，再找一找。", "Take away Meals and look again.")
    }
    if !filter.trades.isEmpty {
      return Wording("请换一个工种，或点“全部工种”。", "Choose another trade, or all trades.")
    }
    if filter.withinMetres != nil {
      return Wording("请去掉距离条件，看看远一点的活。", "Take away the distance and look further.")
    }
    if filter.days != nil {
      return Wording("请去掉“今天”，看看后几天的活。", "Take away Today and look at later days.")
    }
    return Wording("现在没有活。可以点“今天有空”，有活叫您。", "No work now. Sign in as free today.")
  }
}
