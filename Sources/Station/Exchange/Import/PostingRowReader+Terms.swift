import OddJobMarket

extension PostingRowReader {
  func readPay(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    draft.amount = cells.money(.amount)
    if draft.amount?.fen == 0 { cells.note(.payZero, .amount) }
    draft.unit = cells.choice(.unit, \.wording, also: Self.units)
    draft.hoursPerDay = cells.number(.hoursPerDay, in: 1...24, units: ["小时", "时"])
    draft.expectedDailyPay = cells.money(.expectedDailyPay)
    draft.overtimePerHour = cells.money(.overtimePerHour)
    draft.payer = cells.name(.payer, lengthMax: 60) ?? ""
    draft.settlement = cells.choice(.settlement, \.wording, also: Self.settlements)
    draft.method = cells.choice(.method, \.wording, also: Self.methods) ?? .cash
  }

  func readTerms(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    draft.meals = cells.choice(.meals, \.wording, also: ["无": .none, "不包": .none]) ?? Meals.none
    draft.ride = cells.choice(.ride, \.wording, also: ["无": .none, "不接送": .none]) ?? Ride.none
    let parts = [PostingColumn.insurancePayer, .insuranceAge, .insuranceSum]
    let hasPart = parts.contains { cells.text($0) != nil }
    let age = cells.number(.insuranceAge, in: 16...100, units: ["周岁", "岁"])
    let sum = cells.money(.insuranceSum)
    guard cells.text(.insurance) != nil || hasPart else { return }
    // An insurance without its kind or its payer promises nothing.
    guard let kind = cells.text(.insurance, lengthMax: 30) else {
      return cells.noteMissing(.insurance)
    }
    guard let payer = cells.text(.insurancePayer, lengthMax: 60) else {
      return cells.noteMissing(.insurancePayer)
    }
    draft.insurance = Insurance(kind: kind, payer: payer, ageLimitYears: age, sum: sum)
  }

  func readShift(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    let places = cells.number(.places, in: 1...500, units: ["人", "名", "位"])
    let date = self.date(&cells, .day)
    let start = time(&cells, .start)
    let end = time(&cells, .end, isEnd: true)
    draft.validUntil = moment(&cells, .validUntil, endOfDay: true)
    guard let places, let date, let start, let end else { return }
    // An end that is not after the start is of the next morning.
    let endMinute = end.minuteOfDay + (end <= start ? 24 * 60 : 0)
    let opens = calendar.instant(on: date, minuteOfDay: start.minuteOfDay)
    let closes = calendar.instant(on: date, minuteOfDay: endMinute)
    guard let window = TimeWindow(start: opens, end: closes) else { return }
    guard now < opens + Posting.lateStartLimit else { return cells.note(.shiftPast, .day) }
    guard opens.minutes(until: now) > -Self.daysAheadMax * 24 * 60 else {
      return cells.note(.dayTooFar, .day)
    }
    if let validUntil = draft.validUntil, validUntil <= now {
      return cells.note(.validityPast, .validUntil)
    }
    draft.shifts = [
      DraftShift(day: calendar.businessDay(of: opens), window: window, places: places)
    ]
  }

  func readMeetingPoint(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    let plate = cells.value(.vehiclePlate) { text throws(FieldProblem) in
      try VehiclePlate(validating: text).text
    }
    let phone = cells.phone(.leaderPhone)
    let departure = moment(&cells, .departure, endOfDay: false)
    guard let place = cells.text(.meetingPlace, lengthMax: 40) else {
      if cells.text(.vehiclePlate) ?? cells.text(.leaderPhone) ?? cells.text(.departure) != nil {
        cells.noteMissing(.meetingPlace)
      }
      return
    }
    draft.meetingPoint = MeetingPoint(
      place: place, departure: departure, vehiclePlate: plate, leaderPhone: phone?.text)
  }

  private func date(_ cells: inout RowCells, _ column: PostingColumn) -> CivilDate? {
    let today = calendar.civilDate(of: now)
    return cells.value(column) { text throws(FieldProblem) in
      try CivilDate(validating: CellText.withoutMidnight(text), today: today)
    }
  }

  private func time(
    _ cells: inout RowCells, _ column: PostingColumn, isEnd: Bool = false
  ) -> ClockTime? {
    cells.value(column) { text throws(FieldProblem) in
      try ClockTime(validating: CellText.withoutSeconds(text), isEnd: isEnd)
    }
  }

  /// A date with or without a time, or a time of the row's day.
  private func moment(
    _ cells: inout RowCells, _ column: PostingColumn, endOfDay: Bool
  ) -> Instant? {
    let today = calendar.civilDate(of: now)
    let rowDay = cells.text(.day).flatMap {
      try? CivilDate(validating: CellText.withoutMidnight($0), today: today)
    }
    return cells.value(column) { text throws(FieldProblem) in
      // A date alone ends with its day, and a spreadsheet may have put midnight behind it; an export
      // writes the end of a day as 24:00.
      let parts = (endOfDay ? CellText.withoutMidnight(text) : text)
        .split(separator: " ", maxSplits: 1).map(String.init)
      let last = CellText.withoutSeconds(parts[parts.count - 1])
      if parts.count == 1, let rowDay, let time = try? ClockTime(validating: last, isEnd: true) {
        return calendar.instant(on: rowDay, minuteOfDay: time.minuteOfDay)
      }
      let date = try CivilDate(validating: parts[0], today: today)
      let time = parts.count == 2 ? try ClockTime(validating: last, isEnd: true) : nil
      return calendar.instant(
        on: date, minuteOfDay: time?.minuteOfDay ?? (endOfDay ? 24 * 60 : 0))
    }
  }

  /// What people write besides the words of the forms.
  private static let units: [String: PayUnit] = [
    "小时": .hour, "元/时": .hour, "元/小时": .hour, "日": .day, "元/天": .day, "元/日": .day,
    "工": .day, "元/半天": .halfDay, "元/趟": .trip, "次": .trip, "个": .piece, "元/件": .piece,
    "元/亩": .mu, "元/斤": .jin, "平米": .squareMetre, "平方": .squareMetre, "㎡": .squareMetre,
    "元/平方米": .squareMetre, "包干": .lumpSum, "一口价": .lumpSum, "总": .lumpSum,
  ]

  private static let settlements: [String: Settlement] = [
    "当天结": .sameDay, "当日结": .sameDay, "现结": .sameDay, "隔天结": .nextDay, "隔日结": .nextDay,
    "做完结": .onCompletion, "完工结清": .onCompletion,
  ]

  private static let methods: [String: PayMethod] = [
    "微信": .mobile, "支付宝": .mobile, "转账": .bank, "银行": .bank, "打卡": .bank,
  ]
}
