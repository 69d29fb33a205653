extension ErasureObstacle {
  /// One sentence that says why not everything can be deleted now, and when it can.
  package var wording: Wording {
    switch self {
    case .openWork:
      Wording(
        "还有没了结的报名、活或岗位，请先办完或取消，再全部删除。",
        "Work is still open. Please finish or cancel it first.")
    case .signedInToday:
      Wording(
        "今天签了到、排着号，请明天再来全部删除。",
        "You are signed in today. Please come back tomorrow for this.")
    case .crewMember:
      Wording(
        "还在一支队伍里，请找工作人员先退出，再全部删除。",
        "Still in a crew: please ask the attendant to leave it first.")
    case .openComplaint:
      Wording(
        "投诉还没有答复，请等办完再全部删除。",
        "A complaint is still open. Please wait until it is answered.")
    case .recordsKept(let date):
      Wording(
        "干活的记录是讨薪的凭据，\(date.text)以后才能全部删除，有疑问请找工作人员。",
        "Work records prove wages: all can go after \(date.text). Questions? Please ask the attendant."
      )
    }
  }
}
