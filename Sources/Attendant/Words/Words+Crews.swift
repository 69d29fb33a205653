import OddJobMarket

extension Words {
  // The view of crews.
  static let crewsTitle = Wording("带班队伍", "Crews")
  static let noCrews = Wording("还没有带班队伍；按 n 组建", "No crews yet; n enrols one")
  static let crew = Wording("队伍", "Crew")
  static let leader = Wording("带班人", "Leader")
  static let leads = Wording("带班", "leads")
  static let members = Wording("人数", "People")
  static let unverifiedMembers = Wording("没看证件", "No document")
  static let since = Wording("组建", "Since")
  static let consentedAt = Wording("同意时间", "Consented")
  static func hereToday(_ count: Int) -> Wording {
    Wording("今天签到 \(count) 人", "\(count) signed in today")
  }
  static func unseenMembers(_ count: Int) -> Wording {
    Wording("\(count) 人没看证件", "\(count) without a document seen")
  }
  static func crewSince(_ date: String) -> Wording { Wording("\(date) 组建", "since \(date)") }
  static func consentedOn(_ time: String) -> Wording {
    Wording("\(time) 本人同意", "consented \(time)")
  }
  static func idTail(_ tail: String) -> Wording { Wording("证号尾 \(tail)", "ID …\(tail)") }
  static let notSignedIn = Wording("今天没有签到", "not signed in today")
  static let workedTogether = Wording("一起干过的活", "Work they had together")
  static let nothingTogether = Wording(
    "还没有一起干过。看板上按 g 一起报名。", "None yet. On the board, g applies for them together.")
  static let day = Wording("日期", "Day")
  static let came = Wording("到岗", "Came")
  static func membersTitle(_ name: String, _ count: Int) -> Wording {
    Wording("\(name)（\(count)人）", "\(name) (\(count))")
  }
  static let noCrewSelected = Wording("请先选一支队伍", "Select a crew first")
  static let noMemberSelected = Wording("请先按 Tab 选一个队员", "Press Tab and select a member")
  static let leaderIsChosenLater = Wording("先进队伍，再换人带班", "Join first, lead afterwards")
  static func crewEnrolled(_ name: String, _ count: Int) -> Wording {
    Wording("\(name)组建好了，\(count)人", "\(name) is enrolled, \(count) people")
  }
  static func crewChanged(_ name: String, _ count: Int) -> Wording {
    Wording("\(name)现在\(count)人", "\(name): \(count) people now")
  }
  static let crewDissolved = Wording("队伍已解散", "The crew is dissolved")

  static let leavingCrew = [
    Wording("本人不干了", "Leaves it"), Wording("本人收回同意", "Takes the consent back"),
  ]

  // Picking people.
  static func title(of purpose: Gathering.Purpose) -> Wording {
    switch purpose {
    case .newCrew: Wording("组建队伍：选队员，第一个带班", "A new crew: pick members, the leader first")
    case .joining(_, let name): Wording("\(name)：选新队员", "\(name): pick who joins")
    case .party: Wording("今天结伴：选已经签到的人或队伍", "A party for today: pick who signed in")
    case .group(_, let title): Wording("一起报名“\(title)”：选人或队伍", "Together to “\(title)”: pick")
    }
  }
  static let gatherTitle = Wording("选几个人", "Picking people")
  static let gatherHint = Wording("姓名、证号尾数或电话", "a name, ID tail or phone")
  static let candidates = Wording("按 Enter 选上", "Enter picks")
  static let listMark = Wording("、", ", ")
  static func picked(_ count: Int, _ names: String) -> Wording {
    count == 0
      ? Wording("还没有选人", "Nobody is picked yet")
      : Wording("已选\(count)人：\(names)", "\(count) picked: \(names)")
  }
  static func crewOf(_ count: Int) -> Wording { Wording("\(count)人", "\(count)") }
  static func pickMore(_ least: Int) -> Wording {
    Wording("至少选\(least)个人", "Pick at least \(least)")
  }

  // Consent.
  static let consentTitle = Wording("每个人自己同意", "Each one's own consent")
  static let consentText = Wording(
    "身份、条件和工资还是各人自己的，随时可以退出。本人点头后按空格。",
    "Identity, terms and pay stay each one's own; anyone may leave at any time. Space: yes.")
  static let consents = Wording("同意", "Consents")
  static func consentsTitle(_ count: Int, _ all: Int) -> Wording {
    Wording("已同意 \(count)/\(all)", "Consented \(count)/\(all)")
  }
  static func consentsMissing(_ count: Int) -> Wording {
    Wording("还有\(count)人没有同意", "\(count) have not consented yet")
  }
  static func usualCrewName(_ township: String) -> Wording {
    Wording("\(township)队", "\(township)")
  }

  // A group's application.
  static func groupTitle(_ title: String) -> Wording {
    Wording("一起报名“\(title)”", "Together to “\(title)”")
  }
  static let groupSheet = Wording("一起报名", "Applying together")
  static func groupPlaces(_ outcome: GroupOutcome) -> Wording {
    let (left, people) = (outcome.places.outstanding, outcome.lines.count)
    guard outcome.missingPlaces > 0 else {
      return Wording("还有\(left)个名额，\(people)人", "\(left) places left for \(people)")
    }
    return Wording(
      "只有\(left)个名额，\(people)个人，少\(outcome.missingPlaces)个",
      "Only \(left) places left for \(people): \(outcome.missingPlaces) too few")
  }
  static func groupCount(_ count: Int) -> Wording { Wording("选了\(count)人", "\(count) picked") }
  static let goesAlong = Wording("一起去", "Goes")
  static let outlook = Wording("报上会怎样", "What would come of it")
  static let staysOut = Wording("不去", "stays out")
  static func groupOutlook(_ state: ApplicationState?) -> Wording {
    state == .confirmed
      ? Wording("马上定", "confirmed at once") : Wording("报名，等答复", "applied, awaits an answer")
  }
  static func notEverybodyCanGo(_ count: Int) -> Wording {
    Wording("有\(count)人不行：按 r 其余的人报，按空格拿掉", "\(count) can't: r applies for the rest")
  }
  static let nobodyCanGo = Wording("一个人也报不上", "Nobody can be applied for")
  static func groupApplied(_ count: Int, left: [String]) -> Wording {
    let names = left.joined(separator: "、")
    let english = left.joined(separator: ", ")
    return left.isEmpty
      ? Wording("\(count)人都报上了", "All \(count) have applied")
      : Wording("报上\(count)人，没报：\(names)", "\(count) applied; not: \(english)")
  }

  // The departure.
  static func departureTitle(_ title: String, _ start: String) -> Wording {
    Wording("上车点名：\(title) \(start)", "Departure call: \(title) \(start)")
  }
  static let departureSheet = Wording("上车点名", "Departure call")
  static let noMeetingPoint = Wording("这份活没有集合点", "This work has no meeting point")
  static let plate = Wording("车　牌", "Plate   ")
  static let meetingPlace = Wording("集合点", "Meeting ")
  static let leavesAt = Wording("出　发", "Leaves  ")
  static let leaderPhone = Wording("电　话", "Phone   ")
  static let isHere = Wording("到了", "Here")
  static func departureCount(_ count: Int, missing: Int) -> Wording {
    Wording("到了\(count)人，没到\(missing)人", "\(count) here, \(missing) missing")
  }
  static let nobodyIsHere = Wording("还没有人打勾；空格打勾，O 全部", "Nobody is marked; Space marks, O all")
  static func departed(_ count: Int, missing: [String], refused: [String]) -> Wording {
    var (chinese, english) = ("\(count)人已出发", "\(count) have left")
    if !missing.isEmpty {
      chinese += "，没到：\(missing.joined(separator: "、"))"
      english += "; missing: \(missing.joined(separator: ", "))"
    }
    if !refused.isEmpty {
      chinese += "，没记上：\(refused.joined(separator: "、"))"
      english += "; not recorded: \(refused.joined(separator: ", "))"
    }
    return Wording(chinese, english)
  }
}
