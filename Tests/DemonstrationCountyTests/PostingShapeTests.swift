import OddJobMarket
import Testing

@testable import DemonstrationCounty

@Suite("Postings and shifts")
struct PostingShapeTests {
  private static let county = DemonstrationCounty(seed: 7, postings: 3_000)
  private static let items = county.postings(.morning)

  @Test("shifts are in order, a day apart, at most eight hours, on their business day")
  func shifts() {
    for item in Self.items {
      #expect((1...7).contains(item.shifts.count))
      for shift in item.shifts {
        #expect(shift.posting == item.posting.id)
        #expect((120...480).contains(shift.window.minutes))
        #expect((1...30).contains(shift.places))
        #expect(Moment.calendar.businessDay(of: shift.window.start) == shift.day)
      }
      for (one, next) in zip(item.shifts, item.shifts.dropFirst()) {
        #expect(next.day == one.day.advanced(by: 1))
        #expect(next.window.start == one.window.start + .hours(24))
      }
      #expect(item.shifts.allSatisfy { item.posting.validUntil >= $0.window.start })
    }
  }

  @Test("no two postings or shifts of several days share an identifier")
  func unique() {
    var postings: Set<PostingID> = []
    var shifts: Set<ShiftID> = []
    var count = (0, 0)
    for offset in 0..<3 {
      let moment = Moment(seed: 7, dayNumber: 20_819 + offset, minute: 600)
      Self.county.forEachPosting(for: moment.day, now: moment.now, calendar: Moment.calendar) {
        postings.insert($0.posting.id)
        shifts.formUnion($0.shifts.map(\.id))
        count = (count.0 + 1, count.1 + $0.shifts.count)
      }
    }
    #expect(postings.count == count.0 && count.0 == 9_000)
    #expect(shifts.count == count.1)
  }

  @Test("pay lies within what the kind of work pays, and above the floor of an hour")
  func pay() {
    for item in Self.items where item.posting.state == .live {
      let pay = item.posting.pay
      let plans = WorkCatalogue.all.filter { $0.trade == item.posting.trade }.map(\.pay)
      #expect(plans.contains { Self.allows(pay, $0) }, "\(item.posting.title) \(pay)")
      guard let minutes = item.shifts.first?.window.minutes else { continue }
      let worth = pay.comparableShiftPay(shiftMinutes: minutes)?.fen ?? 0
      #expect(worth * 60 >= PayPlan.hourlyFloorYuan * 100 * minutes, "\(item.posting.title)")
      #expect(!pay.payer.isEmpty)
      #expect((pay.expectedDailyPay != nil) == pay.unit.isPieceRate)
      #expect((pay.hoursPerDay != nil) == (pay.unit == .day || pay.unit == .halfDay))
    }
  }

  /// Whether the plan, or the floor where that is higher, allows the pay.
  private static func allows(_ pay: Pay, _ plan: PayPlan) -> Bool {
    let yuan = pay.amount.fen / 100
    switch plan {
    case .day(let range):
      return pay.unit == .day && (range.contains(yuan) || yuan == (pay.hoursPerDay ?? 0) * 20)
    case .halfDay(let range):
      return pay.unit == .halfDay && (range.contains(yuan) || yuan == (pay.hoursPerDay ?? 0) * 20)
    case .hour(let range): return pay.unit == .hour && range.contains(yuan)
    case .lumpSum(let range): return pay.unit == .lumpSum && range.contains(yuan)
    case .rate(let unit, let fen, _, _): return pay.unit == unit && fen.contains(pay.amount.fen)
    }
  }

  @Test(
    "everyday work pays what a county of Guizhou pays in 2025 and 2026",
    arguments: [
      ("labourer", PayUnit.day, 160...260), ("porter", .day, 160...250),
      ("cleaner", .day, 100...150), ("carer", .day, 180...260), ("leaflets", .hour, 20...22),
      ("nanny", .hour, 20...25), ("planter", .day, 120...160), ("cook", .day, 260...350),
    ])
  func customaryPay(_ trade: String, _ unit: PayUnit, _ yuan: ClosedRange<Int>) {
    let pays = Self.items.map(\.posting).filter {
      $0.trade == TradeCode(trade) && $0.pay.unit == unit && $0.state == .live
    }.map(\.pay.amount.fen)
    #expect(!pays.isEmpty)
    #expect(pays.allSatisfy { yuan.contains($0 / 100) })
  }

  @Test("those who are fetched know where, when and by which vehicle")
  func meetingPoints() throws {
    for item in Self.items {
      let posting = item.posting
      let rides = posting.ride == .pickedUp || posting.ride == .shuttle
      #expect((posting.meetingPoint != nil) == rides)
      if posting.kind == .crossCounty { #expect(posting.ride == .shuttle) }
      guard let point = posting.meetingPoint, let start = item.shifts.first?.window.start else {
        continue
      }
      #expect(try #require(point.departure) < start)
      let plate = try VehiclePlate(validating: #require(point.vehiclePlate))
      #expect(plate.text == point.vehiclePlate)
      _ = try PhoneNumber(validating: #require(point.leaderPhone))
    }
  }

  @Test("nobody is promised a lunch at an hour without one", arguments: [Moment.morning, .night])
  func lunches(_ moment: Moment) {
    for item in Self.county.postings(moment) where item.posting.meals == .lunch {
      for shift in item.shifts {
        let first = Moment.calendar.minuteOfDay(of: shift.window.start)
        #expect((first...first + shift.window.minutes).contains(720), "\(item.posting.title)")
      }
    }
  }

  @Test("every posting's employer and site are of the county's lists")
  func references() {
    let employers = Set(Self.county.employers.map(\.employer.id))
    let places = Set(Self.county.gazetteer.map(\.name))
    for item in Self.items {
      #expect(employers.contains(item.posting.employer))
      #expect(places.contains(item.posting.site.name))
    }
  }

  @Test("at a hundred thousand, titles are nearly unique")
  func manyTitles() {
    let county = DemonstrationCounty(seed: 9, postings: 100_000)
    var titles: [String: Int] = [:]
    var count = 0
    county.forEachPosting(
      for: Moment.morning.day, now: Moment.morning.now, calendar: Moment.calendar
    ) {
      titles[$0.posting.title, default: 0] += 1
      count += 1
    }
    #expect(count == 100_000)
    #expect(titles.count > 95_000, "\(titles.count) titles")
    #expect((titles.values.max() ?? 0) < 10)
  }
}
