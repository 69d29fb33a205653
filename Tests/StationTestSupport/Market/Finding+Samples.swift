package import OddJobMarket

extension Finding {
  /// Something that a reviewer has to look at.
  package static let sample = Finding(
    rule: "fee.deposit", words: "押金", why: Wording("不得收押金。", "No deposits."),
    mend: Wording("删去押金。", "Take it out."), range: 3..<5, field: .content, severity: .finding)

  /// Something that is shown and may stay.
  package static let mildSample = Finding(
    rule: "pay.below", words: "每小时12元", why: Wording("低于最低标准。", "Below the minimum."),
    mend: Wording("提高工钱。", "Raise the pay."), range: 0..<0, field: .pay, severity: .warning)
}
