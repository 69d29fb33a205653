import OddJobMarket

/// What the page says on which a slip or receipt is handed over.
enum PaperPageWords {
  static let title = Wording("扫码和打印", "Scan and print")
  static let receipt = Wording("看回执", "Receipt")
  static let scan = Wording("扫码带走", "Scan it")
  static let scanOrPrint = Wording("扫码·打印", "Scan, print")
  static let print = Wording("打印", "Print")
  static let showCode = Wording("二维码", "QR code")
  static let showText = Wording("看文字", "Read it")
  static let waiting = Wording("正在取…", "Fetching…")
  static let scanHint = Wording("用手机扫一扫，留个底", "Scan it with a phone to keep a copy")
  static let tooSmall = Wording(
    "屏幕太小，放不下二维码。请记下编号。", "The screen is too small for the code. Please note the number.")
  static let noWork = Wording("要无活回执", "No-work receipt")
  static let noWorkHint = Wording("证明今天来过", "Shows you came")

  static let planned = Wording("马上就打…", "Printing in a moment…")
  static let sent = Wording("正在打印…", "Printing…")
  static let printed = Wording("打好了，请拿好。", "It is printed. Please take it.")
  static let question = Wording("纸出来了吗？", "Did the paper come out?")
  static let yes = Wording("出来了", "Yes")
  static let no = Wording("没有", "No")

  static func copies(_ copy: Int) -> Wording {
    Wording("第\(copy)份打好了，请拿好。", "Copy \(copy) is printed. Please take it.")
  }

  static func failed(_ trouble: PrintTrouble) -> Wording {
    let why = trouble.wording
    return Wording(
      "没打出来：\(why.chinese)。请扫码，或叫工作人员。",
      "Not printed: \(why.english). Please scan it, or call the staff.")
  }

  static func unsure(_ trouble: PrintTrouble) -> Wording {
    let why = trouble.wording
    return Wording(
      "\(why.chinese)，不知道打出来没有。请看一眼出纸口。",
      "\(why.english): nobody knows whether it came out. Please look at the printer.")
  }
}
