import OddJobMarket
import Store

extension ExportedDaySheetLine {
  typealias Field = ExportField<ExportedDaySheetLine>

  static let fields: [Field] = work + counts

  private static let work: [Field] = [
    Field("班次编号") { row, _ in row.card.shift.text },
    Field("日期", .date) { row, _ in row.card.day.date.text },
    Field("开始", .dateAndTime) { $1.dateAndTime(of: $0.card.window.start) },
    Field("结束", .dateAndTime) { $1.dateAndTime(of: $0.card.window.end) },
    Field("用工方", isPersonal: true) { row, _ in row.employerName },
    Field("用工方类型", .employerKind) { row, _ in row.card.employerKind.wording.chinese },
    Field("标题") { row, _ in row.card.title },
    Field("工种", .trade) { row, _ in
      TradeCatalogue.standard.name(of: row.card.trade, .chinese)
    },
    Field("工作地点") { row, _ in row.card.siteName },
    Field("乡镇") { row, _ in row.card.township },
    Field("定人方式", .hiringMode) { row, _ in row.card.hiringMode.wording.chinese },
    Field("工资", .yuan) { row, _ in row.card.pay.amount.yuanText },
    Field("计薪单位", .payUnit) { row, _ in row.card.pay.unit.wording.chinese },
    Field("状态", .postingState) { row, _ in row.card.state.wording.chinese },
  ]

  private static let counts: [Field] = [
    Field("人数", .whole, unit: "人") { row, _ in String(row.card.places.places) },
    Field("报名", .whole, unit: "人") { row, _ in String(row.applied) },
    Field("已定", .whole, unit: "人") { row, _ in String(row.card.places.confirmed) },
    Field("到岗", .whole, unit: "人") { row, _ in String(row.arrived) },
    Field("未到岗", .whole, unit: "人") { row, _ in String(row.noShows.count) },
    Field("未到岗原因") { row, _ in row.causes },
    Field("定后取消", .whole, unit: "人") { row, _ in String(row.cancelled) },
    Field("在外招到", .whole, unit: "人") { row, _ in String(row.hiredOutside) },
    Field("还缺", .whole, unit: "人") { row, _ in
      String(max(0, row.card.places.places - row.card.places.confirmed))
    },
  ]

  /// 本人原因2、交通原因1
  private var causes: String {
    TransitionReason.Cause.allCases.compactMap { cause in
      let count = noShows.count { $0 == cause }
      return count > 0 ? "\(cause.wording.chinese)\(count)" : nil
    }.joined(separator: "、")
  }
}
