import OddJobMarket
import Store

extension ExportedPerson {
  static let header = [
    "编号", "姓名", "身份证号", "电话", "核验", "证件", "工种", "乡镇", "时段", "期望日薪", "重点群体", "登记时间",
  ]

  func cells(_ calendar: StationCalendar) -> [String] {
    let document: String =
      if case .verified(let document) = verification { document.wording.chinese } else { "" }
    return [
      id.text, name,
      // Eighteen digits are a number to a spreadsheet, and it keeps fifteen of them.
      idNumber.isEmpty || idNumber.contains("*") ? idNumber : "'" + idNumber,
      phone, verification.wording.chinese, document,
      trades.map { TradeCatalogue.standard.name(of: $0, .chinese) }.joined(separator: "、"),
      township, hours.wording.chinese, payAsked?.yuanText ?? "",
      groups.map(\.wording.chinese).joined(separator: "、"), calendar.dateAndTime(of: registeredAt),
    ]
  }
}

extension ExportedPlacement {
  static let header = [
    "凭条号", "日期", "开始", "结束", "用工方", "标题", "工种", "工作地点", "乡镇", "工资", "计薪单位", "求职者", "电话",
    "状态", "到岗时间", "到岗来源", "原因",
  ]

  func cells(_ calendar: StationCalendar) -> [String] {
    [
      slipNumber, calendar.civilDate(of: card.window.start).text,
      calendar.clockText(of: card.window.start), calendar.clockText(of: card.window.end),
      employerName, card.title, TradeCatalogue.standard.name(of: card.trade, .chinese),
      card.siteName, card.township, card.pay.amount.yuanText, card.pay.unit.wording.chinese,
      workerName, workerPhone, state.wording.chinese,
      arrivedAt.map { calendar.dateAndTime(of: $0) } ?? "",
      arrivalSource.map { ExchangeWords.arrival($0).chinese } ?? "",
      cause?.wording.chinese ?? "",
    ]
  }
}

extension ExportedService {
  static let header = ["求职者编号", "姓名", "服务", "应办", "应办日期", "办理时间", "办理人"]

  func cells(_ calendar: StationCalendar) -> [String] {
    [
      person.text, name, service, isOwed ? "是" : "否", dueDay?.date.text ?? "",
      givenAt.map { calendar.dateAndTime(of: $0) } ?? "", givenBy,
    ]
  }
}
