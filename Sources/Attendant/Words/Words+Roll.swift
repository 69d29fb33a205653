import OddJobMarket

extension Words {
  static let rollSheet = Wording("点名单", "Roll sheet")
  static func rollTitle(_ title: String, _ time: String) -> Wording {
    Wording("点名单：\(title) \(time)", "Roll: \(title) \(time)")
  }
  static let rollKnown = Wording("已知", "Known")
  static let rollArrived = Wording("到岗", "Came")
  static let rollHours = Wording("工时", "Hours")
  static let rollPaid = Wording("工资", "Paid")
  static func rollUnits(_ unit: PayUnit) -> Wording {
    unit.isPieceRate
      ? Wording("数量/\(unit.wording.chinese)", "n/\(unit.wording.english)") : Wording("数量", "Units")
  }
  static let rollCame = Wording("到了", "came")
  static func rollCause(_ cause: TransitionReason.Cause) -> Wording {
    switch cause {
    case .jobSeeker: Wording("没来·本人", "no: own")
    case .employer: Wording("没来·用工", "no: firm")
    case .transport: Wording("没来·交通", "no: ride")
    case .weather: Wording("没来·天气", "no: rain")
    case .health: Wording("没来·生病", "no: ill")
    default: Wording("没来·其他", "no: other")
    }
  }
  static func word(of source: Attendance.Source) -> Wording {
    switch source {
    case .selfReport: Wording("·本人", "·own")
    case .crewLeader: Wording("·带班", "·crew")
    case .employer: Wording("·用工方", "·firm")
    case .attendant: Wording("·驿站", "·desk")
    }
  }
  static let rollArrivedHint = Wording(
    "1到了  没来：2本人 3用工方 4交通 5天气 6生病 7其他；Backspace 清空",
    "1 came; no: 2 own 3 firm 4 ride 5 weather 6 ill 7 other")
  static let rollNumberHint = Wording(
    "输入数字，例如 7.5；Enter 下一行", "A number like 7.5; Enter: next line")
  static let rollPaidHint = Wording(
    "1收到 2少了 3没收到；少了、没收到会记为有争议", "1 paid 2 less 3 not; less or none opens a dispute")
  static let rollContradicted = Wording(
    "和更可靠的记录不符，没有改；有错请在看板上改", "A stronger word says otherwise; nothing changed")
  static let rollWrittenHint = Wording("已录入；✗ 的没有改，按 Esc 离开", "Entered; ✗ was left as it is; Esc")
  static let rollIsEmpty = Wording("点名单还没有填", "The roll is empty")
  static func rollLineWrong(_ name: String) -> Wording {
    Wording("\(name)这一行不对：没来不能有工时，一天最多24小时", "\(name): can't be (absent with hours, over 24)")
  }
  static func rollEntered(_ count: Int, left: Int) -> Wording {
    left == 0
      ? Wording("点名单录入\(count)人", "Roll entered for \(count)")
      : Wording(
        "录入\(count)人；\(left)人和更可靠的记录不符，没有改", "\(count) entered; \(left) contradicted, left")
  }
  static func rollWritten(_ path: String) -> Wording {
    Wording("点名单已写到 \(path)", "The roll is in \(path)")
  }
  static func daySheetWritten(_ path: String) -> Wording {
    Wording("日报已写到 \(path)", "The day sheet is in \(path)")
  }

  /// A refusal in so few words that a column has room for it.
  static func short(_ refusal: Refusal) -> Wording {
    switch refusal {
    case .placesTaken: Wording("没有名额了", "no place left")
    case .notAllottedHere: Wording("本站名额用完", "no place here")
    case .overlaps: Wording("时间冲突", "overlaps")
    case .tooManyHours: Wording("一天太长", "too many hours")
    case .tooLittleRest: Wording("休息不够", "too little rest")
    case .birthDateUnknown: Wording("缺身份证号", "no ID number")
    case .tooYoung(let age): Wording("未满\(age)岁", "under \(age)")
    case .certificateMissing: Wording("缺证书", "no certificate")
    case .documentNotSeen: Wording("没看过证件", "no document")
    case .keptForGroups: Wording("留给重点帮扶", "kept for groups")
    case .alreadyApplied: Wording("已经报过", "has applied")
    case .postingExpired, .postingNotLive: Wording("不再招人", "not open")
    default: Wording("办不了", "not possible")
    }
  }
}
