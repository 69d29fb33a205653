import FoundationEssentials
import OddJobMarket
import TerminalUI

@testable import Attendant

/// A station, its people and its day, the same in every test.
enum Sample {
  static let calendar = StationCalendar()
  static let today = CivilDate(daysSince1970: 20_708)
  static let day = BusinessDay(today)
  static let now = calendar.instant(on: today, minuteOfDay: 7 * 60 + 42)
  static let attendant = AttendantAccount(id: id(900), name: "杨站长")
  static let hint = DemonstrationHint(
    idNumber: "", personalCode: "", employerIDNumber: "", employerPersonalCode: "",
    attendantPIN: "271828")

  static func id<Subject>(_ number: Int) -> Identifier<Subject> {
    let byte = { (shift: Int) in UInt8(truncatingIfNeeded: number >> shift) }
    return Identifier(
      UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, byte(24), byte(16), byte(8), byte(0))))
  }

  static func at(_ hour: Int, _ minute: Int = 0) -> Instant {
    calendar.instant(on: today, minuteOfDay: hour * 60 + minute)
  }

  static let places = [
    GazetteerPlace(name: "江岸华景", township: "文笔街道", coordinate: point),
    GazetteerPlace(name: "三穗汽车站", township: "八弓镇", coordinate: point),
    GazetteerPlace(name: "台烈集镇", township: "台烈镇", coordinate: point),
  ]
  static let point = required(
    Coordinate(latitudeMicrodegrees: 26_950_000, longitudeMicrodegrees: 108_680_000))

  /// A sample that can't be made is a fault of the test, not of what it tests.
  static func required<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("the sample has no such value") }
    return value
  }

  static func card(
    _ number: Int, title: String? = nil, state: PostingState = .live, places: PlaceCount? = nil
  ) -> PostingCard {
    let titles = ["缝纫熟手", "搬运家具", "保洁（开荒）", "水泥小工", "发传单", "快递分拣（夜班）"]
    let start = at(8, 30) + Minutes(number * 20)
    return PostingCard(
      shift: id(1_000 + number), posting: id(2_000 + number),
      title: title ?? titles[number % titles.count], trade: TradeCode("porter"), kind: .ordinary,
      employerName: ["鼎盛服饰", "个人家庭", "江岸华景二期", "城南印象综合体"][number % 4],
      employerKind: number % 4 == 1 ? .household : .firm, isEmployerVerified: number % 3 != 0,
      siteName: "江岸华景3栋", township: "文笔街道", distanceMetres: 800, day: day,
      window: required(TimeWindow(start: start, end: start + .hours(8))),
      pay: Pay(
        amount: .yuan(160 + number), unit: .day, payer: "鼎盛服饰", settlement: .sameDay),
      places: places ?? PlaceCount(places: 3 + number, allotted: 3, held: 0, confirmed: 1),
      meals: .lunch, ride: .pickedUp, insurance: nil, hiringMode: .employerPicks, isUrgent: false,
      state: state, closesAt: start)
  }

  static let window = required(TimeWindow(start: at(8), end: at(16)))

  static let names = ["张建国", "龙秀英", "吴通海", "欧阳美兰", "杨胜勇", "姚本莲", "潘老三"]

  static func application(
    _ number: Int, _ state: ApplicationState = .applied, isVerified: Bool = false
  ) -> BoardApplication {
    BoardApplication(
      application: id(3_000 + number), jobSeeker: id(4_000 + number),
      name: names[number % names.count], township: "八弓镇",
      verification: isVerified ? .verified(.identityCard) : .selfDeclared, state: state,
      waiting: Minutes(5 + number * 30), attendance: nil)
  }

  static func person(_ number: Int, isVerified: Bool = false) -> PersonSummary {
    PersonSummary(
      id: id(4_000 + number), name: names[number % names.count], idNumberTail: "10\(10 + number)",
      maskedPhone: "138****20\(10 + number)",
      verification: isVerified ? .verified(.identityCard) : .selfDeclared,
      trades: [TradeCode("porter"), TradeCode("cleaner")], township: "八弓镇",
      isSignedInToday: number % 2 == 0, hasPersonalCode: true)
  }

  static func queued(_ number: Int, _ state: CallState = .waiting) -> QueuedPerson {
    QueuedPerson(
      number: number, jobSeeker: id(4_000 + number), name: names[number % names.count],
      state: state, signedInAt: now - Minutes(60 - number), freeUntil: at(18),
      trades: [TradeCode("porter"), TradeCode("cleaner")],
      openWork: number == 4 ? "搬运家具" : nil, calls: state == .waiting ? 0 : 1,
      calledAt: state == .waiting ? nil : now)
  }

  static let employer = Employer(
    id: id(5_001), kind: .firm, name: "鼎盛服饰有限公司", verification: EmployerVerification())

  static let findings = [
    Finding(
      rule: "sex", words: "限女性", why: Wording("不得限制性别", "No limit on sex"),
      mend: Wording("删去“限女性”", "Leave it out"), range: 0..<3, field: .content,
      severity: .finding)
  ]

  static let warning = Finding(
    rule: "household-wage", words: "工资", why: Wording("低于最低工资", "Below the minimum"),
    mend: Wording("提高工资", "Raise the pay"), range: 0..<0, field: .pay, severity: .warning)

  static func detail(_ card: PostingCard) -> PostingDetail {
    PostingDetail(
      card: card, content: "搬家具上三楼，限女性，自带手套。", meetingPoint: nil, certificate: nil,
      shifts: [card])
  }

  static let ticket = UndoTicket(
    id: id(7_001), expiresAt: Instant(milliseconds: now.milliseconds + UndoTicket.lifetime))

  static func slip(_ number: Int) -> Slip {
    Slip(
      application: id(3_000 + number), number: "20260912-0031", title: "搬运家具",
      workerName: "张建国", workerPhone: "13812342046", employerName: "个人家庭",
      contactName: "李先生", contactPhone: "13987654321",
      site: Site(name: "江岸华景3栋", township: "文笔街道"), meetingPoint: nil, day: day,
      window: window, pay: Pay(amount: .yuan(160), unit: .day, payer: "李", settlement: .sameDay),
      meals: .lunch, ride: .none, insurance: nil, stationName: "文笔街道站", issuedAt: now,
      state: .confirmed)
  }
}
