import OddJobMarket

/// What 就业政策 says.
enum PoliciesWords {
  static let title = Wording("就业政策", "Policies")
  static let heading = Wording("您想了解哪一方面？", "What would you like to know about?")
  static let none = Wording(
    "还没有政策资料，请到柜台问工作人员。", "No policies are stored here. Please ask at the counter.")
  static let otherTheme = Wording("其他", "Other")
  static let ask = Wording("到柜台问", "Ask the counter")
  static let howTo = Wording(
    "想办这项，请带身份证到柜台，工作人员帮您办。", "To apply, bring your ID card to the counter.")
  static let isOver = Wording(
    "这项政策已经结束，现在办不了；有没有新的，请问工作人员。",
    "This has ended and can't be applied for. Ask the attendant what replaced it.")
  static let noTerm = Wording(
    "文件没写截止日期，能不能办请先问柜台。", "The document names no term: please ask at the counter first.")

  static func count(open: Int, of all: Int) -> Wording {
    Wording("\(open)项在办 / 共\(all)项", "\(open) open of \(all)")
  }

  static func until(_ date: CivilDate) -> Wording {
    Wording("办到\(date.year)年\(date.month)月\(date.day)日", "until \(date.text)")
  }

  static func ended(_ date: CivilDate) -> Wording {
    Wording("\(date.year)年\(date.month)月\(date.day)日已结束", "ended \(date.text)")
  }

  static func document(_ number: String) -> Wording {
    Wording("依据 \(number)", "Source: \(number)")
  }
}
