import OddJobMarket

extension Words {
  static let employersTitle = Wording("用工方", "Employers")
  static let employersHint = Wording("按 / 输入名称、拼音或电话", "/ then a name, pinyin or phone")
  static let noEmployers = Wording("没有找到用工方", "No employer was found")
  static let noEmployerSelected = Wording("请先选一个用工方", "Select an employer first")
  static let employerKind = Wording("类别", "Kind")
  static let cancellationCount = Wording("取消次数", "Cancelled")
  static let wageClaimCount = Wording("欠薪", "Unpaid")
  static let suspended = Wording("暂停中", "Suspended")
  static let mayHire = Wording("正常", "In order")
  static let reason = Wording("理由", "Reason")
  static let agents = Wording("经办人", "Agents")
  static let allSeen = Wording("该看的都看过了", "Everything has been seen")
  static let notSuspended = Wording("这家用工方没有被暂停", "This employer is not suspended")
  static let recordHasNoShift = Wording("这条记录没有对应的班次", "This record is about no shift")
  static let pausedBySuspension = Wording("随用工方暂停", "Paused with its employer")
  static let suspensionEndForm = Wording(
    "请填天数（1到366）或日期，如 30 或 9-30", "Days (1 to 366) or a date, as 30 or 9-30")

  static func suspendedUntil(_ suspension: EmployerSuspension) -> Wording {
    let day = suspension.lastDay.date.text
    return Wording(
      "暂停到\(day)（含当天），到期自动恢复。理由：\(suspension.reason)",
      "Suspended through \(day), then free by itself: \(suspension.reason)")
  }

  static func documentSeen(
    _ document: EmployerDocument, isSeen: Bool, _ mark: EmployerRecord.SeenMark?,
    _ calendar: StationCalendar
  ) -> Wording {
    guard isSeen else {
      return Wording(
        "\(document.wording(.chinese))：未看", "\(document.wording(.english)): not seen")
    }
    guard let mark else {
      return Wording("\(document.wording(.chinese))：已看", "\(document.wording(.english)): seen")
    }
    let day = calendar.civilDate(of: mark.seenAt).text
    return Wording(
      "\(document.wording(.chinese))：已看（\(day) \(mark.attendant)）",
      "\(document.wording(.english)): seen (\(day) \(mark.attendant))")
  }

  static func peopleHit(_ count: Int) -> Wording {
    count == 0
      ? Wording("没有影响到人", "nobody lost a place") : Wording("影响\(count)人", "\(count) lost a place")
  }

  static func suspensionEnded(_ suspension: EmployerRecord.PastSuspension) -> Wording {
    let day = suspension.lastDay.date.text.dropFirst(5)
    let by = suspension.attendant
    guard let lifted = suspension.liftReason else {
      return Wording("到\(day) \(by)", "through \(day) \(by)")
    }
    return Wording("提前解除：\(lifted)", "lifted early: \(lifted)")
  }

  static func employerChanged(
    _ summary: EmployerSummary, _ change: EmployerReply.Change
  ) -> Wording {
    let name = summary.employer.name
    switch change {
    case .seen(let document):
      return Wording(
        "\(name)：已看\(document.wording(.chinese))", "\(name): \(document.wording(.english)) seen")
    case .agentAdded: return Wording("\(name)：已加经办人", "\(name): agent added")
    case .suspended:
      let day = summary.employer.suspension?.lastDay.date.text ?? ""
      return Wording("\(name)：暂停到\(day)", "\(name): suspended through \(day)")
    case .lifted: return Wording("\(name)：已解除暂停", "\(name): suspension lifted")
    }
  }

  static func employerEntry(_ entry: EmployerEntry) -> Wording {
    switch entry {
    case .suspensionReason(_, let name):
      Wording("为什么暂停 \(name)？", "Why is \(name) suspended?")
    case .suspensionEnd(_, let name, _):
      Wording(
        "\(name) 暂停几天，或到哪一天？（最多366天，到期自动恢复）",
        "\(name): for how many days, or until when? (366 at most; it ends by itself)")
    case .liftReason(_, let name):
      Wording("为什么提前解除 \(name) 的暂停？", "Why is the suspension of \(name) lifted?")
    }
  }
}

extension EmployerSection {
  func label(_ language: Language) -> String {
    switch self {
    case .postings: Wording("岗位", "Postings")(language)
    case .cancellations: Wording("取消", "Cancelled")(language)
    case .wageClaims: Wording("欠薪", "Unpaid")(language)
    case .suspensions: Wording("暂停", "Suspended")(language)
    }
  }

  var title: Wording {
    switch self {
    case .postings: Wording("发布过的岗位", "Postings")
    case .cancellations: Wording("取消的岗位", "Cancelled postings")
    case .wageClaims: Wording("工资少给、没给", "Pay that was less or none")
    case .suspensions: Wording("暂停记录", "Suspensions")
    }
  }

  var nothing: Wording {
    switch self {
    case .postings: Wording("没有发布过岗位", "It has posted nothing")
    case .cancellations: Wording("没有取消过", "It has cancelled nothing")
    case .wageClaims: Wording("没有人反映欠薪", "Nobody has complained of pay")
    case .suspensions: Wording("没有被暂停过", "It was never suspended")
    }
  }

  var detailColumn: Wording {
    switch self {
    case .postings: Wording("人数 状态", "Taken, state")
    case .cancellations: Wording("影响和原因", "Whom it hit, cause")
    case .wageClaims: Wording("求职者的回答", "The worker's answer")
    case .suspensions: Wording("到期", "End")
    }
  }
}
