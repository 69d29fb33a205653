import OddJobMarket

/// What the screens of several steps and lists have in common.
enum WizardWords {
  static let next = Wording("下一步", "Next")
  static let more = Wording("更多 ▶", "More ▶")
  static let previousPage = Wording("◀ 上一页", "◀ Previous")
  static let nextPage = Wording("下一页 ▶", "Next ▶")
  static let delete = Wording("删除", "Delete")
  static let home = Wording("回首页", "Home")
  static let callAttendant = Wording("叫工作人员", "Call the attendant")
  static let loading = Wording("正在查，请稍等。", "One moment please.")
  static let saving = Wording("正在办理，请稍等。", "Saving, one moment please.")

  static func step(_ step: Int, of steps: Int) -> Wording {
    Wording("第\(step)步 / 共\(steps)步", "Step \(step) of \(steps)")
  }

  static func page(_ page: Int, of pages: Int) -> Wording {
    Wording("第\(page)/\(pages)页", "Page \(page)/\(pages)")
  }

  static func length(minutes: Int) -> Wording {
    let hours = minutes / 60
    let rest = minutes % 60
    return switch (hours, rest) {
    case (0, _): Wording("\(rest)分钟", "\(rest) min")
    case (_, 0): Wording("\(hours)小时", "\(hours) h")
    default: Wording("\(hours)小时\(rest)分", "\(hours) h \(rest) min")
    }
  }

  static func inAll(_ count: Int) -> Wording { Wording("共\(count)样", "\(count) in all") }

  static func receipt(_ number: String) -> Wording {
    Wording("回执号 \(number)", "Receipt \(number)")
  }
}
