import OddJobMarket

extension CommandWords {
  static let noPrinter = Wording(
    "没有配打印机，只在屏幕上显示", "none is configured: papers are shown on the screen only")
  static let silentPrinter = Wording(
    "接着，但不回答：打没打出来要人看", "there, but it never answers: people have to say what came out")
  static let mendPrinter = Wording(
    "看纸、盖子和线；设备要让运行驿站的用户能写（用户组 lp）",
    "paper, cover, cable; the station's user must be allowed to write to it (group lp)")
}
