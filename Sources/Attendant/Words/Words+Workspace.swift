import OddJobMarket

extension BoardNarrowing {
  var wording: Wording {
    switch self {
    case .all: Wording("全部", "all")
    case .open: Wording("还缺人", "still open")
    case .full: Wording("已招满", "full")
    case .inReview: Wording("待审核", "in review")
    case .over: Wording("已过", "over")
    }
  }
}

extension BoardOrder {
  var wording: Wording {
    switch self {
    case .start: Wording("按开工时间", "by start")
    case .placesLeft: Wording("按缺人多少", "by places left")
    case .state: Wording("按状态", "by state")
    }
  }
}

extension HiringMode {
  /// The market's own words are too long for a column.
  var shortWording: Wording {
    switch self {
    case .firstCome: Wording("先到先定", "first come")
    case .employerPicks: Wording("雇主定", "they pick")
    case .stationRecommends: Wording("站上荐", "proposed")
    }
  }
}

extension Words {
  static func boardTitle(_ day: String, isToday: Bool, _ order: BoardOrder) -> Wording {
    let (chinese, english) = (order.wording(.chinese), order.wording(.english))
    return isToday
      ? Wording("今天的活（\(chinese)）", "Today's work, \(english)")
      : Wording("\(day) 的活（\(chinese)）", "Work of \(day), \(english)")
  }
  static func narrowed(_ narrowing: BoardNarrowing) -> Wording {
    Wording("只看\(narrowing.wording(.chinese))", "only \(narrowing.wording(.english))")
  }
  static let boardFilterHint = Wording("岗位、用工方、地点，可打拼音首字母", "title, employer, site or initials")
  static let nothingLeft = Wording("没有这样的活；按 i 换，/ 再查", "None such; i or / shows others")
  static func noneByText(employers: String) -> Wording {
    Wording(
      "没有找到这样的活。个人家庭发的活不按姓名查：按 Esc，再按 \(employers) 到用工方里查人，回车看他家的活。",
      "None found. A household's work is not found by name here: press Esc, then \(employers), "
        + "find the employer, and Enter shows their work.")
  }
  static let hiring = Wording("定人", "Hiring")
  static func distance(_ metres: Int) -> Wording {
    let tenths = (metres + 50) / 100
    return Wording("\(tenths / 10).\(tenths % 10)公里", "\(tenths / 10).\(tenths % 10) km")
  }
  static let terms = Wording("按 Enter 看全文", "Enter: the full terms")
  static let fullTerms = Wording("岗位全文", "The full terms")
  static func readingHint(_ key: String) -> Wording {
    Wording("\(key) 返回", "\(key): back")
  }

  // Undo and repeat.
  static let nothingToUndo = Wording("没有可以撤销的", "There is nothing to undo")
  static let tooManyToUndo = Wording(
    "这一次办了太多人，不能一起撤销，请逐个更改", "Too many people to undo at once; change them one by one")
  static func rollOfNoAccount(_ people: Int) -> Wording {
    Wording("点名单作废，\(people)人恢复原样", "the roll is void; \(people) people are as before")
  }
  static func placesBack(_ title: String?, _ places: PlaceCount) -> Wording {
    Wording(
      (title.map { "“\($0)”" } ?? "") + "名额恢复为\(places.places)个",
      (title.map { "“\($0)”: " } ?? "") + "\(places.places) places again")
  }
  static let nothingToRepeat = Wording("还没有办过可以再来的事", "There is nothing to repeat")
  static func cannotRepeatHere(_ label: Wording) -> Wording {
    Wording(
      "这里办不了“\(label(.chinese))”", "“\(label(.english).drop { $0 == " " })” is not done here")
  }
  static func undoLeft(_ seconds: Int) -> Wording {
    Wording("u 撤销 \(seconds)秒", "u undoes it (\(seconds) s)")
  }
  static func undone(_ what: Wording?) -> Wording {
    Wording(
      "已撤销" + (what.map { "，\($0(.chinese))" } ?? ""),
      "Undone" + (what.map { "; \($0(.english))" } ?? ""))
  }
  static let recommendationTakenBack = Wording("推荐已收回", "the recommendation is taken back")
  static func undoneCount(_ count: Int) -> Wording {
    Wording("\(count)条记录恢复原样", "\(count) records are as before")
  }
  static func stepped(_ count: Int, _ state: ApplicationState) -> Wording {
    Wording(
      "\(count)人\(state.wording(.chinese))", "\(count): \(state.wording(.english).lowercased())")
  }

  // The palette.
  static func leadsTo(_ view: Wording) -> Wording {
    Wording("→ 到“\(view(.chinese))”里办", "→ Enter goes to “\(view(.english))”")
  }
  static func lookFirst(_ view: Wording, _ command: AttendantCommand) -> Wording {
    Wording(
      "已到“\(view(.chinese))”，看清选中的一行再按 \(command.keyLabel)",
      "This is “\(view(.english))”: look at the selected row, then press \(command.keyLabel)")
  }
  static let paletteTitle = Wording("找命令", "Commands")
  static let paletteHint = Wording("输入名字、拼音、首字母或英文", "a word, pinyin or initials")
  static let noCommandFound = Wording("没有这个命令", "No such command")
  static let key = Wording("键", "Key")
  static let command = Wording("命令", "Command")
  static let whatItDoes = Wording("做什么", "What it does")
  static func onlyIn(_ place: Wording) -> Wording {
    Wording("在“\(place(.chinese))”里用", "Only in “\(place(.english))”")
  }
}
