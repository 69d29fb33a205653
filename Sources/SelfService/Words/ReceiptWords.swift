import OddJobMarket

/// What 查回执 says.
enum ReceiptWords {
  static let title = Wording("查回执", "Receipts")
  static let question = Wording("请输入回执或凭条上的编号", "The number on your receipt or slip")
  static let hint = Wording("如 20260912 0031", "Such as 20260912 0031")
  static let note = Wording(
    "今天的回执，输后4位就行。这里不显示姓名和电话。",
    "Of today's receipts the last four digits do. No name or phone is shown here.")
  static let looking = Wording("正在查…", "Looking…")
  static let look = Wording("查一下", "Look up")
  static let again = Wording("再查一个", "Another one")
  static let incomplete = Wording(
    "编号没有输全：前8位是日期，后面是4位号。", "The number is not complete: eight digits of the date, then four.")
  static let unknown = Wording(
    "本站没有这个编号，请对着回执再看一遍；别的站的请到那里查。",
    "This station gave no such number. Please compare; ask another station about its own.")

  static func number(_ number: String) -> Wording {
    Wording("编号 \(number)", "No. \(number)")
  }

  static let doneHere = Wording("本站已经办好，记下了。", "It was done and is kept at this station.")
  static let atCounty = Wording("本站办好了，县里也收到了。", "It was done here, and the county has it.")
  static let nothingToDo = Wording("您不用再做什么。", "There is nothing more for you to do.")
  static let standalone = Wording(
    "本站是单机，不向县里报送，以本站的记录为准。", "This station works alone; its own record holds.")
  static let keptHere = Wording("这件事在本站办，不报县里。", "It is dealt with here; the county is not told.")

  static func complaint(_ state: ComplaintState) -> Wording {
    switch state {
    case .open:
      Wording("收下了，工作人员还没有转交。", "It was taken down; staff have not passed it on yet.")
    case .passedOn:
      Wording("已经转交有关部门，还在等答复。", "It was passed on; the answer is awaited.")
    case .answered:
      Wording("有答复了，请拿编号到服务台问。", "There is an answer: please ask at the desk by the number.")
    }
  }

  static let askStaff = Wording(
    "请拿着回执找工作人员，帮您补办或者换一份活。",
    "Please take the receipt to the attendant, who puts it right or finds other work.")

  static func waits(_ answer: CountyAnswerTime) -> Wording {
    Wording(
      "还没有报到县里。\(answer.wording.chinese)，到时再来查。",
      "The county has not got it yet. \(answer.wording.english): look again then.")
  }

  static func rejected(_ objection: CountyObjection) -> Wording {
    Wording(
      "县里没有登上：\(objection.wording.chinese)",
      "The county did not take it: \(objection.wording.english)")
  }
}
