import FoundationEssentials
import OddJobMarket

@testable import SelfService

/// Values that tests share: a station on Saturday 12 September 2026, 07:42.
enum Sample {
  static let calendar = StationCalendar()
  static let date = CivilDate(daysSince1970: 20_708)

  static func instant(_ hour: Int, _ minute: Int = 0, day: Int = 0) -> Instant {
    calendar.instant(
      on: CivilDate(daysSince1970: date.daysSince1970 + day), minuteOfDay: hour * 60 + minute)
  }

  static func identifier<Subject>(_ number: UInt8) -> Identifier<Subject> {
    Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number)))
  }

  static let session = PersonSession(
    id: identifier(1), greeting: "张师傅", maskedName: "张**", verification: .selfDeclared)

  static func context(
    hour: Int = 7, minute: Int = 42, session: PersonSession? = session
  ) -> ScreenContext {
    let now = instant(hour, minute)
    return ScreenContext(
      now: now, today: calendar.businessDay(of: now), stationName: "文笔街道站",
      countyName: "三穗县",
      townships: ["八弓镇", "台烈镇", "瓦寨镇", "桐林镇", "雪洞镇", "滚马乡", "款场乡", "良上镇", "长吉镇"],
      session: session)
  }

  static func window(_ from: Int, _ to: Int, day: Int = 0) -> TimeWindow {
    let start = instant(from, day: day)
    return TimeWindow(start: start, end: instant(to, day: day))
      ?? TimeWindow(unchecked: start)
  }

  static func receipt(_ subject: Receipt.Subject) -> Receipt {
    Receipt(number: "20260912-0031", issuedAt: instant(7, 42), subject: subject)
  }

  static func card(
    _ number: UInt8, title: String = "搬运家具", trade: String = "porter", from: Int = 9, to: Int = 12,
    day: Int = 0, pay: Pay = pay(160), places: PlaceCount = places(3),
    mode: HiringMode = .employerPicks, state: PostingState = .live, posting: UInt8? = nil
  ) -> PostingCard {
    let window = window(from, to, day: day)
    return PostingCard(
      shift: identifier(number), posting: identifier(posting ?? number + 100), title: title,
      trade: TradeCode(trade), kind: .ordinary, employerName: "鼎盛服饰", employerKind: .firm,
      isEmployerVerified: true, siteName: "县城农贸市场", township: "八弓镇", distanceMetres: 800,
      day: calendar.businessDay(of: window.start), window: window, pay: pay, places: places,
      meals: .lunch, ride: .none, insurance: nil, hiringMode: mode, isUrgent: false, state: state,
      closesAt: window.start)
  }

  static func pay(_ yuan: Int, unit: PayUnit = .day) -> Pay {
    Pay(amount: .yuan(yuan), unit: unit, payer: "鼎盛服饰", settlement: .sameDay)
  }

  static func places(_ places: Int, confirmed: Int = 0) -> PlaceCount {
    PlaceCount(places: places, allotted: places, held: 0, confirmed: confirmed)
  }
}

extension TimeWindow {
  /// An hour from the start, for a test whose own window is empty by mistake.
  init(unchecked start: Instant) {
    guard let window = TimeWindow(start: start, end: start + 60) else {
      preconditionFailure("an hour has a length")
    }
    self = window
  }
}
