import OddJobMarket

/// What a slip says.
enum SlipWords {
  static let title = Wording("上岗凭条", "Work slip")
  static let waiting = Wording("正在取凭条…", "Fetching the slip…")
  static let settlement = Wording("怎么结", "Paid")
  static let leader = Wording("带班电话", "Leader")
  static let worker = Wording("本人", "You")
  static let placed = Wording("来干活的", "Worker")
  static let contact = Wording("联系人", "Contact")
  static let station = Wording("驿站", "Station")
  static let issued = Wording("开出", "Issued")

  static func number(_ number: String) -> Wording {
    Wording("编号 \(number)", "No. \(number)")
  }

  static func paysOut(_ payer: String) -> Wording {
    Wording("\(payer)付", "from \(payer)")
  }
}
