import OddJobMarket

extension FloorField {
  var label: Wording {
    switch self {
    case .employer: Wording("用工方", "Employer")
    case .employerPhone: Wording("　电话", "  phone")
    case .employerKind: Wording("　类别", "  kind")
    case .trade: Wording("工种", "Trade")
    case .person: Wording("人员", "People")
    case .personName: Wording("　姓名", "  name")
    case .personID: Wording("　身份证号", "  ID number")
    case .personPhone: Wording("　手机号", "  phone")
    case .personConsents: Wording("　本人同意", "  consents")
    case .places: Wording("名额", "Places")
    case .start: Wording("开工", "Start")
    case .hours: Wording("几小时", "Hours")
    case .amount: Wording("工资", "Pay")
    case .unit: Wording("单位", "Per")
    case .expectedDailyPay: Wording("估计日收入", "A day's pay")
    case .site: Wording("地点", "Site")
    case .meetingPoint: Wording("上车点", "Meeting")
    case .content: Wording("工作内容", "Work")
    case .insurance: Wording("保险", "Insurance")
    }
  }
}

extension Words {
  static let floorTitle = Wording("现场成交", "Floor deal")
  static let floorPeople = Wording("谈定的人", "People agreed on")
  static let floorNobody = Wording(
    "还没有人：填身份证后几位、拼音或今天的号", "Nobody yet: type an ID tail, pinyin or today's number")
  static let floorEmployerHint = Wording("名称、拼音或电话", "name, pinyin or phone")
  static let floorPersonHint = Wording("证号后4到6位、拼音、今天的号", "ID tail, pinyin, today's number")
  static let floorNeedsPeople = Wording("至少要有一个人", "At least one person is needed")
  static let floorPersonOpen = Wording("这个人还没选定", "This person is not picked yet")
  static let floorFewerPlaces = Wording("名额比人少", "Fewer places than people")
  static let floorHoursForm = Wording("填0.5到24小时，如 4 或 4.5", "0.5 to 24 hours, such as 4 or 4.5")
  static let floorMeetingHint = Wording("可以不填", "may stay empty")
  static let floorNobodyUnseen = Wording("名单里的人都核验过了", "Everyone on the list is verified")
  static func floorNow(_ time: String) -> Wording { Wording("马上，\(time)", "now, \(time)") }
  static func floorPlaces(_ count: Int) -> Wording {
    Wording("按人数：\(count)", "as many as people: \(count)")
  }
  static func floorHours(_ text: String) -> Wording { Wording("\(text)小时", "\(text) hours") }
  static func floorAsBefore(_ text: String) -> Wording {
    Wording("\(text)（上次）", "\(text) (last time)")
  }
  static func floorPay(_ pay: Money, isLast: Bool) -> Wording {
    let text = pay.yuanText
    return isLast
      ? Wording("\(text)元（上次）", "\(text) (last time)") : Wording("\(text)元（行情）", "\(text) (usual)")
  }
  static func floorContent(_ trade: String) -> Wording {
    Wording("\(trade)，当面谈定", "\(trade), agreed on the spot")
  }
  static func newPerson(_ text: String) -> Wording {
    Wording("登记新的人“\(text)”", "Register “\(text)”")
  }
  static func documentSeen(_ name: String) -> Wording {
    Wording("记下：看过\(name)的身份证", "Noted: the ID card of \(name) was seen")
  }
  static let documentMark = Wording("证件已看", "document seen")
  static let newMark = Wording("新登记", "new")
  static func dealDone(_ count: Int, _ receipt: Receipt) -> Wording {
    Wording(
      "成交：\(count)人已定，回执 \(receipt.number)", "Deal: \(count) confirmed, receipt \(receipt.number)")
  }
  static let dealBarred = Wording("检查没过，请改好红色的地方", "The check bars it: mend what is marked")
  static func dealObjected(_ count: Int) -> Wording {
    Wording("有\(count)人不能定，什么都没有存", "\(count) can't be taken; nothing was saved")
  }
  static func dealWithout(_ reasons: [QuestionDialog.Reason], left: Int) -> Wording {
    let chinese = reasons.map { "\($0.name)：\($0.reason(.chinese))" }.joined(separator: "\n")
    let english = reasons.map { "\($0.name): \($0.reason(.english))" }.joined(separator: "\n")
    return left == 0
      ? Wording("\(chinese)\n一个人也不能定。回车回去改。", "\(english)\nNobody can be taken. Enter: back.")
      : Wording(
        "\(chinese)\n先不要这些人，其余\(left)人照定？", "\(english)\nGo on with the other \(left)?")
  }

  // The slips of a deal.
  static func slipOf(_ place: Int, _ count: Int) -> Wording {
    Wording("凭条 第\(place)张，共\(count)张", "Slip \(place) of \(count)")
  }
  static let slipNext = Wording("Enter 下一张", "Enter: next slip")
  static let slipLast = Wording("Enter 办完", "Enter: done")
  static let slipCode = Wording("个人口令", "Personal code")
  static let slipCodeOnce = Wording(
    "只显示这一次。请本人抄下来，下次在机器上办事要用。",
    "Shown this once: the person writes it down, to sign in at the panel.")
  static let employerSlip = Wording("用工方联", "For the employer")
  static let workerSlip = Wording("求职者联", "For the worker")

  // Hired elsewhere.
  static func hiredOutside(_ title: String, _ free: Int) -> Wording {
    Wording(
      "“\(title)”还空\(free)个名额。已在外面招到几人？直接回车是1人。",
      "“\(title)” has \(free) free. How many were hired elsewhere? Enter alone: 1.")
  }
  static let hiredOutsideForm = Wording("请填1到9999的数字", "A number from 1 to 9999")
  static func placesCut(_ title: String?, _ places: PlaceCount) -> Wording {
    let name = title.map { "“\($0)”" } ?? ""
    return Wording(
      "\(name)名额减到\(places.places)个，还差\(places.outstanding)人",
      "\(name) now has \(places.places) places, \(places.outstanding) free")
  }

  // Post again.
  static let recentTitle = Wording("再发一次", "Post again")
  static let recentHint = Wording("标题、用工方、地点", "title, employer, site")
  static let noRecent = Wording("这几天没有发过这样的岗位", "No such work in the last days")
  static func againReady(_ day: String) -> Wording {
    Wording("照上次填好，日期\(day)，F2 发布", "Filled as last time, for \(day); F2 posts it")
  }
  static let draftSetAside = Wording("没填完的岗位先放着，发完这张再接着填", "The unfinished posting is kept")
}
