import OddJobMarket

extension Words {
  static let complaintsTitle = Wording(
    "维权求助（Enter 看是谁，会留下记录）", "Complaints (Enter: whose; it is recorded)")
  static let complaintsContext = Wording("维权求助", "Complaints")
  static let noComplaints = Wording("没有维权求助", "There are no complaints")
  static let noComplaintSelected = Wording("没有选中哪一件", "Nothing is selected")
  static let openComplaintFirst = Wording("先按 Enter 看内容", "First Enter, to read it")
  static let openComplaintHint = Wording(
    "列表不写是谁。按 Enter 看这一件，看了会留下记录。",
    "The list names nobody. Enter opens this one, which is recorded.")
  static let complaintMatter = Wording("什么事", "What")
  static let complaintAnswer = Wording("回话", "Answer")
  static let complaintCourse = Wording("转往", "Goes to")
  static let complaintBy = Wording("本人", "By")
  static let complaintAgainst = Wording("对方", "Against")
  static let complaintAmount = Wording("金额", "Amount")
  static let nameless = Wording("没有留名", "no name given")
  static let unlistedWork = Wording("本站单子上没有", "not in this station's list")

  static func complaintAnswer(of complaint: ComplaintSummary) -> Wording {
    if complaint.isAnonymous { return Wording("没留名", "no name") }
    return complaint.wantsCall ? Wording("要电话", "call") : Wording("自己来问", "comes")
  }

  static func complaintIs(_ state: ComplaintState) -> Wording {
    Wording("这一件现在是：\(state.wording.chinese)", "It is: \(state.wording.english)")
  }

  static func complaintStepped(_ complaint: ComplaintSummary) -> Wording {
    Wording(
      "\(complaint.number)：\(complaint.state.wording.chinese)",
      "\(complaint.number): \(complaint.state.wording.english)")
  }

  static func complaintsFiled(_ count: Int) -> Wording {
    Wording("有\(count)件新的维权求助，按 C 看", "\(count) new complaints; C shows them")
  }

  static func complaintNote(_ number: String, _ state: ComplaintState) -> Wording {
    state == .passedOn
      ? Wording("\(number) 转交给哪里、哪一位？", "To whom was \(number) passed on?")
      : Wording("\(number) 答复是什么？", "What is the answer to \(number)?")
  }
}
