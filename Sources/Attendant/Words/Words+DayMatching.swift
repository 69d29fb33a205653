import OddJobMarket

extension Words {
  // Before and while it runs.
  static let matchingIdle = Wording(
    "按 r，把今天签到、还没定下的人和还差人的活配一遍。",
    "r matches those signed in and not placed with today's open work.")
  static let matchingIdleRules = Wording(
    "只是提议：您看过理由，挑着推荐；先到先定的活给人留名额，等本人答应；其余的活等用工方答应。",
    "These are proposals: read why, then recommend. First-come work keeps the place until the person"
      + " answers; elsewhere the employer answers.")
  static let matchingIdleFair = Wording(
    "不看性别、民族、年龄、户籍、婚育、相貌和学历。",
    "Sex, ethnicity, age, origin, marriage, looks and education count for nothing.")
  static func matchingOrder(_ aims: Wording) -> Wording {
    Wording("名额不够时的先后（已公布）：\(aims.chinese)。", "The published order: \(aims.english).")
  }
  static func matchingProgress(_ percent: Int) -> Wording {
    Wording("正在配 \(percent)%", "Matching \(percent)%")
  }
  static let matchingProgressHint = Wording(
    "按 Esc 停下；别的键照常用，配好了会告诉您", "Esc stops it; all other keys work meanwhile")
  static let matchingRuns = Wording("正在配，按 Esc 可以停下", "It is running; Esc stops it")
  static let nothingRuns = Wording("现在没有在配", "Nothing is running")
  static let matchingStopped = Wording("已停下，什么也没有改", "Stopped; nothing was changed")

  // What came of it.
  static func matched(_ day: MatchedDay) -> Wording {
    let (made, left) = (day.proposals.count, day.unplaced.count)
    guard made > 0 else { return Wording("这会儿没有可配的", "Nothing to propose now") }
    return Wording(
      "配好\(made)个，没配上\(left)人；看过理由再推荐", "\(made) proposed, \(left) without; read why first")
  }
  static func proposalsTitle(_ count: Int, _ clock: String, placesLeft: Int) -> Wording {
    Wording(
      "配好的（\(count)） \(clock)配的，还差\(placesLeft)人",
      "Proposals (\(count)) of \(clock), \(placesLeft) places left")
  }
  static func unplacedTitle(_ count: Int) -> Wording {
    Wording("没配上的（\(count)）", "Without (\(count))")
  }
  static let noProposalsMade = Wording(
    "没有可配的：看看没配上的原因，或等有人签到、有新活再配。",
    "Nothing to propose: see why, or try again when people or work have come.")
  static let everyoneMatched = Wording("人人都配上了", "Everyone has a proposal")
  static let nobodyHere = Wording("没有签到又没定下的人", "Nobody signed in waits for work")
  static let turn = Wording("次序", "Turn")
  static let outcome = Wording("定人/结果", "Result")
  static let why = Wording("为什么", "Why")
  static func whyFits(_ score: Int, _ reasons: String) -> Wording {
    Wording("合适\(score)分：\(reasons)", "Fit \(score): \(reasons)")
  }
  /// A part of the fit with its points; what a proposal rests on besides has none.
  static func part(_ reason: FitReason) -> Wording {
    let sign = reason.isFavourable ? "" : "✗ "
    let points = reason.points.map { " \($0 < 0 ? "" : "+")\($0)" } ?? ""
    return Wording(sign + reason.wording.chinese + points, sign + reason.wording.english + points)
  }
  static let proposedWork = Wording("活", "Work")

  // A proposal.
  static func outcome(_ outcome: ProposedRow.Outcome) -> Wording? {
    switch outcome {
    case .open: nil
    case .sent: Wording("正在办", "under way")
    case .recommended(.held): Wording("等本人", "kept")
    case .recommended: Wording("等用工方", "employer")
    case .refused: Wording("没成", "refused")
    }
  }
  /// The hiring mode in a column of ten.
  static func modeInList(_ mode: HiringMode) -> Wording {
    switch mode {
    case .firstCome: Wording(mode.wording.chinese, "first come")
    case .employerPicks: Wording(mode.wording.chinese, "employer")
    case .stationRecommends: Wording(mode.wording.chinese, "station")
    }
  }
  static func secondJob(_ name: String) -> Wording {
    Wording("\(name) 第2份", "\(name), 2nd")
  }
  static let adjusted = Wording("您换的", "your choice")
  static func meaning(_ mode: HiringMode) -> Wording {
    switch mode {
    case .firstCome:
      Wording("推荐后留名额，本人答应才算定", "Kept until the person answers")
    case .employerPicks, .stationRecommends:
      Wording("推荐后等用工方答应，再问本人", "Employer first, then the person")
    }
  }
  static let noProposals = Wording("没有可推荐的，按 r 配一次", "Nothing to recommend; r matches")
  static let noProposalSelected = Wording("请先选一个配好的人", "Select a proposal first")
  static let droppedByHand = Wording("您拿掉的", "taken off by you")
  static func proposalDropped(_ match: MatchedPerson) -> Wording {
    Wording("已拿掉：\(match.name)", "Taken off: \(match.name)")
  }
  static func accepting(_ count: Int) -> Wording {
    Wording("正在推荐\(count)个……", "Recommending \(count)")
  }
  static func acceptedCount(_ count: Int, refused: Int) -> Wording {
    refused == 0
      ? Wording("已推荐\(count)个", "\(count) recommended")
      : Wording(
        "已推荐\(count)个，\(refused)个没成，原因在下面",
        "\(count) recommended, \(refused) refused: see why below")
  }
  static func takenBack(_ count: Int, refused: [Refusal]) -> Wording {
    guard let refusal = refused.first else {
      return Wording("已撤销\(count)个推荐", "\(count) taken back")
    }
    return Wording(
      "撤销\(count)个，\(refused.count)个没撤成：\(refusal.wording(.chinese))",
      "\(count) taken back, \(refused.count) not: \(refusal.wording(.english))")
  }
  static func acceptAllQuestion(_ count: Int) -> Wording {
    Wording("把这\(count)个都推荐出去？", "Recommend all \(count)?")
  }

  // Another shift for a person.
  static func choiceTitle(_ name: String) -> Wording {
    Wording("给\(name)换一份活", "Another shift for \(name)")
  }
  static let choiceHint = Wording(
    "都是这个人能干的，合适的在前；Enter 换上，还不算推荐", "What fits, best first; Enter takes it")
  static let shiftChoiceTitle = Wording("换一份活", "Another shift")
  static let nothingElseFits = Wording("没有这个人能干的活", "Nothing fits this person")
  static let proposedAlready = Wording("现在配的就是这份", "This is what is proposed")
  static let placesProposed = Wording(
    "这一班的名额都配给别人了，先拿掉一个", "Its places are proposed to others; drop one")
  static func proposalChanged(_ name: String, _ title: String) -> Wording {
    Wording("\(name)换成“\(title)”，还没有推荐", "\(name): “\(title)”, not yet recommended")
  }
  static let placesFree = Wording("空名额", "Free")
  static let proposedNow = Wording("现在配的", "proposed")

  // Narrowed and sorted.
  static let notAcceptedYet = Wording("还没推荐", "not yet recommended")
  static let wereRecommended = Wording("已推荐", "recommended")
  static let wereRefused = Wording("没成", "refused")
  static let byWorkStart = Wording("按开工", "by start")
  static let bestFitFirst = Wording("合适的在前", "best fit first")
}
