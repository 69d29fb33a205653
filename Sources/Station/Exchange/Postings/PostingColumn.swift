/// The columns of the posting table, in the order in which an export writes them.
///
/// Import and export share this one header row. The names are the file format: they never change,
/// and an import takes them in any order.
package enum PostingColumn: String, CaseIterable, Hashable, Sendable {
  /// Rows that follow each other with the same number are the days of one posting.
  case posting = "岗位编号"
  case employer = "用工方"
  case employerKind = "用工方类型"
  case employerPhone = "用工方电话"
  case kind = "岗位类别"
  case trade = "工种"
  case title = "标题"
  case content = "工作内容"
  case site = "工作地点"
  case township = "乡镇"
  case latitude = "纬度"
  case longitude = "经度"
  case day = "日期"
  case start = "开始"
  case end = "结束"
  case places = "人数"
  case amount = "工资"
  case unit = "计薪单位"
  case hoursPerDay = "每天工时"
  case expectedDailyPay = "预计日收入"
  case overtimePerHour = "加班每时"
  case payer = "付款人"
  case settlement = "结算"
  case method = "发放方式"
  case meals = "餐食"
  case ride = "接送"
  case insurance = "保险"
  case insurancePayer = "保险付款人"
  case insuranceAge = "保险年龄上限"
  case insuranceSum = "保额"
  case hiringMode = "定人方式"
  case contactName = "联系人"
  case contactPhone = "联系电话"
  case meetingPlace = "集合地点"
  case departure = "集合时间"
  case vehiclePlate = "车牌"
  case leaderPhone = "带班电话"
  case isUrgent = "急招"
  case validUntil = "有效期至"
  case lawfulReasons = "法定依据"
  case state = "状态"
  /// Written for the reader; an import has no use for it.
  case confirmed = "已定人数"

  /// Whether a file without the column can't be imported.
  package var isRequired: Bool {
    switch self {
    case .employer, .trade, .title, .content, .site, .day, .start, .end, .places, .amount, .unit,
      .settlement, .contactName, .contactPhone:
      true
    default: false
    }
  }

  /// Whether it holds what identifies or reaches a person: masked in an export, never repeated in a
  /// report.
  package var isPersonal: Bool {
    switch self {
    case .employer, .employerPhone, .contactName, .contactPhone, .leaderPhone, .payer: true
    default: false
    }
  }

  /// Whether + or - at the beginning is part of a number, not of a formula.
  var isNumeric: Bool {
    switch self {
    case .employerPhone, .contactPhone, .leaderPhone, .latitude, .longitude, .day, .start, .end,
      .places, .amount, .hoursPerDay, .expectedDailyPay, .overtimePerHour, .insuranceAge,
      .insuranceSum, .departure, .validUntil, .confirmed:
      true
    default: false
    }
  }

  /// Whether the rows of one posting may differ in it.
  var isOfShift: Bool {
    switch self {
    case .day, .start, .end, .places, .departure, .confirmed: true
    default: false
    }
  }
}
