import OddJobMarket

/// What cards and readers say at a public seat.
enum CardWords {
  static let boardHint = Wording(
    "刷身份证签到 · 点一下屏幕看活", "Put your ID card down to sign in · touch to begin")
  static let identifyHint = Wording(
    "带了身份证，放在读卡器上就行，不用按号码。",
    "With your ID card: put it on the reader, nothing to type.")
  static let whatCardsDo = Wording(
    "刷证签到请先回首页；报名时刷证就认得您。", "Cards sign in on home, and say who you are to apply.")
  static let somebodyIsHere = Wording(
    "前一位还没办完，请先点“我办完了”。", "Somebody is not done here. Touch “I am done” first.")
  static let signedInAlready = Wording("您已经签到了，号码不变。", "You are signed in; the number stays.")

  static let newTitle = Wording("第一次来", "New here")
  static func welcome(_ name: String) -> Wording {
    Wording("\(name)，您好！本站还没有您的登记。", "\(name), welcome. You are not registered here yet.")
  }
  static let newText = Wording(
    "点一下“同意”，就用证上的姓名和号码登记求职，马上能找活。证上的照片不存。",
    "One touch registers you with the name and number on the card. Its photo is not kept.")
  static let kept = Wording(
    "登记只用来找活、发工资和办补贴，您随时可以看、可以删。",
    "It is used for work, pay and subsidies only; you may see and delete it any time.")
  static let later = Wording(
    "工种、住址和口令，以后再说也行。", "Trades, address and a code can wait.")
  static let agree = Wording("同意登记", "Agree")
  static let agreeAndSignIn = Wording("同意并签到", "Sign me in")
  static let disagree = Wording("先不登记", "Not now")

  static let askStaff = Wording("工作人员认", "Staff know me")
  static let staffAsked = Wording(
    "已请工作人员来认，请稍等；也可以接着按号码。", "Staff were asked to come. You may also go on typing.")
}
