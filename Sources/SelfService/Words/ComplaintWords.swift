import OddJobMarket

/// What is said while a complaint is taken down.
enum ComplaintWords {
  static let file = Wording("登记这件事", "Put it on record")
  static let naming = Wording("要留名字吗？", "With your name?")
  static let named = Wording("留名", "With my name")
  static let namedHint = Wording("好给您回话", "We can answer you")
  static let nameless = Wording("不留名", "Without a name")
  static let namelessHint = Wording("凭编号来查", "Ask by the number")

  static let today = Wording("今天的岗位", "Work of today")
  static let notListed = Wording("不在里面", "Not in the list")
  static let whichOwn = Wording("是哪一份活？", "Which work was it?")
  static let whichWork = Wording("是哪一类活？", "What kind of work was it?")
  static let whichPosting = Wording("是哪一个岗位？", "Which posting was it?")
  static let noOwnWork = Wording(
    "您在本站还没有定过活。可以从今天的岗位里找；没有的，点“不在里面”。",
    "You have had no work from this station. Look among today's, or say it is not in the list.")
  static let noneToday = Wording(
    "今天没有这一类岗位。可以返回换一类，或点“不在里面”。",
    "There is no such work today. Go back for another kind, or say it is not in the list.")

  static let amount = Wording("欠了多少钱？", "How much is owed?")
  static let amountHint = Wording("元", "yuan")
  static let amountNote = Wording("大概的数就行。", "About will do.")
  static let amountUnknown = Wording("说不准", "I can't say")
  static func about(_ amount: Money) -> Wording {
    Wording("大约\(amount.yuanText)元", "about ¥\(amount.yuanText)")
  }

  static let calling = Wording("怎么给您回话？", "How shall we answer you?")
  static let call = Wording("给我打电话", "Call me")
  static let callHint = Wording("打您登记的号", "On your phone")
  static let noCall = Wording("我来站里问", "I come and ask")
  static let noCallHint = Wording("凭编号来查", "By the number")

  static let review = Wording("请看一遍，对了就交上去：", "Please read it once more, then hand it in:")
  static let send = Wording("交上去", "Hand it in")
  static let final = Wording(
    "交上去以后不能改，要补充请找工作人员。不收费。",
    "It can't be changed then; tell the attendant what is missing. It is free.")
  static let labelMatter = Wording("什么事", "What")
  static let labelAgainst = Wording("对方", "Against")
  static let unlisted = Wording("本站单子上没有", "not in this station's list")
  static let labelAmount = Wording("多少钱", "How much")
  static let labelName = Wording("名字", "Name")
  static let labelCall = Wording("回话", "Answer")
  static let labelCourse = Wording("转往", "Goes to")

  static let taken = Wording("收下了，请记好编号", "Taken down: keep the number")
  static func next(_ course: ComplaintCourse) -> Wording {
    switch course {
    case .labour:
      Wording(
        "下一步：工作人员转给劳动监察，或帮您申请劳动仲裁。",
        "Next: the attendant passes it to the labour inspection, or helps with arbitration.")
    case .civil:
      Wording(
        "下一步：对方是个人家庭，工作人员帮您找人民调解，或到法院起诉。",
        "Next: it is a household, so the attendant helps with mediation or the court.")
    case .either:
      Wording(
        "下一步：工作人员先问清对方是谁。单位找劳动监察、仲裁，个人家庭找调解、法院。",
        "Next: the attendant finds out who it is: labour bodies for firms, mediation for households."
      )
    }
  }
  static let willCall = Wording(
    "有了答复，会打您登记的电话。", "You will be called on your phone with the answer.")
  static let willAnswer = Wording(
    "到哪一步了：在“我的活和工资”里点“查回执”。", "To see how far it is: My work, then Receipts.")
  static let kept = Wording(
    "只有工作人员登录后能看，看了有记录；不报县平台。",
    "Only staff can read it, and each reading is on record. The county is not told.")
  static let alsoCall = Wording("您也可以自己打电话：", "You may also call yourself:")
}
