import OddJobMarket
import Store

extension ExportedRollLine {
  typealias Field = ExportField<ExportedRollLine>

  /// The last columns are left to be filled in by hand, except for what is known.
  static let fields: [Field] = ofShift + ofPerson + marks

  private static let ofShift: [Field] = [
    Field("日期", .date) { $1.civilDate(of: $0.card.window.start).text },
    Field("岗位") { row, _ in row.card.title },
    Field("开工", .clock) { $1.clockText(of: $0.card.window.start) },
    Field("收工", .clock) { $1.clockText(of: $0.card.window.end) },
    Field("集合点") { row, _ in row.meetingPoint?.place ?? "" },
    Field("出发", .clock) { row, calendar in
      row.meetingPoint?.departure.map { calendar.clockText(of: $0) } ?? ""
    },
    Field("车牌") { row, _ in row.meetingPoint?.vehiclePlate ?? "" },
  ]

  private static let ofPerson: [Field] = [
    Field("姓名", isPersonal: true) { row, _ in row.name },
    Field("电话", isPersonal: true) { row, _ in row.phone },
    Field("状态", .applicationState) { row, _ in row.state.wording.chinese },
  ]

  private static let marks: [Field] = [
    Field("到岗", .yesNo) { row, _ in row.arrived?.cellText ?? "" },
    Field("未到原因", .cause) { row, _ in row.cause?.wording.chinese ?? "" },
    Field("工时", unit: "小时") { row, _ in row.work?.worked.map { WorkDone.hoursText($0) } ?? "" },
    Field("数量") { row, _ in row.work?.units?.text ?? "" },
    Field("数量单位") { row, _ in
      row.card.pay.unit.isPieceRate ? row.card.pay.unit.wording.chinese : ""
    },
    Field("工资") { row, _ in row.work?.paid?.wording.chinese ?? "" },
    Field("签名") { _, _ in "" },
  ]

  /// Whether the person came; nil while nobody has said so.
  var arrived: Bool? {
    switch state {
    case .arrived, .finished, .settled, .disputed: true
    case .noShow: false
    default: nil
    }
  }
}
