import OddJobMarket

/// What 我的活和工资 says.
enum MyWorkWords {
  static let waiting = Wording("正在查…", "Looking…")
  static let stepping = Wording("正在办…", "One moment…")
  static let nothing = Wording(
    "您还没有报过活。点“找零工”看看今天的活。", "You have not applied yet. See today's work.")
  static let askWhy = Wording("要取消这份活吗？", "Give up this work?")
  static let askWhyText = Wording(
    "取消后名额给别人。请点一个原因：", "The place goes to somebody else. Please say why:")
  static let keep = Wording("不取消", "Keep it")

  static func label(_ action: MyWorkAction) -> Wording {
    switch (action.event, action.cause) {
    case (.withdraw, _): Wording("取消", "Cancel")
    case (.depart, _): Wording("我出发了", "I have left")
    case (.arrive, _): Wording("我到岗了", "I have arrived")
    case (.finish, _): Wording("我干完了", "I have finished")
    case (.confirm, _): Wording("确定去", "I will go")
    case (.decline, _): Wording("不去了", "No, thank you")
    case (.settle, _): Wording("工资收到了", "Paid in full")
    case (.dispute, .paidLess): Wording("工资少了", "Paid less")
    case (.dispute, _): Wording("没收到工资", "Not paid")
    case (.reportTermsDiffer, _): Wording("现场不一样", "Terms differ")
    default: Wording("办理", "Do it")
    }
  }

  static func done(_ state: ApplicationState) -> Wording {
    Wording("办好了：\(state.wording.chinese)", "Done: \(state.wording.english)")
  }

  static let returnTomorrow = Wording("明天还来", "Back tomorrow")
  static let returnAsAsked = Wording("好，明天还来", "Yes, tomorrow")

  static func done(_ summary: ApplicationSummary, asksBack: Bool) -> Wording {
    guard asksBack, let returning = summary.marks.returning else { return done(summary.state) }
    return returning.isAgreed
      ? Wording("说好了，明天的班给您定下了", "Agreed: tomorrow is yours")
      : Wording("已记下，等用工方说好", "Noted. The employer's word is awaited")
  }

  /// Returns what the person should do or wait for now, and what has changed about the work.
  static func next(
    _ summary: ApplicationSummary, at now: Instant, _ answer: CountyAnswerTime
  ) -> Wording {
    let step = nextStep(summary, at: now, answer)
    guard let before = summary.marks.payBefore, summary.state.isOpen || summary.state.isPlacement
    else { return step }
    let now = summary.card.pay
    var old = now
    old.amount = before
    return Wording(
      step.chinese + "工钱从\(old.text(.chinese))涨到\(now.text(.chinese))，您也按新的算。",
      step.english + " The pay rose from \(old.text(.english)) to \(now.text(.english)).")
  }

  private static func nextStep(
    _ summary: ApplicationSummary, at now: Instant, _ answer: CountyAnswerTime
  ) -> Wording {
    let marks = summary.marks
    if marks.leaving != nil, summary.state == .finished {
      return Wording("记的是中途离开，做了的工时请按实领工钱。", "You left midway. Say whether the hours were paid.")
    }
    if let minutes = marks.minutesLeft(at: now) {
      return Wording(
        "名额给您留着，还剩\(minutes)分钟，去不去请点一下。",
        "The place is kept for \(minutes) min. Please say yes or no.")
    }
    if let returning = marks.returning {
      switch (returning.employerAsks, returning.personAsks) {
      case (true, true): return Wording("说好了，明天还来。", "Agreed: you are back tomorrow.")
      case (true, false): return Wording("用工方请您明天还来，点一下就定。", "Wanted back tomorrow: one touch.")
      case (false, true):
        return Wording("您想明天还来，等用工方说好。", "The employer's word on tomorrow is awaited.")
      case (false, false): break
      }
    }
    if let recommendation = marks.recommendation, summary.state == .applied {
      return Wording(
        "\(recommendation.attendant)推荐了您，等用工方回话。",
        "Recommended by \(recommendation.attendant); the employer answers.")
    }
    return next(summary, answer)
  }

  private static func next(
    _ summary: ApplicationSummary, _ answer: CountyAnswerTime
  ) -> Wording {
    switch summary.state {
    case .applied, .standby, .held: AppliedWords.next(summary.state, answer)
    case .confirmed where summary.wasStandby:
      Wording(
        "县里给了名额，候补转正，已定。不能去请早点取消。",
        "The county granted a place: confirmed. Can't go? Cancel early.")
    case .postingExpired where summary.wasStandby, .released where summary.wasStandby:
      Wording(
        "县里没有给到名额，候补结束了。别的活还可以报。",
        "The county granted no place; the standby is over. Other work is open to you.")
    case .confirmed: Wording("已定。不能去请早点取消。", "Confirmed. Can't go? Cancel early.")
    case .departed: Wording("路上注意安全，到了请报一下。", "Safe travels. Say when you arrive.")
    case .arrived, .finished: Wording("干完活，请告诉我们工资收到没有。", "Done? Tell us about the pay.")
    case .settled: Wording("这份活已经结清，谢谢您。", "All settled, thank you.")
    case .disputed: Wording("已记下，可以叫工作人员帮您。", "Noted. The attendant can help you.")
    case .holdExpired: Wording("留的时间过了，名额已放开，还可以再报。", "The time is over; you may apply again.")
    case .notChosen:
      Wording(
        "这次没选上\(summary.notChosen.map { "：\($0.wording.chinese)" } ?? "")。别的活还可以报。",
        "Not chosen\(summary.notChosen.map { " (\($0.wording.english.lowercased()))" } ?? "")."
          + " Other work is open to you.")
    case .employerCancelled: Wording("用工方取消了，不算您违约。", "The employer cancelled; not your fault.")
    case .noShow:
      Wording(
        "记的是没到岗\(summary.cause.map { "（\($0.wording.chinese)）" } ?? "")，不对请找工作人员。",
        "Marked as absent\(summary.cause.map { " (\($0.wording.english))" } ?? ""). Wrong? Ask staff."
      )
    default: Wording("这份活已经结束。", "This one is over.")
    }
  }

  /// What stands in the list of somebody's work; the card itself says more.
  static func countyObjects(_ objection: CountyObjection) -> Wording {
    objection == .duplicatePerson
      ? Wording("别的站已定，点开看", "Yours at another station: open it")
      : Wording("县里没登上，点开看", "Not taken by the county: open it")
  }

  /// Returns why the county did not take the work, and whom to turn to.
  static func objected(_ objection: CountyObjection) -> Wording {
    if objection == .duplicatePerson {
      return Wording(
        "您在别的站已定了这份活，以那边为准，这里不用等。有疑问请找工作人员。",
        "You have this work through another station; that one holds. Questions? Ask the attendant.")
    }
    return Wording(
      "县里没登上这份活：\(objection.wording.chinese)请找工作人员。",
      "Not taken by the county: \(objection.wording.english) Please ask the attendant.")
  }

  /// Returns what a roll says of the work; pay stands there as somebody else's word, no more.
  static func workDone(_ work: WorkDone, unit: PayUnit) -> Wording {
    var (chinese, english): ([String], [String]) = ([], [])
    if let worked = work.worked {
      chinese.append("\(WorkDone.hoursText(worked))小时")
      english.append("\(WorkDone.hoursText(worked)) h")
    }
    if let units = work.units {
      chinese.append("\(units.text)\(unit.isPieceRate ? unit.wording.chinese : "")")
      english.append("\(units.text)\(unit.isPieceRate ? " \(unit.wording.english)" : "")")
    }
    if let paid = work.paid {
      chinese.append("工资\(paid.wording.chinese)")
      english.append(paid.wording.english)
    }
    return Wording(
      "点名单上：\(chinese.joined(separator: "，"))", "On the roll: \(english.joined(separator: ", "))")
  }
}
