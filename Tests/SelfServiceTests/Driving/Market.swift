import FoundationEssentials
import OddJobMarket
import SelfService
import TerminalUI

/// A small market of made-up work, the same at every call.
enum Market {
  static let calendar = StationCalendar()
  /// Saturday 12 September 2026, 07:42 in Shanghai.
  static let now = calendar.instant(
    on: CivilDate(daysSince1970: 20_708), minuteOfDay: 7 * 60 + 42)
  static let today = calendar.businessDay(of: now)
  static let idNumber = "522624196803123456".withCheckDigit

  static func context(
    _ size: Size = Size(rows: 30, columns: 100), session: PersonSession? = nil,
    badge: ConnectionBadge = .connected, demonstration: DemonstrationHint? = nil
  ) -> ScreenContext {
    ScreenContext(
      now: now, today: today, stationName: "文笔街道站", countyName: "三穗县",
      townships: ["八弓镇", "台烈镇", "瓦寨镇", "桐林镇", "雪洞镇", "滚马乡", "款场乡", "良上镇", "长吉镇"],
      badge: badge, demonstration: demonstration, session: session, size: size)
  }

  /// How far the list had come when a page of it was read.
  static let mark = PostingPage.Mark(7)

  static let hint = DemonstrationHint(
    idNumber: idNumber, personalCode: "2580", employerIDNumber: idNumber,
    employerPersonalCode: "1470", attendantPIN: "246810")

  static let person = PersonSession(
    id: id(900), greeting: "张师傅", maskedName: "张**", verification: .selfDeclared)

  /// As long as they come.
  static let turn = PersonTurn(
    person: person.id, turn: 12,
    explanation: Wording(
      "轮流：您从9月12日起签到，还没轮到满一天的活，短活不算，前面有10人。杨姐把一个人调到您前面，"
        + "原因：定好的活没干成，不怪本人。前面的人里，有4人已经定下活或走了。",
      "Rotation: you have come since 2026-09-12 and had no whole day's work yet; shorter jobs do "
        + "not count, with 10 before you. Yang moved someone ahead of you, because: work fell "
        + "through, not their fault. Of those before you, 4 have work or have left."))

  static let drawnTurn = PersonTurn(
    person: person.id, turn: 3,
    explanation: Wording(
      "抽签：您的5号排在第3位。抽签种子是00112233445566778899aabbccddeeff，"
        + "抽签前公布的校验码是0123456789ab…，谁都可以核对。",
      "By lot: your number 5 came out in place 3. The seed is 00112233445566778899aabbccddeeff, "
        + "the hash shown before 0123456789ab…: anyone can check."))

  static func id<Subject>(_ number: UInt8) -> Identifier<Subject> {
    Identifier(UUID(uuid: (number, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number)))
  }

  static func id<Subject>(_ number: Int) -> Identifier<Subject> { id(UInt8(number % 251)) }

  static func window(_ from: Int, _ to: Int, day: Int = 0) -> TimeWindow {
    let date = today.advanced(by: day).date
    let start = calendar.instant(on: date, minuteOfDay: from * 60)
    return TimeWindow(start: start, end: calendar.instant(on: date, minuteOfDay: to * 60))
      ?? TimeWindow(start: start, end: start + 60) ?? fallback
  }

  private static let fallback = window(8, 12)

  static func pay(_ yuan: Int, _ unit: PayUnit = .day) -> Pay {
    Pay(
      amount: unit == .piece ? Money(fen: yuan) : .yuan(yuan), unit: unit,
      expectedDailyPay: unit.isPieceRate ? .yuan(210) : nil, payer: "雇主",
      settlement: .sameDay)
  }

  static func card(
    _ number: Int, _ title: String = "搬运家具", employer: String = "韵达三穗分拨点",
    kind: EmployerKind = .firm, pay: Pay = pay(160), distance: Int? = 1_240, left: Int = 2,
    day: Int = 0, hours: (Int, Int) = (9, 12), mode: HiringMode = .firstCome,
    isUrgent: Bool = false, isVerified: Bool = true
  ) -> PostingCard {
    PostingCard(
      shift: id(number), posting: id(100 + number), title: title, trade: TradeCode("porter"),
      kind: .ordinary, employerName: employer, employerKind: kind, isEmployerVerified: isVerified,
      siteName: "灵山广场", township: "文笔街道", distanceMetres: distance,
      day: today.advanced(by: day), window: window(hours.0, hours.1, day: day), pay: pay,
      places: PlaceCount(places: 6, allotted: 6, held: 0, confirmed: 6 - left), meals: .supper,
      ride: .pickedUp,
      insurance: Insurance(
        kind: "雇主责任险", payer: "雇主", ageLimitYears: 65, sum: .yuan(500_000)),
      hiringMode: mode, isUrgent: isUrgent, state: .live, closesAt: now + 600)
  }

  /// Work of which this station has no place to give.
  static func countyCard(
    _ number: Int = 8, day: Int = 0, mode: HiringMode = .firstCome
  ) -> PostingCard {
    var card = card(number, "摘茶叶", employer: "台烈镇合作社", kind: .cooperative, day: day, mode: mode)
    card.places = PlaceCount(places: 20, allotted: 0, held: 0, confirmed: 0)
    return card
  }

  static func finding(
    isAtCounty: Bool = true, _ objections: [CountyObjection] = []
  ) -> ReceiptFinding {
    ReceiptFinding(
      number: "20260912-0031", kind: .slip, issuedAt: now, title: "搬运家具",
      isAtCounty: isAtCounty, objections: objections)
  }

  /// Why nothing suits somebody.
  static let obstacles = [
    CommonObstacle(count: 86, wording: Wording("工资低于您要的", "pays less than you asked")),
    CommonObstacle(
      count: 31, wording: Wording("不在您说的有空时间里", "outside the time you are free")),
    CommonObstacle(
      count: 7, wording: Wording("要有焊工证", "needs a welder's certificate")),
  ]

  static let cards: [PostingCard] = [
    card(1, "快递分拣（夜班）", pay: pay(18, .hour), hours: (18, 26), isUrgent: true),
    card(2, "搬运家具", employer: "李家", kind: .household, distance: 820, isVerified: false),
    card(3, "缝纫熟手", employer: "鼎盛服饰", pay: pay(35, .piece), distance: 2_600, left: 11),
    card(4, "稻田收割", employer: "台烈镇合作社", kind: .cooperative, distance: nil, day: 1),
    card(5, "酒席帮工", employer: "鑫源酒楼", mode: .employerPicks),
    card(6, "保洁", employer: "名字很长很长的家政服务有限责任公司三穗分公司", left: 0),
    card(7, "水泥小工", employer: "长吉建筑", pay: pay(220), mode: .stationRecommends),
  ]

  static let summary = HomeSummary(
    totals: BoardTotals(openPostings: 126, startingWithinHour: 38), board: cards,
    payByTrade: [
      TradePay(trade: TradeCode("porter"), dailyPay: .yuan(160), postings: 31),
      TradePay(trade: TradeCode("harvester"), dailyPay: .yuan(150), postings: 20),
    ])

  static func kept(canGo: Bool) -> KeptRecord {
    KeptRecord(
      person: person.id, maskedName: "张**", maskedIDNumber: "**************2046",
      maskedPhone: "138****2046", verification: .verified(.identityCard),
      trades: [TradeCode("cleaner"), TradeCode("loader")], township: "八弓镇", hours: .morning,
      payAsked: .yuan(150),
      groups: 2, registeredAt: now, placements: 3, recommendations: 2,
      keptUntil: CivilDate(daysSince1970: 21_438), hasGivenFreely: canGo,
      obstacle: canGo ? nil : .recordsKept(until: CivilDate(daysSince1970: 21_438)))
  }

  static func detail(_ card: PostingCard, days: Int = 1) -> PostingDetail {
    let shifts = (0..<days).map { day in
      var shift = Market.card(
        Int(day == 0 ? 0 : 40 + day), card.title, left: day == 1 ? 0 : 3, day: day)
      if day == 0 { shift = card }
      return shift
    }
    return PostingDetail(
      card: card, content: "从三楼搬到一楼，衣柜两个、床一张、冰箱一台，带手套。有电梯。",
      meetingPoint: MeetingPoint(
        place: "驿站门口", departure: now + 30, vehiclePlate: "贵H12345", leaderPhone: "13985550000"),
      certificate: .forklift, shifts: shifts)
  }

  /// A posting with everything that one can say.
  static let draft: PostingDraft = {
    var draft = PostingDraft()
    draft.kind = .ordinary
    draft.trade = TradeCode("porter")
    draft.title = "搬运家具"
    draft.content = "从三楼搬到一楼，带手套。"
    draft.site = Site(name: "灵山广场3号楼", township: "文笔街道")
    draft.meetingPoint = MeetingPoint(
      place: "驿站门口", departure: now + 30, vehiclePlate: "贵H12345", leaderPhone: "13985550000")
    draft.amount = .yuan(160)
    draft.unit = .day
    draft.overtimePerHour = .yuan(30)
    draft.payer = "雇主"
    draft.settlement = .sameDay
    draft.shifts = [DraftShift(day: today, window: window(9, 12), places: 2)]
    return draft
  }()

  static func slip(_ application: ApplicationID = id(50)) -> Slip {
    Slip(
      application: application, number: "20260912-0031", title: "搬运家具", workerName: "张建国",
      workerPhone: "13985551234", employerName: "李家", contactName: "李大明",
      contactPhone: "13985555678", site: Site(name: "灵山广场3号楼", township: "文笔街道"),
      meetingPoint: MeetingPoint(
        place: "驿站门口", departure: now + 30, vehiclePlate: "贵H12345",
        leaderPhone: "13985550000"),
      day: today, window: window(9, 12), pay: pay(160), meals: .lunch, ride: .pickedUp,
      insurance: nil, stationName: "文笔街道站", issuedAt: now, state: .confirmed)
  }

  static func application(
    _ number: Int, _ state: ApplicationState, _ actions: [ApplicationEvent]
  ) -> ApplicationSummary {
    ApplicationSummary(
      application: id(number), card: cards[number % cards.count], state: state, holdUntil: nil,
      attendance: nil, actions: actions)
  }

  static let applications: [ApplicationSummary] = [
    application(50, .confirmed, [.depart, .arrive, .withdraw, .reportTermsDiffer]),
    application(51, .applied, [.withdraw]),
    application(52, .finished, [.settle, .dispute]),
    application(53, .employerCancelled, []),
    application(54, .noShow, []),
    application(55, .standby, [.withdraw]),
    application(56, .disputed, [.settle]),
  ]
}

extension String {
  /// The number with the check digit that its first seventeen digits ask for.
  var withCheckDigit: String {
    let digits = prefix(17)
    let today = Market.calendar.civilDate(of: Market.now)
    for last in "0123456789X" {
      if let number = try? IDNumber(validating: digits + String(last), today: today) {
        return number.text
      }
    }
    return self
  }
}
