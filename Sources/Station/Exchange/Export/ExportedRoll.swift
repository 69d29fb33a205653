import OddJobMarket
import Store

extension ExportedRollLine {
  /// The last columns are left to be filled in by hand, except for what is known.
  static let header = [
    "日期", "岗位", "开工", "收工", "集合点", "出发", "车牌", "姓名", "电话", "状态", "到岗", "未到原因", "工时", "数量", "数量单位",
    "工资", "签名",
  ]

  func cells(_ calendar: StationCalendar) -> [String] {
    let unit = card.pay.unit.isPieceRate ? card.pay.unit.wording.chinese : ""
    return [
      calendar.civilDate(of: card.window.start).text, card.title,
      calendar.clockText(of: card.window.start), calendar.clockText(of: card.window.end),
      meetingPoint?.place ?? "",
      meetingPoint?.departure.map { calendar.clockText(of: $0) } ?? "",
      meetingPoint?.vehiclePlate ?? "", name, phone, state.wording.chinese, arrived,
      cause?.wording.chinese ?? "", work?.worked.map { WorkDone.hoursText($0) } ?? "",
      work?.units?.text ?? "", unit, work?.paid?.wording.chinese ?? "", "",
    ]
  }

  private var arrived: String {
    switch state {
    case .arrived, .finished, .settled, .disputed: "是"
    case .noShow: "否"
    default: ""
    }
  }
}
