import OddJobMarket
import Store

extension ExportedEmployer {
  static let fields: [ExportField<ExportedEmployer>] = [
    ExportField("用工方编号") { row, _ in row.employer.id.text },
    ExportField("用工方", isPersonal: true) { row, _ in row.employer.name },
    ExportField("用工方类型", .employerKind) { row, _ in row.employer.kind.wording.chinese },
    ExportField("用工方电话", isPersonal: true) { row, _ in row.phone },
    ExportField("已看执照", .yesNo) { row, _ in row.employer.verification.licenceSeen.cellText },
    ExportField("已看经办人证件", .yesNo) { row, _ in
      row.employer.verification.agentIdentitySeen.cellText
    },
    ExportField("已看授权", .yesNo) { row, _ in
      row.employer.verification.agentAuthoritySeen.cellText
    },
    ExportField("暂停至", .date) { row, _ in row.employer.suspension?.lastDay.date.text ?? "" },
    ExportField("暂停原因") { row, _ in row.employer.suspension?.reason ?? "" },
    ExportField("岗位数", .whole, unit: "个") { row, _ in String(row.postings) },
    ExportField("已定人次", .whole, unit: "人次") { row, _ in String(row.placements) },
    ExportField("雇主取消人次", .whole, unit: "人次") { row, _ in String(row.cancelled) },
    ExportField("工资有争议", .whole, unit: "人次") { row, _ in String(row.payDisputes) },
    ExportField("登记时间", .dateAndTime) { $1.dateAndTime(of: $0.addedAt) },
  ]
}
