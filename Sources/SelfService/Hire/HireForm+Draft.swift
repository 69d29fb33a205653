import OddJobMarket

extension HireForm {
  /// How long before its start an urgent posting is made.
  static let urgentLead = Minutes(30)

  /// Returns the posting as it would be published now; what is not answered stays open.
  func draft(for employer: EmployerSession, in context: ScreenContext) -> PostingDraft {
    var draft = PostingDraft()
    draft.employer = DraftEmployer(
      id: employer.id, kind: employer.kind, name: employer.name,
      verification: employer.verification)
    draft.kind = carried.kind ?? .ordinary
    draft.trade = trade
    draft.shifts = shifts(in: context)
    draft.title = carried.title ?? title(in: context)
    draft.content = contentText(in: context)
    draft.site = site
    draft.meetingPoint = meeting.point(start: draft.shifts.first?.window.start, site: site)
    draft.amount = amount.money
    draft.unit = unit
    draft.expectedDailyPay = unit?.isPieceRate == true ? expected.money : nil
    draft.hoursPerDay = carried.hoursPerDay
    draft.overtimePerHour = overtime.money
    draft.payer = carried.payer ?? employer.kind.payer(employer.name)
    draft.lawfulReasons = carried.lawfulReasons
    draft.settlement = settlement
    draft.method = method ?? .cash
    draft.meals = meals
    draft.ride = ride
    draft.insurance = insurance(payer: employer.kind.payer(employer.name))
    draft.hiringMode = mode ?? .employerPicks
    draft.isUrgent = plan == .urgent
    draft.validUntil = draft.shifts.last.map { $0.window.start + Posting.lateStartLimit }
    if !phone.isEmpty {
      draft.contact = PostingContact(name: context.session?.greeting ?? "", phone: phone.text)
    }
    return draft
  }

  /// Returns the shifts that the answers mean now; none while an answer is missing.
  func shifts(in context: ScreenContext) -> [DraftShift] {
    guard let plan, let lengthMinutes else { return [] }
    return starts(plan, in: context).compactMap { start in
      guard let window = TimeWindow(start: start, end: start + Minutes(lengthMinutes)) else {
        return nil
      }
      return DraftShift(
        day: context.calendar.businessDay(of: start), window: window, places: places)
    }
  }

  private func starts(_ plan: Plan, in context: ScreenContext) -> [Instant] {
    func start(_ offset: Int) -> Instant? {
      startMinute.map {
        context.calendar.instant(of: $0, within: context.today.advanced(by: offset))
      }
    }
    switch plan {
    case .urgent: return [HireForm.urgentStart(in: context)]
    case .day(let offset): return [start(offset)].compactMap { $0 }
    case .several: return (1...max(1, dayCount ?? 1)).compactMap { start($0) }
    }
  }

  /// Returns half an hour from now, on the next five minutes.
  static func urgentStart(in context: ScreenContext) -> Instant {
    let grain: Int64 = 5 * 60_000
    let earliest = (context.now + urgentLead).milliseconds
    return Instant(milliseconds: (earliest + grain - 1) / grain * grain)
  }

  /// Returns the trade's name, with a word for the night.
  func title(in context: ScreenContext) -> String {
    guard let trade else { return "" }
    let name = context.trades.name(of: trade, .chinese)
    let isNight = shifts(in: context).contains { context.calendar.touchesNight($0.window) }
    return isNight ? name + HireWords.nightShift(.chinese) : name
  }

  /// Returns the employer's words, of now or of the earlier posting, or the standard phrase of the
  /// trade's group.
  func contentText(in context: ScreenContext) -> String {
    if !content.text.isEmpty { return content.text }
    if let earlier = carried.content { return earlier }
    guard let trade, let known = context.trades[trade] else { return "" }
    return HireWords.content(of: known.group)(.chinese)
  }

  /// When the first day begins; nil while an answer is missing.
  func start(in context: ScreenContext) -> Instant? { shifts(in: context).first?.window.start }

  /// The usual hours at which work begins, the most usual first, five to a page.
  private static let startHours = [
    6, 7, 8, 9, 13, 5, 10, 12, 14, 15, 16, 17, 18, 19, 20, 4, 21, 22,
  ]

  /// Returns the minutes after midnight at which work may still begin on the days of the plan.
  func startMinutes(in context: ScreenContext) -> [Int] {
    guard plan == .day(0) else { return HireForm.startHours.map { $0 * 60 } }
    return HireForm.startHours.sorted().map { $0 * 60 }.filter { minute in
      context.now < context.calendar.instant(of: minute, within: context.today)
    }
  }
}
