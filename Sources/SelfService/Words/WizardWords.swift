import OddJobMarket

/// What the screens of several steps and lists have in common.
enum WizardWords {
  static let today = Wording("今天", "Today")
  static let tomorrow = Wording("明天", "Tomorrow")
  static let dayAfter = Wording("后天", "In two days")
  static let next = Wording("下一步", "Next")
  static let more = Wording("更多 ▶", "More ▶")
  static let previousPage = Wording("◀ 上一页", "◀ Previous")
  static let nextPage = Wording("下一页 ▶", "Next ▶")
  static let delete = Wording("删除", "Delete")
  static let home = Wording("回首页", "Home")
  static let callAttendant = Wording("叫工作人员", "Call the attendant")
  static let attendantCalled = Wording(
    "已经叫了工作人员，请稍等。", "The attendant has been called. Please wait.")
  static let loading = Wording("正在查，请稍等。", "One moment please.")
  static let saving = Wording("正在办理，请稍等。", "Saving, one moment please.")
  static let receipt = Wording("回执", "Receipt")

  static func step(_ step: Int, of steps: Int) -> Wording {
    Wording("第\(step)步 / 共\(steps)步", "Step \(step) of \(steps)")
  }

  static func page(_ page: Int, of pages: Int) -> Wording {
    Wording("第\(page)/\(pages)页", "Page \(page)/\(pages)")
  }

  static func metres(_ metres: Int) -> Wording { Wording("\(metres)米", "\(metres) m") }

  static func kilometres(_ text: String) -> Wording { Wording("\(text)公里", "\(text) km") }

  static func away(_ distance: String) -> Wording { Wording("距本站\(distance)", "\(distance) away") }

  static func length(hours: Int, minutes: Int) -> Wording {
    switch (hours, minutes) {
    case (0, _): Wording("\(minutes)分钟", "\(minutes) min")
    case (_, 0): Wording("\(hours)小时", "\(hours) h")
    default: Wording("\(hours)小时\(minutes)分", "\(hours) h \(minutes) min")
    }
  }

  static func receipt(_ number: String) -> Wording {
    Wording("回执号 \(number)", "Receipt \(number)")
  }

  static func date(_ date: CivilDate) -> Wording {
    let weekday = date.weekday - 1
    return Wording(
      "\(date.month)月\(date.day)日 周\(chineseWeekdays[weekday])",
      "\(englishWeekdays[weekday]) \(date.day) \(englishMonths[date.month - 1])")
  }

  private static let chineseWeekdays = ["一", "二", "三", "四", "五", "六", "日"]
  private static let englishWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
