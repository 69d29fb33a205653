import OddJobMarket
import Store

extension ExportedPlacement {
  typealias Field = ExportField<ExportedPlacement>

  static let fields: [Field] =
    [Field("凭条号") { row, _ in row.slipNumber }] + work + [
      Field("工资", .yuan) { row, _ in row.card.pay.amount.yuanText },
      Field("计薪单位", .payUnit) { row, _ in row.card.pay.unit.wording.chinese },
      Field("求职者", isPersonal: true) { row, _ in row.workerName },
      Field("电话", isPersonal: true) { row, _ in row.workerPhone },
    ] + outcome + [
      Field("求职者编号") { row, _ in row.worker.text },
      Field("身份证号", .digits, isPersonal: true) { row, _ in row.workerIDNumber },
      Field("定人方式", .hiringMode) { row, _ in row.card.hiringMode.wording.chinese },
      Field("用工方类型", .employerKind) { row, _ in row.card.employerKind.wording.chinese },
    ]

  /// The list that is ticked at the gate: who should have come, who did, and how late.
  static let attendance: [Field] =
    [Field("凭条号") { row, _ in row.slipNumber }] + work + [
      Field("求职者编号") { row, _ in row.worker.text },
      Field("求职者", isPersonal: true) { row, _ in row.workerName },
      Field("电话", isPersonal: true) { row, _ in row.workerPhone },
    ] + outcome + [
      Field("迟到", .whole, unit: "分钟") { row, _ in row.minutesLate.map { String($0) } ?? "" }
    ]

  private static let work: [Field] = [
    Field("日期", .date) { $1.civilDate(of: $0.card.window.start).text },
    Field("开始", .clock) { $1.clockText(of: $0.card.window.start) },
    Field("结束", .clock) { $1.clockText(of: $0.card.window.end) },
    Field("用工方", isPersonal: true) { row, _ in row.employerName },
    Field("标题") { row, _ in row.card.title },
    Field("工种", .trade) { row, _ in
      TradeCatalogue.standard.name(of: row.card.trade, .chinese)
    },
    Field("工作地点") { row, _ in row.card.siteName },
    Field("乡镇") { row, _ in row.card.township },
  ]

  private static let outcome: [Field] = [
    Field("状态", .applicationState) { row, _ in row.state.wording.chinese },
    Field("到岗时间", .dateAndTime) { row, calendar in
      row.arrivedAt.map { calendar.dateAndTime(of: $0) } ?? ""
    },
    Field("到岗来源", .arrivalSource) { row, _ in
      row.arrivalSource.map { ExchangeWords.arrival($0).chinese } ?? ""
    },
    Field("原因", .cause) { row, _ in row.cause?.wording.chinese ?? "" },
  ]

  /// Whole minutes after the start, 0 for who was in time; nil for who has not arrived.
  private var minutesLate: Int? {
    arrivedAt.map { max(0, Int(($0.milliseconds - card.window.start.milliseconds) / 60_000)) }
  }
}
