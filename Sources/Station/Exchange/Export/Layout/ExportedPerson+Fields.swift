import OddJobMarket
import Store

extension ExportedPerson {
  static let fields: [ExportField<ExportedPerson>] = [
    ExportField("编号") { row, _ in row.id.text },
    ExportField("姓名", isPersonal: true) { row, _ in row.name },
    ExportField("身份证号", .digits, isPersonal: true) { row, _ in row.idNumber },
    ExportField("电话", isPersonal: true) { row, _ in row.phone },
    ExportField("核验", .verification) { row, _ in row.verification.wording.chinese },
    ExportField("证件", .document) { row, _ in row.documentName },
    ExportField("工种", .tradesOfPerson) { row, _ in
      row.trades.map { TradeCatalogue.standard.name(of: $0, .chinese) }.joined(separator: "、")
    },
    ExportField("乡镇") { row, _ in row.township },
    ExportField("时段", .workingHours) { row, _ in row.hours.wording.chinese },
    ExportField("期望日薪", .yuan) { row, _ in row.payAsked?.yuanText ?? "" },
    ExportField("重点群体", .priorityGroups, isPersonal: true) { row, _ in
      row.groups.map(\.wording.chinese).joined(separator: "、")
    },
    ExportField("登记时间", .dateAndTime) { $1.dateAndTime(of: $0.registeredAt) },
  ]

  private var documentName: String {
    if case .verified(let document) = verification { document.wording.chinese } else { "" }
  }
}

extension ExportedService {
  static let fields: [ExportField<ExportedService>] = [
    ExportField("求职者编号") { row, _ in row.person.text },
    ExportField("姓名", isPersonal: true) { row, _ in row.name },
    ExportField("服务") { row, _ in row.service },
    ExportField("应办", .yesNo) { row, _ in row.isOwed.cellText },
    ExportField("应办日期", .date) { row, _ in row.dueDay?.date.text ?? "" },
    ExportField("办理时间", .dateAndTime) { row, calendar in
      row.givenAt.map { calendar.dateAndTime(of: $0) } ?? ""
    },
    ExportField("办理人") { row, _ in row.givenBy },
  ]
}
