import OddJobMarket

extension Words {
  // History.
  static func historyOf(_ person: PersonSummary) -> Wording {
    Wording(
      "\(person.name) 的全部记录  \(person.idNumberTail)",
      "All records of \(person.name)  \(person.idNumberTail)")
  }
  static let historyHint = Wording("Enter 回到名单", "Enter: back to the list")
  static let noHistory = Wording("还没有记录", "Nothing yet")
  static let household = Wording("个人家庭", "A household")
  static func historyMerged(by name: String?) -> Wording {
    Wording(
      (name.map { "\($0) 把" } ?? "") + "本人的另一份登记并入",
      "Another record of the same person was merged" + (name.map { " by \($0)" } ?? ""))
  }
  static func historyVerified(_ document: IdentityDocument, by name: String?) -> Wording {
    let (chinese, english) = (document.wording(.chinese), document.wording(.english))
    guard let name else {
      return Wording("读卡器读过\(chinese)，已核验", "Verified: the reader read the \(english)")
    }
    return Wording("\(name) 看过\(chinese)，已核验", "Verified: \(name) saw the \(english)")
  }
  static func historySignIn(_ number: Int) -> Wording {
    Wording("签到 第\(number)号", "Signed in, number \(number)")
  }
  static func historyCertificate(_ certificate: Certificate, by name: String?) -> Wording {
    let (chinese, english) = (
      certificate.wording(.chinese), certificate.wording(.english)
    )
    guard let name else { return Wording("证书：\(chinese)", "Certificate: \(english)") }
    return Wording("\(name) 看过\(chinese)", "\(name) saw the \(english)")
  }
  static func historyRecommended(_ title: String, by name: String) -> Wording {
    Wording("\(name) 推荐“\(title)”", "\(name) recommended “\(title)”")
  }
  static func answer(_ isAccepted: Bool?) -> Wording {
    switch isAccepted {
    case true?: Wording("本人同意", "accepted")
    case false?: Wording("本人不同意", "declined")
    case nil: Wording("还没有答复", "no answer yet")
    }
  }
  static func word(of role: ActingRole) -> Wording {
    switch role {
    case .jobSeeker: Wording("本人", "the person")
    case .employer: Wording("用工方", "the employer")
    case .attendant: Wording("工作人员", "an attendant")
    case .system: Wording("到时自动", "by the clock")
    case .county: Wording("县里", "the county")
    }
  }
  static func wordOf(_ source: Attendance.Source) -> Wording {
    switch source {
    case .selfReport: Wording("本人说的", "the person's word")
    case .crewLeader: Wording("带班人说的", "the leader's word")
    case .employer: Wording("用工方说的", "the employer's word")
    case .attendant: Wording("工作人员说的", "an attendant's word")
    }
  }

  // What is missing.
  static let completionTitle = Wording("补全登记", "Complete a record")
  static func completionTitle(_ person: PersonSummary) -> Wording {
    let tail = person.idNumberTail.isEmpty ? "" : " \(person.idNumberTail)"
    return Wording("补全登记 · \(person.name)\(tail)", "Complete the record · \(person.name)\(tail)")
  }
  static let completionMayWait = Wording("还不知道可以不填", "empty while not known")
  static let nothingToComplete = Wording("没有填新的内容", "Nothing new was filled in")
  static func askTownship(_ township: String) -> Wording {
    Wording("暂按\(township)，请问本人", "\(township) is assumed: ask")
  }
  static func assumed(_ township: String) -> Wording {
    Wording("\(township)（暂定）", "\(township) (assumed)")
  }
  static func completed(_ person: PersonSummary) -> Wording {
    Wording("已补全：\(person.name)", "Completed: \(person.name)")
  }
  static func missing(_ fields: [CompletionField]) -> Wording {
    let chinese = fields.map { $0.label(.chinese) }.joined(separator: "、")
    let english = fields.map { $0.label(.english).lowercased() }.joined(separator: ", ")
    return Wording("还缺：\(chinese)。问过本人按 c 补全", "Missing: \(english). Ask, then c")
  }

  // Groups.
  static func groups(_ shown: RevealedGroups) -> Wording {
    let groups = PriorityGroup.allCases.filter { (shown.groups + shown.verified).contains($0) }
    let chinese = groups.map {
      $0.wording(.chinese) + (shown.verified.contains($0) ? "（已核验）" : "（自报）")
    }.joined(separator: "、")
    let english = groups.map {
      $0.wording(.english) + (shown.verified.contains($0) ? " (verified)" : " (declared)")
    }.joined(separator: ", ")
    return Wording(
      "群体 \(chinese.isEmpty ? "没有" : chinese)  帮扶 待办\(shown.servicesOwed)次、已办\(shown.servicesGiven)次",
      "Groups: \(english.isEmpty ? "none" : english). Help: \(shown.servicesOwed) owed, "
        + "\(shown.servicesGiven) given")
  }
  static let groupsRecorded = Wording(
    "查看已记录；再按 G 或换人就隐藏", "This look is recorded; G hides it again")

  // Merging.
  static let mergeQuestion = Wording(
    "这两份登记是同一个人吗？合并后不能再分开！", "Are these two the same person? A merge can't be undone!")
  static func keep(_ person: PersonSummary) -> Wording {
    let tail = person.idNumberTail.isEmpty ? person.maskedPhone : person.idNumberTail
    return Wording("是，留下 \(person.name) \(tail)", "Yes; keep \(person.name) \(tail)")
  }
  static let notTheSame = Wording("不是同一个人，不合并", "Not the same person: don't merge")
  static func mergingFirst(_ person: PersonSummary) -> Wording {
    Wording(
      "合并：已选 \(person.name) \(person.idNumberTail)，再选另一份按 m",
      "Merge: \(person.name) \(person.idNumberTail); m on the other one")
  }
  static func merged(_ person: PersonSummary) -> Wording {
    Wording("已合并，留下：\(person.name)", "Merged into \(person.name)")
  }

  // Deleting what is kept.
  static func erasureQuestion(_ name: String, _ record: KeptRecord) -> Wording {
    let why = record.obstacle?.wording
    return Wording(
      "\(name)的信息留到\(record.keptUntil.text)。删什么？删了找不回来！\(why?.chinese ?? "")",
      "\(name): kept until \(record.keptUntil.text). Delete what? For good!"
        + (why.map { " " + $0.english } ?? ""))
  }
  static func erasing(_ extent: ErasureExtent) -> Wording {
    switch extent {
    case .givenFreely: Wording("电话、群体、时间和工钱要求", "Phone, groups, hours and pay asked")
    case .everything: Wording("全部：姓名、身份证号、口令也删", "All of it: name, ID number and code too")
    }
  }
  static let eraseNothing = Wording("不删", "Nothing")
  static func erased(_ extent: ErasureExtent) -> Wording {
    switch extent {
    case .givenFreely: Wording("已删除自愿留的信息", "What was given freely is deleted")
    case .everything: Wording("已全部删除", "Everything is deleted")
    }
  }
}
