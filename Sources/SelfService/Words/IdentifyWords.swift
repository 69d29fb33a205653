import OddJobMarket

/// What asking who it is says.
enum IdentifyWords {
  static let title = Wording("请问您是谁", "Who are you?")
  static let number = Wording("身份证号（18位）", "ID number (18)")
  static let numberHint = Wording("请按数字", "Press the digits")
  static let code = Wording("个人口令（4到6位）", "Personal code (4 to 6)")
  static let codeHint = Wording("登记时自己定的", "Yours, from registering")
  static let codeLength = Wording("口令是4到6位数字，请接着按。", "The code has 4 to 6 digits.")
  static let next = Wording("下一步", "Next")
  static let done = Wording("确定", "Done")
  static let register = Wording("我要登记", "Register")
  static let waiting = Wording("正在核对…", "Checking…")
  static let privacy = Wording(
    "忘了口令请叫工作人员。没登记过请点“我要登记”。", "Forgot the code? Call staff. New here? Register.")

  static let townshipTitle = Wording("您住在哪里", "Where do you live?")
  static let townshipWhy = Wording(
    "上次登记得急，住址先按本站所在的乡镇记了。请点您住的地方。",
    "You were registered in a hurry, with this station's township. Where do you live?")
  static let later = Wording("以后再说", "Later")

  static func demonstration(_ hint: DemonstrationHint, isHiring: Bool) -> Wording {
    let number = isHiring ? hint.employerIDNumber : hint.idNumber
    let code = isHiring ? hint.employerPersonalCode : hint.personalCode
    return Wording("演示用：\(number) 口令 \(code)", "Demo: \(number) code \(code)")
  }
}
