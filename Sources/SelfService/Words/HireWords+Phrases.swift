import OddJobMarket

extension HireWords {
  /// What is done in a trade of the group, as it stands in a posting; postings are Chinese.
  static func content(of group: TradeGroup) -> Wording {
    switch group {
    case .carrying:
      Wording("搬运、装卸、分拣货物，轻拿轻放，听从现场安排。", "Carry, load and sort goods with care, as told on site.")
    case .cleaning:
      Wording("打扫、擦洗、整理，工具由用工方提供。", "Clean, wash and tidy; tools are provided.")
    case .catering:
      Wording("备料、传菜、收拾、理货，注意卫生。", "Prepare, serve, clear and stock, with an eye on hygiene.")
    case .farming:
      Wording("栽种、管护、采收，农具由用工方提供。", "Plant, tend and harvest; tools are provided.")
    case .building:
      Wording("按现场要求施工，安全帽等护具由用工方提供。", "Build as told on site; protective gear is provided.")
    case .making:
      Wording("按要求加工、包装或布置，现场有人教。", "Make, pack or set up as shown on site.")
    }
  }

  static func mode(_ mode: HiringMode) -> Wording {
    switch mode {
    case .firstCome: firstComeText
    case .employerPicks: employerPicksText
    case .stationRecommends: stationRecommendsText
    }
  }

  static func people(_ count: Int) -> Wording { Wording("\(count)人", "\(count)") }

  static func days(_ count: Int) -> Wording { Wording("\(count)天", "\(count) days") }

  static func urgentAt(_ clock: String) -> Wording {
    Wording("今天 \(clock) 开工", "starts at \(clock)")
  }

  static func unit(_ unit: PayUnit) -> Wording {
    switch unit {
    case .lumpSum: Wording("总价", "In all")
    case .hour: Wording("按小时", "By the hour")
    default: Wording("按\(unit.wording(.chinese))", "By the \(unit.wording(.english))")
    }
  }

  static func insured(_ kind: String, yuan: Int) -> Wording {
    let sum = yuan % 10_000 == 0 ? "\(yuan / 10_000)万元" : "\(yuan)元"
    return Wording("\(kind)\(sum)", "\(kind) ¥\(yuan)")
  }

  static func perHour(_ money: Money) -> Wording {
    Wording("\(money.yuanText)元/小时", "¥\(money.yuanText)/hour")
  }

  static func before(minutes: Int) -> Wording {
    let length = WizardWords.length(minutes: minutes)
    return Wording("提前\(length.chinese)", "\(length.english) before")
  }

  static func leavesTooLate(_ start: String) -> Wording {
    Wording("\(start)开工，出发要在这以前。", "Work starts at \(start): leave before it.")
  }

  static func days(_ first: String, count: Int) -> Wording {
    Wording("\(first)起\(count)天", "\(count) days from \(first)")
  }

  static func yuan(_ text: String) -> Wording { Wording("\(text)元", "¥\(text)") }

  static func more(_ yuan: String) -> Wording { Wording("加\(yuan)元", "+¥\(yuan)") }

  static func payNow(_ pay: String) -> Wording { Wording("现在 \(pay)", "Now \(pay)") }

  static func left(_ count: Int, of all: Int) -> Wording {
    Wording("还差\(count)人 / 共\(all)人", "\(count) of \(all) left")
  }

  static func confirmed(_ count: Int) -> Wording { Wording("已定\(count)人", "\(count) confirmed") }

  /// How long someone has waited, from two hours on in whole hours.
  static func waiting(_ waiting: Minutes) -> Wording {
    guard waiting.count > 0 else { return Wording("刚报名", "just applied") }
    let length = waiting.count < 120 ? waiting.count : waiting.count / 60 * 60
    let text = WizardWords.length(minutes: length)
    guard length >= 60, length < 120 else {
      return Wording("等了\(text.chinese)", "waiting \(text.english)")
    }
    return Wording("等了\(length)分钟", "waiting \(length) min")
  }

  static func accepted(_ name: String) -> Wording {
    Wording("\(name)已定，凭条已生成，双方电话在凭条上。", "\(name) is confirmed. Both phones are on the slip.")
  }

  static func declined(_ name: String) -> Wording {
    Wording("已告诉\(name)这次没选上和原因。", "\(name) is told, and why.")
  }

  static func raised(to yuan: String) -> Wording {
    Wording("工钱已加到\(yuan)元。", "The pay is now ¥\(yuan).")
  }

  static func askAccept(_ name: String) -> Wording { Wording("定下\(name)吗？", "Take \(name)?") }

  static let askAcceptText = Wording(
    "定了就给双方凭条，互相看得到姓名和电话。", "Both get a slip with names and phones.")

  static func askDecline(_ name: String) -> Wording {
    Wording("\(name)不合适吗？", "\(name) does not fit?")
  }

  static let askDeclineText = Wording("请点一个原因，本人会看到：", "Please say why; they will read it:")

  static func askRaise(to pay: String) -> Wording { Wording("加到\(pay)吗？", "Raise to \(pay)?") }

  static let askRaiseText = Wording(
    "已定的人也按新工钱，加了不能再减。", "Those confirmed get it, too. It can't be lowered again.")

  static func askOutside(free: Int) -> Wording {
    Wording("在外面招到几个人？还空着\(free)个名额。", "How many were hired outside? \(free) places are free.")
  }

  static func placesLeft(_ count: Int) -> Wording {
    Wording("名额减到\(count)个", "\(count) places stay")
  }

  static func askCut(_ count: Int) -> Wording {
    Wording("已在外面招到\(count)人吗？", "\(count) hired outside?")
  }

  static func cutMeans(left: Int) -> Wording {
    Wording(
      "名额减到\(left)个，已定的人不变。减了不能再加。",
      "\(left) places stay; those confirmed keep theirs. It can't be undone.")
  }

  static func placesCut(_ count: Int) -> Wording {
    Wording("记下了，减了\(count)个名额。", "Noted: \(count) places fewer.")
  }

  static func askCancel(_ title: String) -> Wording {
    Wording("取消“\(title)”吗？", "Cancel “\(title)”?")
  }

  static func cancelMeans(confirmed: Int) -> Wording {
    confirmed == 0
      ? Wording("还没有定人。取消后不能恢复。", "Nobody is confirmed yet. It can't be undone.")
      : Wording(
        "已定的\(confirmed)人就没有活了，驿站会马上通知，不算他们违约。已经出发的，请您给路费。取消后不能恢复。",
        "\(confirmed) confirmed lose this work and are told at once; it is not held against them. "
          + "Please pay the way of those who set out. It can't be undone.")
  }

  /// What an employer's word about an applicant came to; nil stands for tomorrow.
  static func judged(_ card: ApplicantCard, accepts: Bool?) -> Wording {
    switch accepts {
    case true? where card.state == .held:
      Wording("名额给\(card.name)留着，等本人回话。", "The place is kept for \(card.name) to say yes.")
    case true?: accepted(card.name)
    case false?: declined(card.name)
    case nil where card.marks.returning?.isAgreed == true:
      Wording("说好了，\(card.name)明天还来。", "Agreed: \(card.name) is back tomorrow.")
    case nil:
      Wording("已请\(card.name)明天还来，等本人说好。", "\(card.name) has been asked back for tomorrow.")
    }
  }

  static func askLeaving(_ name: String) -> Wording {
    Wording("\(name)中途走了吗？", "\(name) left midway?")
  }

  static func leftAt(_ clock: String, worked: Minutes) -> Wording {
    Wording(
      "\(clock)离开，干了\(WorkDone.hoursText(worked))小时",
      "left at \(clock) after \(WorkDone.hoursText(worked)) h")
  }

  static func marked(_ card: ApplicantCard) -> Wording {
    card.marks.leaving == nil
      ? Wording("记下了：\(card.name)已到岗。", "Noted: \(card.name) is there.")
      : Wording("记下了：\(card.name)走了。", "Noted: \(card.name) has left.")
  }

  static let returnTomorrow = Wording("明天还来", "Tomorrow")
  static func returning(_ mark: ReturnMark) -> Wording {
    mark.isAgreed
      ? Wording("明天还来", "Back tomorrow") : Wording("已请明天来", "Asked for tomorrow")
  }

  static func recommended(by attendant: String) -> Wording {
    Wording("驿站\(attendant)推荐", "Recommended by \(attendant)")
  }
  static func held(minutes: Int) -> Wording {
    Wording("留名额，剩\(minutes)分钟", "kept, \(minutes) min")
  }
}
