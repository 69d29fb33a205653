import OddJobMarket

/// Makes a deal of what a form holds, and says what is wrong with it beside each field.
struct FloorTerms {
  private let form: FloorForm
  private let facts: FormFacts
  private(set) var deal = FloorDeal(draft: PostingDraft(), people: [])
  private(set) var problems: [FloorField: Wording] = [:]
  /// The person whose fields are open, as far as they are filled in.
  private(set) var newPerson = RegistrationForm()

  /// How long people work who are taken from the floor, where nobody says otherwise.
  private static let usualMinutes = 4 * 60
  private static let quarter: Int64 = 15 * 60_000

  init(_ form: FloorForm, _ facts: FormFacts) {
    self.form = form
    self.facts = facts
    buildEmployer()
    buildWork()
    buildPeople()
    buildPay()
    buildShift()
  }

  private func text(_ field: FloorField) -> String { form.entry.text(field).cleaned() }

  /// The next quarter of an hour.
  var soonest: Instant {
    let quarters = (facts.now.milliseconds + Self.quarter - 1) / Self.quarter
    return Instant(milliseconds: quarters * Self.quarter)
  }

  /// What the employer paid last for this work, or else the trade's median: by the hour where it is
  /// less than a day's work.
  var usualPay: (amount: Money, unit: PayUnit, isLast: Bool)? {
    if let last = form.lastOfTrade, let amount = last.amount, let unit = last.unit {
      return (amount, unit, true)
    }
    guard let daily = form.trade.flatMap({ facts.usual.dailyPay[$0] }) else { return nil }
    guard (minutes ?? Self.usualMinutes) < 8 * 60 else { return (daily, .day, false) }
    return (.yuan((daily.fen + 799) / 800), .hour, false)
  }

  var usualContent: String {
    let last = form.lastOfTrade?.content ?? ""
    guard last.isEmpty, let trade = form.trade else { return last }
    return Words.floorContent(facts.trades.name(of: trade, .chinese)).chinese
  }

  private var minutes: Int? {
    let typed = text(.hours)
    guard !typed.isEmpty else { return Self.usualMinutes }
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hours = Int(parts[0]),
      parts.count == 1 || ["0", "5"].contains(parts[1])
    else { return nil }
    let minutes = hours * 60 + (parts.last == "5" && parts.count == 2 ? 30 : 0)
    return (30...24 * 60).contains(minutes) ? minutes : nil
  }

  private mutating func buildEmployer() {
    if let employer = form.employer {
      deal.draft.employer = DraftEmployer(
        id: employer.id, kind: employer.kind, name: employer.name,
        verification: employer.verification)
      deal.draft.payer = employer.kind.payer(employer.name)
      deal.draft.contact = form.last?.contact
    } else if let name = form.newEmployer {
      let kind = EmployerKind.allCases[form.entry.choice(.employerKind)]
      let phone = validated(.employerPhone) { try PhoneNumber(validating: $0) }?.text ?? ""
      deal.newEmployer = FloorDeal.NewEmployer(name: name, kind: kind, phone: phone)
      deal.draft.payer = kind.payer(name)
      deal.draft.contact = PostingContact(name: name, phone: phone)
    } else {
      problems[.employer] = Words.pickFromList
    }
  }

  private mutating func buildWork() {
    deal.draft.trade = form.trade
    if let trade = form.trade {
      deal.draft.title = facts.trades.name(of: trade, .chinese)
    } else {
      problems[.trade] = Words.pickFromList
    }
    deal.draft.site = form.site
    if form.site == nil { problems[.site] = Words.pickFromList }
    deal.draft.kind = form.lastOfTrade?.kind ?? .ordinary
    deal.draft.content = text(.content).isEmpty ? usualContent : text(.content)
    if !text(.meetingPoint).isEmpty {
      deal.draft.meetingPoint = MeetingPoint(place: text(.meetingPoint))
    }
    deal.draft.meals = form.lastOfTrade?.meals ?? .none
    deal.draft.ride = form.lastOfTrade?.ride ?? .none
    deal.draft.insurance = form.lastOfTrade?.insurance
    let insurance = text(.insurance)
    if !insurance.isEmpty { deal.draft.insurance?.kind = insurance }
    // Who goes was agreed face to face: the employer picked.
    deal.draft.hiringMode = .employerPicks
  }

  private mutating func buildPeople() {
    deal.people = form.lines.map(\.person)
    if form.isRegistering {
      buildNewPerson()
    } else if !text(.person).isEmpty {
      problems[.person] = Words.floorPersonOpen
    } else if form.lines.isEmpty {
      problems[.person] = Words.floorNeedsPeople
    }
    let typed = text(.places)
    guard !typed.isEmpty else { return }
    guard let places = Int(typed), (1...500).contains(places) else {
      problems[.places] = Words.placesForm
      return
    }
    if places < form.lines.count { problems[.places] = Words.floorFewerPlaces }
  }

  private mutating func buildNewPerson() {
    var person = RegistrationForm()
    person.name = validated(.personName) { try PersonName(validating: $0) }?.text ?? ""
    let today = facts.today
    person.idNumber =
      validated(.personID) { try IDNumber(validating: $0, today: today) }?.text ?? ""
    person.phone = validated(.personPhone) { try PhoneNumber(validating: $0) }?.text ?? ""
    person.trades = form.trade.map { [$0] } ?? []
    person.consents = form.entry.choice(.personConsents) == 1
    if !person.consents { problems[.personConsents] = Words.consentMissing }
    newPerson = person
  }

  private mutating func buildPay() {
    deal.draft.unit = form.unit
    deal.draft.settlement = form.lastOfTrade?.settlement ?? .sameDay
    deal.draft.method = form.lastOfTrade?.method ?? .cash
    let usual = usualPay
    let amount = money(.amount, usual: usual?.unit == form.unit ? usual?.amount : nil)
    deal.draft.amount = amount
    guard form.unit.isPieceRate else { return }
    let last = form.lastOfTrade.flatMap { $0.unit == form.unit ? $0.expectedDailyPay : nil }
    let daily = money(.expectedDailyPay, usual: last)
    deal.draft.expectedDailyPay = daily
  }

  private mutating func money(_ field: FloorField, usual: Money?) -> Money? {
    if text(field).isEmpty, let usual { return usual }
    guard let money = validated(field, { try Money(validating: $0) }) else { return nil }
    if money.fen == 0 { problems[field] = Words.payIsZero }
    return money
  }

  private mutating func buildShift() {
    if minutes == nil { problems[.hours] = Words.floorHoursForm }
    guard let start = start(), let minutes,
      let window = TimeWindow(start: start, end: start + Minutes(minutes))
    else { return }
    let places = Int(text(.places)) ?? max(1, form.lines.count)
    let day = facts.calendar.businessDay(of: start)
    deal.draft.shifts = [DraftShift(day: day, window: window, places: places)]
    deal.draft.validUntil = start + Posting.lateStartLimit
  }

  /// A time of the small hours, typed in the evening, is of the next day.
  private mutating func start() -> Instant? {
    guard !text(.start).isEmpty else { return soonest }
    guard let time = validated(.start, { try ClockTime.typed($0) }) else { return nil }
    let today = facts.calendar.instant(on: facts.today, minuteOfDay: time.minuteOfDay)
    if today + Posting.lateStartLimit > facts.now { return today }
    let tomorrow = today + .hours(24)
    guard tomorrow < facts.now + .hours(12) else {
      problems[.start] = Words.startIsPast
      return nil
    }
    return tomorrow
  }

  private mutating func validated<Value>(
    _ field: FloorField, _ make: (String) throws -> Value
  ) -> Value? {
    problems.made(of: text(field), in: field, make)
  }
}
