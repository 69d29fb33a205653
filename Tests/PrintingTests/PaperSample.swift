import OddJobMarket
import Printing

/// A slip and receipts as a station gives them.
enum PaperSample {
  static let calendar = StationCalendar()
  static let day = BusinessDay(number: 20_708)

  static func writer(_ language: Language = .chinese) -> PaperWriter {
    PaperWriter(
      station: "文笔街道零工驿站", calendar: calendar,
      hotlines: [
        Hotline(number: "12333", purpose: "人社咨询投诉"), Hotline(number: "12345", purpose: "政务服务热线"),
      ], language: language)
  }

  static func slip(workerName: String = "李大明", title: String = "搬运家具") -> Slip {
    func at(_ hour: Int) -> Instant { calendar.instant(on: day.date, minuteOfDay: hour * 60) }
    return Slip(
      application: SeededIdentifiers(seed: 1).identifier(), number: "20260912-0031", title: title,
      workerName: workerName, workerPhone: "13985555678", employerName: "鼎盛服饰有限公司",
      contactName: "张建国", contactPhone: "13985551234",
      site: Site(name: "灵山广场3号楼", township: "文笔街道", coordinate: nil),
      meetingPoint: MeetingPoint(
        place: "驿站门口", departure: at(8), vehiclePlate: "贵H12345", leaderPhone: "13985550000"),
      day: day, window: TimeWindow(start: at(9), end: at(12)) ?? fullDay,
      pay: Pay(
        amount: .yuan(160), unit: .day, payer: "鼎盛服饰有限公司", settlement: .sameDay),
      meals: .lunch, ride: .pickedUp,
      insurance: Insurance(kind: "意外险", payer: "用工方", ageLimitYears: 65, sum: .yuan(100_000)),
      stationName: "文笔街道零工驿站", issuedAt: at(7), state: .confirmed)
  }

  private static var fullDay: TimeWindow {
    guard
      let window = TimeWindow(start: calendar.start(of: day), end: calendar.end(of: day))
    else { preconditionFailure("a day has a length") }
    return window
  }
}
