import OddJobMarket

/// What the terms of a posting say.
enum PostingWords {
  static let title = Wording("岗位详情", "Terms")
  static let gone = Wording(
    "这份活已经没有了，请看看别的活。", "This work is no longer there. Please look at other work.")
  static let time = Wording("时间", "Time")
  static let pay = Wording("工资", "Pay")
  static let place = Wording("地点", "Place")
  static let content = Wording("做什么", "Work")
  static let employer = Wording("用工方", "Employer")
  static let meeting = Wording("集合", "Meeting")
  static let mealsAndRide = Wording("吃饭坐车", "Meals")
  static let insurance = Wording("保险", "Insured")
  static let certificate = Wording("证件", "Papers")
  static let hiring = Wording("怎么定人", "Who picks")
  static let verified = Wording("已核实", "verified")
  static let noInsurance = Wording("没有写明保险，请当面问清", "None stated: please ask")

  static let standbyLabel = Wording("候补", "Standby")

  static func standbyDay(_ day: String) -> Wording {
    Wording("\(day)·候补", "\(day), standby")
  }

  /// Returns what standing by means: never a promise.
  static func standby(_ mode: HiringMode, allDays: Bool) -> Wording {
    let head =
      allDays
      ? Wording("名额在县里，本站现在没有。", "The places are the county's; this station has none now. ")
      : Wording("标候补的日子，名额在县里。", "On days marked standby the places are the county's. ")
    let rest =
      mode == .firstCome
      ? Wording(
        "候补是先排上队，县里给了名额才定下，没给以前不算定。",
        "You join the county's queue and are confirmed only when it grants a place. ")
      : Wording(
        "报名后先由雇主看人，雇主同意了记候补，县里给了名额才定下。",
        "The employer says yes first; you then stand by until the county grants a place. ")
    return Wording(head.chinese + rest.chinese, head.english + rest.english)
  }

  static func standbyAnswer(_ time: CountyAnswerTime) -> Wording {
    Wording(
      "\(time.wording.chinese)，在“我的活和工资”里看。", "\(time.wording.english): see My work.")
  }

  static let standbyTooLate = Wording(
    "今天的活可能等不到，请也看看别的活。", " For today's work that may be too late: see other work too.")

  static func needs(_ certificate: Certificate) -> Wording {
    Wording(
      "要\(certificate.wording.chinese)，请带上", "Bring your \(certificate.wording.english)")
  }

  static func overtime(_ pay: Money) -> Wording {
    Wording("加班\(pay.yuanText)元/时", "overtime ¥\(pay.yuanText)/hour")
  }

  static func paidBy(_ payer: String) -> Wording {
    Wording("\(payer)出钱", "paid by \(payer)")
  }

  static func ageLimit(_ years: Int) -> Wording {
    Wording("\(years)岁以下", "below \(years) years")
  }

  static func insuredSum(_ sum: Money) -> Wording {
    let ten = Money.yuan(10_000).fen
    let chinese = sum.fen % ten == 0 ? "\(sum.fen / ten)万元" : "\(sum.yuanText)元"
    return Wording("保\(chinese)", "for ¥\(sum.yuanText)")
  }

  static func departure(_ clock: String) -> Wording {
    Wording("\(clock)出发", "leaves \(clock)")
  }

  /// Returns what the hiring mode means for the person, in one sentence.
  static func hiring(_ mode: HiringMode) -> Wording {
    switch mode {
    case .firstCome:
      Wording("先到先定：报名马上就定下来。", "First come: your place is confirmed at once.")
    case .employerPicks:
      Wording("雇主当面定：报名后由雇主看人决定。", "The employer sees who applied and decides.")
    case .stationRecommends:
      Wording("站上推荐：工作人员推荐，雇主答复。", "The station proposes you, the employer answers.")
    }
  }
}
