import OddJobMarket

@testable import Attendant

extension Sample {
  static func employerSummary(_ number: Int) -> EmployerSummary {
    let kind = EmployerKind.allCases[number % 4]
    let isSuspended = number % 5 == 1
    return EmployerSummary(
      employer: Employer(
        id: id(5_100 + number), kind: kind,
        name: ["鼎盛服饰", "江岸华景二期", "城南印象综合体", "个人家庭"][number % 4],
        verification: EmployerVerification(licenceSeen: number % 2 == 0),
        suspension: isSuspended
          ? EmployerSuspension(reason: "拖欠工资", lastDay: day.advanced(by: 29)) : nil),
      maskedPhone: "138****2046", isSuspended: isSuspended,
      figures: EmployerFigures(
        postings: number, cancellations: number % 3, wageClaims: number % 2))
  }

  static func employerRecord(of employer: EmployerID) -> EmployerRecord {
    let summary = (0..<30).map { employerSummary($0) }.first { $0.id == employer }
    return EmployerRecord(
      summary: summary ?? employerSummary(0),
      seen: [.init(document: .licence, attendant: "杨站长", seenAt: now)], agents: ["张建国"],
      postings: (0..<3).map { card($0) },
      cancellations: [.init(card: card(1, state: .cancelled), people: 2, causes: [.weather])],
      wageClaims: [
        .init(
          application: id(3_000), card: card(2), name: "龙秀英", state: .disputed, cause: .paidLess)
      ],
      suspensions: [
        .init(reason: "拖欠工资", firstDay: day, lastDay: day, attendant: "杨站长", liftReason: nil)
      ])
  }

  /// Two things to mend: one in the text, one in the pay.
  static let twoFindings =
    findings
    + [
      Finding(
        rule: "wage.minimum", words: "工资", why: Wording("低于最低工资", "Below the minimum"),
        mend: Wording("提高工资", "Raise the pay"), range: 0..<0, field: .pay, severity: .finding)
    ]

  static var draft: PostingDraft {
    var draft = PostingDraft()
    draft.employer = DraftEmployer(
      id: employer.id, kind: employer.kind, name: employer.name,
      verification: employer.verification)
    draft.kind = .ordinary
    draft.trade = TradeCode("porter")
    draft.title = "缝纫熟手"
    draft.content = "搬家具上三楼，限女性，自带手套。"
    draft.site = Site(name: "江岸华景3栋", township: "文笔街道", coordinate: point)
    draft.meetingPoint = MeetingPoint(place: "驿站门口", leaderPhone: "13985505678")
    draft.amount = .yuan(60)
    draft.unit = .day
    draft.payer = "鼎盛服饰"
    draft.settlement = .sameDay
    draft.contact = PostingContact(name: "李先生", phone: "13987654321")
    draft.validUntil = at(15)
    draft.shifts = [
      DraftShift(day: day, window: required(TimeWindow(start: at(9), end: at(17))), places: 3),
      DraftShift(
        day: day.advanced(by: 1),
        window: required(TimeWindow(start: at(33), end: at(40))), places: 5),
    ]
    return draft
  }
}

extension EmployerEffect {
  /// What is done when it succeeds.
  var change: EmployerReply.Change {
    switch self {
    case .see(let document, _, _): .seen(document)
    case .addAgent: .agentAdded
    case .lift: .lifted
    case .suspend, .find, .open: .suspended
    }
  }
}
