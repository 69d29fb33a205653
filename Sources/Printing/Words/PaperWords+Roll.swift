import OddJobMarket

extension PaperWords {
  static let roll = Wording("点名单", "Roll")
  static let headcount = Wording("人数", "People")
  static let came = Wording("到", "came")
  static let didNotCome = Wording("未到", "did not")
  static let signature = Wording("签名", "Signed ")
  static let blank = "______"
  static let returnRoll = Wording(
    "到了打勾，没到写原因，收工后填好交回驿站。上面有电话，请不要给别人看。",
    "Tick who came, say why somebody did not, and return it to the station after work."
      + " It holds phone numbers: please show it to nobody.")

  static func people(_ count: Int) -> Wording { Wording("\(count)人", "\(count)") }

  static func absent(_ cause: TransitionReason.Cause) -> Wording {
    Wording("未到：\(cause.wording.chinese)", "did not: \(cause.wording.english)")
  }

  static func hours(_ amount: String) -> Wording { Wording("工时\(amount)", "hours \(amount)") }

  static func pieces(_ amount: String, _ unit: PayUnit) -> Wording {
    Wording("\(amount)\(unit.wording.chinese)", "\(amount) \(unit.wording.english)")
  }
}
