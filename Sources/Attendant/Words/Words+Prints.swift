import OddJobMarket

extension Words {
  static let printsTitle = Wording("打印记录（Enter 补打）", "Printed lately (Enter: print again)")
  static let printsContext = Wording("打印记录", "Printing")
  static let noPrinter = Wording("本站没有接打印机", "This station has no printer")
  static let nothingPrinted = Wording("还没有打过", "Nothing was printed yet")
  static let noSlipOpen = Wording("先打开凭条", "First open a slip")
  static let noPrintSelected = Wording("没有选中哪一张", "Nothing is selected")
  static let printKind = Wording("种类", "Kind")
  static let printNumber = Wording("编号", "Number")
  static let printCopy = Wording("份", "Copy")
  static let notGivenOut = Wording("未取号", "not given")

  static func printIs(_ state: PrintState) -> Wording {
    Wording("这一张现在是：\(state.wording.chinese)", "It is: \(state.wording.english)")
  }

  static func printed(_ record: PrintRecord) -> Wording {
    let (kind, state, why) = (record.kind.wording, record.state.wording, record.trouble?.wording)
    let copy =
      record.copy > 1 ? Wording("第\(record.copy)份", "copy \(record.copy)") : Wording("", "")
    let chinese = "\(kind.chinese) \(record.number)\(copy.chinese)：\(state.chinese)"
    let english = [kind.english, record.number, copy.english].filter { !$0.isEmpty }
      .joined(separator: " ")
    guard let why else { return Wording(chinese, "\(english): \(state.english)") }
    return Wording(
      "\(chinese)，\(why.chinese)（\(seatName(record.seat).chinese)，P 看打印）",
      "\(english): \(state.english), \(why.english) (\(seatName(record.seat).english); P: printing)"
    )
  }
}
