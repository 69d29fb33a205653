import OddJobMarket
import Testing

@testable import SelfService

/// What the tests of 我要招人 start from.
enum HireSample {
  typealias Driver = ScreenDriver<HireScreen>

  static let employer = EmployerSession(
    id: Sample.identifier(7), name: "鼎盛服饰", kind: .firm,
    verification: EmployerVerification(
      licenceSeen: true, agentIdentitySeen: true, agentAuthoritySeen: true))

  static let household = EmployerSession(
    id: Sample.identifier(8), name: "张师傅家", kind: .household,
    verification: EmployerVerification())

  static let places: [GazetteerPlace] = (0..<7).compactMap { number in
    let names = ["县城农贸市场", "高铁站", "文笔广场", "经开区", "颇洞村", "寨头村", "青洞村"]
    guard
      let point = Coordinate(
        latitudeMicrodegrees: 26_950_000 + number * 1_000, longitudeMicrodegrees: 108_670_000)
    else { return nil }
    return GazetteerPlace(name: names[number], township: "八弓镇", coordinate: point)
  }

  static let applicants: [ApplicantCard] = (0..<4).map { number in
    ApplicantCard(
      application: Sample.identifier(UInt8(40 + number)),
      name: ["张", "龙", "杨", "吴"][number] + "师傅",
      trades: [TradeCode("porter"), TradeCode("mover"), TradeCode("general")], township: "八弓镇",
      distanceMetres: number == 3 ? nil : 1_200, waiting: Minutes(25 + 60 * number),
      verification: number == 0 ? .verified(.identityCard) : .selfDeclared,
      selfDescription: "力气大，有三轮车", state: .applied)
  }

  static let findings = [
    Finding(
      rule: "sex.only", words: "限男性",
      why: Wording("招工不得限定性别。", "A posting may not be limited to one sex."),
      mend: Wording("请删去，写清楚要做什么。", "Delete it and say what is to be done."), range: 0..<3,
      field: .content, severity: .finding),
    Finding(
      rule: "hours.eight", words: "10小时",
      why: Wording("一天超过8小时要付加班费。", "More than eight hours a day needs overtime pay."),
      mend: Wording("请减到8小时以内，或写明加班费。", "Shorten it, or state the overtime pay."), range: 0..<0,
      field: .shifts, severity: .warning),
    Finding(
      rule: "contact.missing", words: "联系方式",
      why: Wording("还没有联系电话。", "There is no phone to ask."),
      mend: Wording("请补上电话。", "Please add one."), range: 0..<0, field: .contact,
      severity: .finding),
    Finding(
      rule: "employer.unverified", words: "鼎盛服饰",
      why: Wording("用工方还没有核实。", "The employer has not been verified."),
      mend: Wording("请带证件给工作人员看。", "Please show your papers to the attendant."), range: 0..<0,
      field: .employer, severity: .warning),
  ]

  /// Everything that a posting of one day said, whose card is shown.
  static func draft(
    of card: PostingCard, _ change: (inout PostingDraft) -> Void = { _ in }
  ) -> PostingDraft {
    var draft = PostingDraft()
    draft.kind = card.kind
    draft.trade = card.trade
    draft.title = card.title
    draft.content = "轻拿轻放，自带手套。"
    draft.site = Site(name: card.siteName, township: card.township)
    draft.amount = card.pay.amount
    draft.unit = card.pay.unit
    draft.payer = card.pay.payer
    draft.settlement = card.pay.settlement
    draft.meals = card.meals
    draft.ride = card.ride
    draft.hiringMode = card.hiringMode
    draft.shifts = [
      DraftShift(day: card.day, window: card.window, places: card.places.places)
    ]
    change(&draft)
    return draft
  }

  /// Begins to publish one of the listed postings again.
  static func repeating(
    _ card: PostingCard, _ change: (inout PostingDraft) -> Void = { _ in }
  ) -> Driver {
    var driver = listing("再发一次", [card])
    driver.receive(.places(places))
    driver.tap(card.title)
    driver.receive(.ownDraft(card.posting, .success(draft(of: card, change))))
    return driver
  }

  static func opened(_ employers: [EmployerSession] = [employer], hour: Int = 7) -> Driver {
    var driver = Driver(HireState(), context: Sample.context(hour: hour))
    driver.receive(.employers(employers))
    return driver
  }

  /// Answers every question of a new posting by touch, up to the review.
  static func reviewing(_ findings: [Finding] = []) -> Driver {
    var driver = opened()
    driver.tap("发布新活")
    driver.receive(.places(places))
    driver.tap("搬运配送", "搬运", "2人", "明天", "08:00", "8小时", "按天", "1", "6", "0", "下一步")
    driver.tap("日结", "现金", "县城农贸市场", "下一步", "雇主当面定")
    driver.receive(.checked(findings))
    return driver
  }

  static func receipt(_ state: PostingState) -> Receipt {
    Sample.receipt(.posting(title: "搬运", state: state))
  }

  static func listing(_ label: String, _ cards: [PostingCard]) -> Driver {
    var driver = opened()
    driver.tap(label)
    driver.receive(.ownPostings(.success(cards)))
    return driver
  }
}
