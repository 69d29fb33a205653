import OddJobMarket

extension Words {
  // Figures of the day.
  static let openPostings = Wording("开放岗位", "Open")
  static let placesLeft = Wording("还缺人数", "Wanted")
  static let signedIn = Wording("今日求职", "Seekers")
  static let confirmedCount = Wording("已匹配", "Matched")
  static let arrivedCount = Wording("已到岗", "Arrived")
  static let noShowCount = Wording("未到岗", "No-show")
  static let pastClosing = Wording("已截止", "Closed")

  static let noShifts = Wording("这一天没有活", "No work on this day")
  static let noApplications = Wording("还没有人报名；按 n 添加", "Nobody yet; n adds a person")
  static let loading = Wording("正在读取……", "Loading…")
  static func applicationsTitle(_ count: Int) -> Wording {
    Wording("报名的人（\(count)）", "Applications (\(count))")
  }
  static func range(_ first: Int, _ last: Int, _ total: Int) -> String {
    "\(first)–\(last)/\(total)"
  }

  // Columns.
  static let start = Wording("开工", "Start")
  static let dayColumn = Wording("日期", "Day")
  static let posting = Wording("岗位", "Posting")
  static let employer = Wording("用工方", "Employer")
  static let pay = Wording("工资", "Pay")
  static let places = Wording("名额", "Places")
  static let placeCount = Wording("人数", "Taken")
  static let state = Wording("状态", "State")
  static let person = Wording("姓名", "Name")
  static let township = Wording("乡镇", "Township")
  static let waiting = Wording("等了", "Waiting")
  static let verification = Wording("核验", "Verified")
  static let document = Wording("证件", "Document")
  static let phone = Wording("电话", "Phone")
  static let idTail = Wording("证号尾", "ID tail")
  static let trades = Wording("工种", "Trades")
  static let today = Wording("今天", "Today")
  static let code = Wording("口令", "Code")
  static func codeSet(_ isSet: Bool) -> Wording {
    isSet ? Wording("已设", "set") : Wording("未设", "not set")
  }
  static let seat = Wording("座席", "Seat")
  static let callDoing = Wording("在办", "Doing")
  static let time = Wording("时间", "Time")
  static let answered = Wording("已知道", "Seen")
  static let signedInToday = Wording("已签到", "signed in")
  static let filled = Wording("已招满", "Full")
  /// No right to a place is left at this station, and the county has some.
  static let countyPlaces = Wording("可候补", "Standby")
  static let countyPlacesNote = Wording(
    "本站没有名额，报名只能候补，县里给了才定", "no right here: standbys only, the county decides")

  static func waited(_ minutes: Minutes) -> Wording {
    switch minutes.count {
    case ..<60: Wording("\(max(0, minutes.count))分钟", "\(max(0, minutes.count)) min")
    case ..<(24 * 60): Wording("\(minutes.count / 60)小时", "\(minutes.count / 60) h")
    default: Wording("\(minutes.count / 1_440)天", "\(minutes.count / 1_440) d")
    }
  }
  /// The name of an employer with the word that nobody has verified it.
  static func employerName(_ card: PostingCard) -> Wording {
    let (name, mark) = (employerOnly(card), unverifiedMark(card))
    return Wording(name.chinese + mark.chinese, name.english + mark.english)
  }
  static func employerOnly(_ card: PostingCard) -> Wording {
    card.employerKind.isHousehold
      ? card.employerKind.wording : Wording(card.employerName, card.employerName)
  }
  static func unverifiedMark(_ card: PostingCard) -> Wording {
    card.isEmployerVerified ? Wording("", "") : Wording("（未核实）", " (unseen)")
  }
  /// The market's own word is too long for a narrow list in English.
  static let selfDeclared = Wording("自报", "declared")
  static let selfReported = Wording("（自报）", " (own word)")
  static let callsTitle = Wording("求助", "Calls for help")
  static let noCalls = Wording("没有人求助", "Nobody has called")
  static let search = Wording("查找", "Search")
  static let postingsTitle = Wording("全部岗位", "All postings")
  static let postingsHint = Wording(
    "按 / 输入岗位、用工方或地点，可打拼音", "/ then title, employer or site")
  static let noPostings = Wording("没有找到岗位", "No postings found")
  static let reviewTitle = Wording("等待审核的岗位", "Postings in review")
  static let nothingToReview = Wording("没有待审核的岗位", "Nothing waits for review")
  static let peopleTitle = Wording("人员", "People")
  static let peopleHint = Wording(
    "按 / 输入姓名、拼音、证号尾数或电话", "/ then a name, pinyin, ID tail or phone")
  static let gone = Wording("这条记录已经没有了", "This record is gone")
  static let findings = Wording("检查发现", "Findings")
  static let noFindings = Wording("检查没有发现问题", "The check found nothing")
  static let postingText = Wording("岗位原文", "The posting")
  static let rule = Wording("规则", "Rule")
  static let mend = Wording("改法：", "Mend: ")
}
