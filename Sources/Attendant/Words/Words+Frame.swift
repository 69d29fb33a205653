import OddJobMarket

extension AttendantView {
  var title: Wording {
    switch self {
    case .board: Wording("今日看板", "Today")
    case .postings: Wording("岗位", "Postings")
    case .people: Wording("人员", "People")
    case .review: Wording("审核", "Review")
    case .calls: Wording("叫号", "Calls")
    case .crews: Wording("带班", "Crews")
    case .employers: Wording("用工方", "Employers")
    case .matching: Wording("匹配", "Matching")
    case .sync: Wording("同步", "Sync")
    }
  }
}

extension ConnectionBadge {
  var wording: Wording {
    switch self {
    case .standalone: Wording("单机", "Standalone")
    case .connected: Wording("已联网", "Connected")
    case .offline(let queued): Wording("○ 离线 待传 \(queued)", "○ offline, \(queued) queued")
    case .wrongClock: Wording("✗ 时钟不准", "✗ wrong clock")
    }
  }
}

extension Words {
  static let demonstration = Wording("演示", "Demo")
  static let diskLow = Wording("磁盘剩不到200 MiB，请清理", "Less than 200 MiB of disk: free space")
  static let diskFull = Wording(
    "磁盘剩不到64 MiB：来的人只能看，请马上清理", "Less than 64 MiB: people only browse. Free space now")
  static let helpKeyShort = Wording("F1帮助", "F1 help")
  static let lockKeyShort = Wording("F10锁定", "F10 lock")
  static func header(_ setting: AttendantSetting) -> Wording {
    let station = setting.station.isEmpty ? "" : " · \(setting.station)"
    return Wording("\(setting.county)零工驿站\(station)", "\(setting.county)\(station)")
  }
  static let tooSmall = Wording("窗口太小，请放大到 60×20 以上", "Please enlarge to 60×20 or more")

  static func called(_ call: HelpCall, _ time: String, _ count: Int) -> Wording {
    let seat = seatName(call.seat)
    let more = count > 1 ? "（共\(count)人）" : ""
    // Last, so that a narrow window cuts off nothing else.
    let doing = call.doing.map { Wording("：\($0.chinese)", ": \($0.english)") } ?? Wording("", "")
    return Wording(
      "\(seat.chinese) \(time) 求助，按 h 知道了\(more)\(doing.chinese)",
      "\(seat.english) asks for help (\(time)); h: seen\(doing.english)")
  }

  /// What a seat is called where somebody has to walk to it.
  static func seatName(_ seat: String) -> Wording {
    guard seat.hasPrefix("seat "), let number = Int(seat.dropFirst(5)) else {
      return Wording(seat, seat)
    }
    return Wording("\(number)号屏", "seat \(number)")
  }
  static func dateInDoubt(_ date: String) -> Wording {
    Wording("机器日期可能不准：\(date)。核对后按 D", "Is the date \(date) right? Check it, then press D")
  }

  static let everywhere = Wording("到处都能用", "Everywhere")

  // The help screen.
  static let helpTitle = Wording("全部按键", "All keys")
  static func contextTitle(_ context: AttendantContext) -> Wording {
    switch context {
    case .unlock: unlockTitle
    case .board: AttendantView.board.title
    case .postings: AttendantView.postings.title
    case .people: AttendantView.people.title
    case .review: AttendantView.review.title
    case .calls: AttendantView.calls.title
    case .crews: AttendantView.crews.title
    case .gathering: gatherTitle
    case .consent: consentTitle
    case .group: groupSheet
    case .departure: departureSheet
    case .roll: rollSheet
    case .employers: AttendantView.employers.title
    case .matching: AttendantView.matching.title
    case .sync: AttendantView.sync.title
    case .shiftChoice: shiftChoiceTitle
    case .search: Wording("查找时", "While searching")
    case .postingForm: newPostingTitle
    case .registrationForm: registrationTitle
    case .floorForm: floorTitle
    case .recentPicker: recentTitle
    case .choice: Wording("按编号选时", "Numbered questions")
    case .question: Wording("确认时", "Questions")
    case .entry: Wording("填一行时", "One-line entries")
    case .personPicker: pickerTitle
    case .palette: paletteTitle
    case .candidates: candidatesTitle
    case .prints: printsContext
    case .complaints: complaintsContext
    case .unmarked: unmarkedContext
    case .sheet: Wording("凭条、电话", "Slips and phones")
    case .help: helpTitle
    }
  }
}
