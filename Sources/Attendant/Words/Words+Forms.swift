import OddJobMarket

extension DraftField {
  var label: Wording {
    switch self {
    case .employer: Wording("用工方", "Employer")
    case .employerKind: Wording("　类别", "  kind")
    case .employerPhone: Wording("　电话", "  phone")
    case .trade: Wording("工种", "Trade")
    case .title: Wording("标题", "Title")
    case .content: Wording("工作内容", "Work")
    case .site: Wording("地点", "Site")
    case .places: Wording("名额", "Places")
    case .days: Wording("日期", "Days")
    case .start: Wording("开工", "Start")
    case .end: Wording("收工", "End")
    case .amount: Wording("工资", "Pay")
    case .unit: Wording("单位", "Per")
    case .expectedDailyPay: Wording("估计日收入", "A day's pay")
    case .settlement: Wording("结算", "Settled")
    case .method: Wording("付款方式", "Paid by")
    case .payer: Wording("付款人", "Payer")
    case .meals: Wording("餐食", "Meals")
    case .ride: Wording("交通", "Ride")
    case .hiringMode: Wording("定人方式", "Hiring")
    case .contactName: Wording("联系人", "Contact")
    case .contactPhone: Wording("联系电话", "Phone")
    case .meetingPoint: Wording("集合地点", "Meeting")
    case .departure: Wording("　发车时间", "  leaves")
    case .vehiclePlate: Wording("　车牌", "  plate")
    case .leaderPhone: Wording("　带班电话", "  leader")
    case .overtime: Wording("加班费", "Overtime")
    case .insurance: Wording("保险", "Insurance")
    case .insurancePayer: Wording("　谁出钱", "  paid by")
    case .insuranceAge: Wording("　年龄上限", "  age below")
    case .insuranceSum: Wording("　保额", "  sum")
    case .validUntil: Wording("有效到", "Valid to")
    case .isUrgent: Wording("急招", "Urgent")
    case .kind: Wording("岗位类别", "Kind")
    case .lawfulReason: Wording("法定理由", "Lawful limit")
    }
  }

  /// What stands in the field while it is empty.
  var placeholder: Wording? {
    switch self {
    case .employer: Wording("输入名称查找", "type a name")
    case .trade, .site: Wording("输入或按 ↓ 选择", "type, or ↓ to pick")
    case .content: Wording("做什么、要带什么", "what to do and bring")
    case .days: Wording("9-12 或 +1 或 9-12~9-14", "9-12, +1, 9-12~9-14")
    case .meetingPoint: Wording("可以不填", "may stay empty")
    case .departure: Wording("如 7:00，可以不填", "as 7:00; may stay empty")
    case .vehiclePlate: Wording("如 贵H12345，可以不填", "as 贵H12345; may stay empty")
    case .leaderPhone: Wording("可以不填，只给定下的人看", "may stay empty; for those confirmed")
    case .overtime: Wording("元/小时，没有就不填", "¥ an hour, or empty")
    case .insurance: Wording("险种，如 意外险，可以不填", "what kind; may stay empty")
    case .insuranceAge: Wording("周岁，如 65，可以不填", "years, as 65; may stay empty")
    case .insuranceSum: Wording("如 10万，可以不填", "as 100000; may stay empty")
    case .validUntil: Wording("不填就到开工后30分钟", "empty: start + 30 min")
    case .contactPhone, .employerPhone: Wording("手机号或区号加固话", "mobile or landline")
    default: nil
    }
  }
}

extension RegistrationField {
  var label: Wording {
    switch self {
    case .name: Wording("姓名", "Name")
    case .idNumber: Wording("身份证号", "ID number")
    case .phone: Wording("手机号", "Phone")
    case .township: Wording("乡镇", "Township")
    case .trades: Wording("工种", "Trades")
    case .personalCode: Wording("个人口令", "Code")
    case .hours: Wording("能干时间", "Hours")
    case .payAsked: Wording("日薪要求", "Pay asked")
    case .kind: Wording("登记类别", "Kind")
    case .consent: Wording("本人同意", "Consents")
    }
  }

  var placeholder: Wording? {
    switch self {
    case .township, .trades: Wording("输入或按 ↓ 选择", "type, or ↓ to pick")
    case .personalCode: Wording("4到6位，请本人输入", "4 to 6 digits")
    case .payAsked: Wording("可以不填", "may stay empty")
    default: nil
    }
  }
}

extension Words {
  static let newPostingTitle = Wording("发布新岗位", "New posting")
  static func mendingTitle(_ employer: String) -> Wording {
    Wording("修改待审核岗位 · \(employer)", "Mend the posting · \(employer)")
  }
  static let mended = Wording("已改好，没有问题了；按 y 通过", "Mended, nothing is left: y passes it")
  static func mendedInPart(_ count: Int) -> Wording {
    Wording("已改，还有\(count)处问题", "Changed; \(count) findings are left")
  }
  static let mendEmployer = Wording(
    "用工方的核验请到“用工方”里办",
    "Verify the employer in view 7")
  static let phoneStays = Wording("不填就不变", "empty: as it was")
  static let registrationTitle = Wording("登记人员", "Register a person")
  static let pickFromList = Wording("请从列表里选", "Pick one from the list")
  static let notUnderstood = Wording("这一项看不懂，请再核对", "Not understood: please check it")
  static let payIsZero = Wording("工资不能是0", "The pay can't be zero")
  static let placesForm = Wording("名额请填1到500的数字", "Places: a number from 1 to 500")
  static let departureAfterStart = Wording("发车要在开工以前", "It must leave before the work starts")
  static let departureIsPast = Wording("发车时间已经过了", "The departure has passed")
  static let overtimeIsZero = Wording("加班费不能是0，没有就不填", "Overtime can't be zero: leave it empty")
  static let insuranceSaysNothing = Wording("请写明险种，如 意外险", "Say what kind of insurance")
  static let ageLimitForm = Wording("年龄上限请填16到100", "Age: a number from 16 to 100")
  static let insuredSumForm = Wording("保额看不懂，例如 10万", "Not a sum; one looks like 100000")
  /// What people write who do not say what is insured.
  static let emptyInsurances: Set<String> = ["有", "有保险", "买保险", "已买保险", "保险", "是"]
  /// What stands behind an age, and behind a sum in ten thousands, the longest first.
  static let yearMarks = ["周岁", "岁"]
  static let tenThousandMarks = ["万元", "万"]
  /// Returns a text without the first of the marks that it ends with.
  static func without(_ marks: [String], _ text: String) -> String {
    marks.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
  }
  static let startIsPast = Wording("开工时间已经过了", "The start has passed")
  static let validityIsPast = Wording("有效期已经过了", "The validity has passed")
  static let dayIsPast = Wording("日期已经过了", "The day has passed")
  static let daysTurned = Wording("后面的日期比前面的早", "The last day is before the first")
  static let daysTooMany = Wording("一次最多31天", "31 days at most")
  static let consentMissing = Wording("请向本人说明，同意后再登记", "Explain it first; the person must agree")
  static let siteWithoutPoint = Wording("没有坐标，不能按距离找", "no point: not found by distance")
  static let findingsOld = Wording("改过以后请按 F5 再检查", "Changed since: F5 checks again")
  static func idLength(_ count: Int) -> Wording {
    Wording("已输入\(count)位，共18位", "\(count) of 18 typed")
  }
  static func stillToFill(_ count: Int) -> Wording {
    Wording("还有\(count)项要填或要改", "\(count) to fill in or put right")
  }
  static let allFilled = Wording("都填好了，按 F2 提交", "All is there: F2 submits")
  static let idFine = Wording("校验正确", "check digit right")
  static func newEmployer(_ name: String) -> Wording {
    Wording("新建“\(name)”", "New: “\(name)”")
  }
}
