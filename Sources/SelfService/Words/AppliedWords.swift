import OddJobMarket

/// What is said after applying.
enum AppliedWords {
  static let title = Wording("报名结果", "Your application")
  static let waiting = Wording("正在报名，请稍等…", "Applying, please wait…")
  static let confirmed = Wording("已定！请记下时间和地点。", "Confirmed! Note the time and the place.")
  static let nothing = Wording("这次没有报上，请看看别的活。", "It did not work. Please look at other work.")
  static let others = Wording("这些活还有名额：", "These still have places:")
  static let otherWork = Wording("看别的活", "Other work")
  static let myWork = Wording("我的活", "My work")
  static let seeSlip = Wording("看凭条", "See slip")

  /// Returns what happens next in a state that follows an application.
  static func next(_ state: ApplicationState, _ answer: CountyAnswerTime) -> Wording {
    switch state {
    case .applied:
      Wording(
        "雇主看过报名的人以后定，结果在“我的活和工资”里看。",
        "The employer decides after seeing who applied. Look under My work.")
    case .standby:
      Wording(
        "候补还没有定下，县里给了名额才算。\(answer.wording.chinese)，在“我的活和工资”里看。",
        "Not confirmed: the county must grant a place. \(answer.wording.english): see My work.")
    case .held:
      Wording("名额先给您留着，请等雇主答复。", "A place is held for you until the employer answers.")
    default:
      state.isPlacement
        ? Wording("已定，请按时到。", "Confirmed. Please be there in time.") : nothing
    }
  }
}
