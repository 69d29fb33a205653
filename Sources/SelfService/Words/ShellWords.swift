import OddJobMarket
import TerminalUI

/// What the bars of every screen and the idle warning say.
enum ShellWords {
  static let back = Wording("返回", "Back")
  static let home = Wording("首页", "Home")
  static let callHelp = Wording("叫工作人员", "Call staff")
  static let callHelpShort = Wording("叫人", "Staff")
  static let finished = Wording("我办完了", "I am done")
  static let nextLanguage = Wording(Language.chinese.next.name, Language.english.next.name)
  static let highContrast = Wording("高对比", "Contrast")
  static let normalContrast = Wording("普通显示", "Normal")
  static let largeType = Wording("大字", "Large")
  static let ordinaryType = Wording("普通字", "Smaller")
  static let isLarge = Wording("已换成大字。", "Everything is larger now.")
  static let isOrdinary = Wording("已换回普通字。", "Everything has its normal size again.")
  static let staffDoor = Wording("员工入口", "Staff only")
  static let more = Wording("更多", "More")
  static let demonstration = Wording("演示", "DEMO")
  static let standalone = Wording("○ 单机", "○ Stand-alone")
  static let connected = Wording("● 已连县平台", "● Connected")
  /// Beside the clock of every screen: whoever has to be somewhere at a time should not trust it.
  static let wrongClock = Wording("✗ 时钟不准", "✗ Clock is wrong")
  static let helpCalled = Wording("已叫工作人员，请稍等。", "The attendant has been called. Please wait.")
  static let helpComing = Wording("工作人员知道了，马上来。", "The attendant knows and is on the way.")
  static let idleTitle = Wording("您还在吗？", "Are you still there?")
  static let stay = Wording("我还在", "I am here")

  static func stationKind(in county: String) -> Wording {
    Wording("\(county)零工驿站", "\(county) Odd-job station")
  }

  static func offline(queued: Int) -> Wording {
    queued == 0
      ? Wording("○ 离线可用", "○ Offline")
      : Wording("○ 离线可用 待传 \(queued)", "○ Offline, \(queued) queued")
  }

  static func idleText(seconds: Int) -> Wording {
    Wording(
      "再过 \(seconds) 秒就回到首页，您填的内容不会留下。",
      "In \(seconds) seconds this page closes; nothing you entered is kept.")
  }

  static func tooSmall(_ size: Size) -> Wording {
    Wording(
      "屏幕太小，至少要 \(size.columns) 列 \(size.rows) 行。请叫工作人员。",
      "The screen is too small: \(size.columns) columns, \(size.rows) rows at least.")
  }
}
