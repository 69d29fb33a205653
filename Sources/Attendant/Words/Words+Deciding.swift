import OddJobMarket

extension Words {
  // Recommending.
  static let candidatesTitle = Wording("可以推荐的人", "People to recommend")
  static func recommendFor(_ title: String) -> Wording {
    Wording("给“\(title)”推荐一个人", "Recommend somebody for “\(title)”")
  }
  static let recommendHint = Wording(
    "今天求职的和已报名的人，合适的在前；推荐记您的名字", "Today's seekers and applicants, best first; in your name")
  static func nobodySignedIn(add: String) -> Wording {
    Wording(
      "这天还没有人签到，也没有人报名。请人先签到（今天有空），或按 Esc 再按 \(add) 找人加进来。",
      "Nobody has signed in for this day or applied. Let people sign in, or press Esc and \(add) to add somebody."
    )
  }
  static func nobodySuits(
    _ count: Int, because usual: Wording?, add: String, raise: String
  ) -> Wording {
    let chinese = usual.map { "，多是因为：\($0.chinese)" } ?? ""
    let english = usual.map { ", mostly: \($0.english)" } ?? ""
    return Wording(
      "签到和报名的 \(count) 人都不合适\(chinese)。可按 Esc，再按 \(raise) 加工钱，或按 \(add) 另找人。",
      "None of the \(count) who signed in or applied fits\(english). Press Esc, then \(raise) to raise the pay or \(add) for others."
    )
  }
  static let fit = Wording("合适", "Fit")
  static let reasons = Wording("主要理由", "Main reason")
  static let unsuitable = Wording("不合适", "does not fit")
  static let wish = Wording("本人", "Wish")

  // Marks beside an application's state.
  static let remarks = Wording("说明", "Remark")
  static func kept(minutes: Int) -> Wording {
    Wording("保留\(minutes)分钟", "Held \(minutes) min")
  }
  static let left = Wording("中途离开", "Left midway")
  static let recommendedSign = Wording("推荐", "proposed")
  static let replacesSign = Wording("接替", "replaces")
  static func returnSign(_ mark: ReturnMark) -> Wording? {
    switch (mark.employerAsks, mark.personAsks) {
    case (true, true): Wording("明天还来", "tomorrow")
    case (true, false): Wording("用工方盼", "asked")
    case (false, true): Wording("本人想来", "wishes")
    case (false, false): nil
    }
  }
  static func leftMidway(_ clock: String, worked: Minutes) -> Wording {
    let hours = hoursText(worked)
    return Wording("\(clock)离开，干了\(hours)小时", "left \(clock) after \(hours) h")
  }
  static func replaces(_ name: String, _ clock: String) -> Wording {
    Wording("\(clock)起接替\(name)", "for \(name) from \(clock)")
  }
  static func recommended(_ mark: RecommendationMark) -> Wording {
    switch mark.isAccepted {
    case nil: Wording("\(mark.attendant)推荐，等回话", "by \(mark.attendant), open")
    case true?: Wording("\(mark.attendant)推荐，同意", "by \(mark.attendant), yes")
    case false?: Wording("\(mark.attendant)推荐，没同意", "by \(mark.attendant), no")
    }
  }
  static func returning(_ mark: ReturnMark) -> Wording? {
    switch (mark.employerAsks, mark.personAsks) {
    case (true, true): Wording("明天还来", "back tomorrow")
    case (true, false): Wording("用工方盼明天还来", "asked back")
    case (false, true): Wording("本人想明天还来", "wants to be back")
    case (false, false): nil
    }
  }

  // Tomorrow.
  static let noReturn = Wording("这份活明天没有班次", "No work of this posting tomorrow")
  static let returnsAlready = Wording("双方已说好明天还来", "Both have agreed on tomorrow")
  static func askBackTitle(_ name: String) -> Wording {
    Wording("\(name) 明天还来，哪一方说好了？", "\(name) back tomorrow: who has said yes?")
  }
  static let askBackAnswers = [
    Wording("用工方说好了", "The employer"), Wording("本人说好了", "The person"),
    Wording("双方都说好了，现在就定", "Both: confirm now"),
  ]

  // Pay.
  static func raiseTitle(_ title: String, _ pay: Pay) -> Wording {
    Wording(
      "“\(title)”现在\(pay.text(.chinese))，加多少？已定的人也按新工钱，加了不能再减。",
      "“\(title)” pays \(pay.text(.english)). Raise it by? Those confirmed get it too; it stays.")
  }
  static func raises(of pay: Pay) -> [Wording] {
    pay.unit.usualIncreases.map { more in
      var raised = pay
      raised.amount = Money(fen: pay.amount.fen + more.fen)
      return Wording(
        "加\(more.yuanText)元，到\(raised.text(.chinese))",
        "¥\(more.yuanText) more: \(raised.text(.english))")
    }
  }

  // Cancelling.
  static func cancelTitle(_ summary: CancellationSummary) -> Wording {
    Wording(
      "取消“\(summary.title)”，为什么？这一班\(meaning(summary.confirmed, summary.open).chinese)",
      "Cancel “\(summary.title)”: why? This shift: "
        + meaning(summary.confirmed, summary.open).english)
  }
  static func cancellations(_ summary: CancellationSummary) -> [Wording] {
    let causes = ChoiceDialog.cancellationCauses
    let shift = causes.map {
      Wording("只取消这一班：\($0.wording.chinese)", "This shift only: \($0.wording.english)")
    }
    guard summary.shifts > 1 else { return shift }
    return shift
      + causes.map {
        Wording(
          "取消整个岗位（\(summary.shifts)班）：\($0.wording.chinese)",
          "The posting (\(summary.shifts) shifts): \($0.wording.english)")
      }
  }
  static func cancelQuestion(
    _ summary: CancellationSummary, wholePosting: Bool, _ cause: TransitionReason.Cause
  ) -> Wording {
    let what =
      wholePosting
      ? Wording("整个岗位（\(summary.shifts)班）", "the whole posting (\(summary.shifts) shifts)")
      : Wording("这一班", "this shift")
    let meaning =
      wholePosting
      ? meaning(summary.confirmedInPosting, summary.openInPosting)
      : meaning(summary.confirmed, summary.open)
    return Wording(
      "取消“\(summary.title)”\(what.chinese)，\(cause.wording.chinese)？"
        + "\(meaning.chinese)取消后不能恢复。",
      "Cancel \(what.english) of “\(summary.title)” (\(cause.wording.english))? "
        + "\(meaning.english) It can't be undone.")
  }
  private static func meaning(_ confirmed: Int, _ open: Int) -> Wording {
    guard confirmed + open > 0 else {
      return Wording("没有已定或等回话的人。", "Nobody is confirmed or waiting.")
    }
    return Wording(
      "\(confirmed)人已定，会变成“雇主取消”；\(open)人等回话，也会通知。",
      "\(confirmed) confirmed become cancelled by the employer, \(open) waiting are told.")
  }

  /// What was done, for the status line.
  static func decided(_ outcome: DecidingOutcome) -> Wording {
    switch outcome {
    case .recommended(_, .held):
      Wording("已推荐，名额留着，等本人回话", "Recommended; the place is kept for their answer")
    case .recommended: Wording("已推荐，等用工方回话", "Recommended; the employer answers")
    case .askedBack(.jobSeeker):
      Wording("已记下，等本人说好", "Noted; the person's word is awaited")
    case .askedBack(.employer):
      Wording("已记下，等用工方说好", "Noted; the employer's word is awaited")
    case .returns: Wording("双方说好，明天的班已定", "Both agreed: confirmed for tomorrow")
    case .replaced: Wording("已定下接替的人", "The place has been taken over")
    case .paysMore(let pay, let confirmed):
      Wording(
        "工钱加到\(pay.text(.chinese))，已定的\(confirmed)人也按新工钱",
        "Now \(pay.text(.english)), for the \(confirmed) confirmed too")
    case .cancelled(let summary, let wholePosting):
      Wording(
        "已取消，通知了\(told(summary, wholePosting))人",
        "Cancelled; \(told(summary, wholePosting)) people are told")
    }
  }
  private static func told(_ summary: CancellationSummary, _ wholePosting: Bool) -> Int {
    wholePosting
      ? summary.confirmedInPosting + summary.openInPosting : summary.confirmed + summary.open
  }

  /// Hours to a tenth.
  private static func hoursText(_ minutes: Minutes) -> String {
    let tenths = (minutes.count + 3) / 6
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
