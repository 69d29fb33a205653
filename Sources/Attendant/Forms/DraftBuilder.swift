import OddJobMarket

/// Makes a draft of what a form holds, and says what is wrong with it beside each field.
struct DraftBuilder {
  private let form: PostingForm
  private let facts: FormFacts
  private(set) var draft: PostingDraft
  private(set) var problems: [DraftField: Wording] = [:]

  init(_ form: PostingForm, _ facts: FormFacts) {
    self.form = form
    self.facts = facts
    draft = form.base ?? PostingDraft()
    buildWork()
    buildPay()
    buildShifts()
    buildValidity()
    buildContact()
    keepUnasked()
    buildExtras()
  }

  private func text(_ field: DraftField) -> String { form.entry.text(field) }

  private mutating func buildWork() {
    if let employer = form.employer {
      draft.employer = DraftEmployer(
        id: employer.id, kind: employer.kind, name: employer.name,
        verification: employer.verification)
      draft.payer = employer.kind.payer(employer.name)
    } else if form.newEmployer == nil {
      problems[.employer] = Words.pickFromList
    } else if let phone = validated(.employerPhone, { try PhoneNumber(validating: $0) }) {
      draft.contact = PostingContact(name: "", phone: phone.text)
    }
    draft.trade = form.usualTrade
    if draft.trade == nil { problems[.trade] = Words.pickFromList }
    draft.site = form.usualSite
    if draft.site == nil { problems[.site] = Words.pickFromList }
    let last = form.usualOfTrade
    draft.title = words(.title, 30, usual: form.trade == nil ? last?.title : nil)
    draft.content = words(.content, 200, usual: last?.content)
    draft.kind = PostingKind.allCases[form.entry.choice(.kind)]
    draft.meals = Meals.allCases[form.entry.choice(.meals)]
    draft.ride = Ride.allCases[form.entry.choice(.ride)]
    draft.hiringMode = HiringMode.allCases[form.entry.choice(.hiringMode)]
    draft.isUrgent = form.entry.choice(.isUrgent) == 1
    let reason = form.entry.choice(.lawfulReason)
    draft.lawfulReasons = reason == 0 ? [] : [LawfulReason.allCases[reason - 1]]
  }

  private mutating func words(
    _ field: DraftField, _ lengthMax: Int, usual: String? = nil
  ) -> String {
    if text(field).isEmpty, let usual { return usual }
    // What came from elsewhere may be longer than what is typed here, and is not cut by mending.
    let lengthMax = max(lengthMax, form.mending?.entry.text(field).count ?? 0)
    return validated(field, { try FreeText(validating: $0, lengthMax: lengthMax) })?.text ?? ""
  }

  private mutating func buildPay() {
    draft.unit = form.unit
    draft.settlement = Settlement.allCases[form.entry.choice(.settlement)]
    draft.method = PayMethod.allCases[form.entry.choice(.method)]
    let usual = text(.amount).isEmpty ? form.usualPay(facts) : nil
    draft.amount = usual ?? money(.amount)
    draft.expectedDailyPay = nil
    if form.unit.isPieceRate { draft.expectedDailyPay = money(.expectedDailyPay) }
  }

  private mutating func money(_ field: DraftField) -> Money? {
    guard let money = validated(field, { try Money(validating: $0) }) else { return nil }
    if money.fen == 0 { problems[field] = Words.payIsZero }
    return money
  }

  private mutating func buildShifts() {
    let places = Int(text(.places).cleaned()).flatMap { (1...500).contains($0) ? $0 : nil }
    if places == nil { problems[.places] = Words.placesForm }
    let start = validated(.start, { try ClockTime.typed($0) })
    let end = validated(.end, { try ClockTime.typed($0, isEnd: true) })
    let days: [CivilDate]
    switch DayList.parse(text(.days), today: facts.today) {
    case .success(let parsed): days = parsed
    case .failure(let problem):
      problems[.days] = problem.wording
      return
    }
    draft.shifts = []
    guard let places, let start, let end else { return }
    // An end that is not after the start is of the next morning.
    let endMinute = end.minuteOfDay + (end <= start ? 24 * 60 : 0)
    draft.shifts = days.compactMap { day in
      let first = facts.calendar.instant(on: day, minuteOfDay: start.minuteOfDay)
      let last = facts.calendar.instant(on: day, minuteOfDay: endMinute)
      return TimeWindow(start: first, end: last).map {
        DraftShift(day: facts.calendar.businessDay(of: first), window: $0, places: places)
      }
    }
    if let opens = draft.shifts.first?.window.start, opens + Posting.lateStartLimit <= facts.now {
      problems[.start] = Words.startIsPast
    }
  }

  /// Nothing typed means: as long as the last shift takes people.
  private mutating func buildValidity() {
    let typed = text(.validUntil).cleaned()
    guard !typed.isEmpty else {
      draft.validUntil = draft.shifts.map(\.window.start).max().map {
        $0 + Posting.lateStartLimit
      }
      return
    }
    do throws(FieldProblem) {
      let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
      let time = try parts.count == 2 ? ClockTime.typed(parts[1], isEnd: true) : nil
      if parts.count == 1, typed.contains(":"), let first = draft.shifts.first {
        let alone = try ClockTime.typed(typed, isEnd: true)
        draft.validUntil = facts.calendar.instant(
          on: facts.calendar.civilDate(of: first.window.start), minuteOfDay: alone.minuteOfDay)
      } else {
        let date = try CivilDate(validating: parts[0], today: facts.today)
        draft.validUntil = facts.calendar.instant(
          on: date, minuteOfDay: time?.minuteOfDay ?? 24 * 60)
      }
    } catch {
      problems[.validUntil] = error.wording
    }
    if let validUntil = draft.validUntil, validUntil <= facts.now {
      problems[.validUntil] = Words.validityIsPast
    }
  }

  private mutating func buildContact() {
    let usual = form.usual?.contact
    let name = words(.contactName, 30, usual: usual?.name)
    // The last contact's phone, or a new employer's own, serves where no other is given.
    let fallback =
      usual?.phone ?? form.mending?.draft.contact?.phone ?? draft.contact?.phone ?? ""
    draft.contact = nil
    let phone: String?
    if text(.contactPhone).isEmpty, !fallback.isEmpty {
      phone = fallback
    } else {
      phone = validated(.contactPhone, { try PhoneNumber(validating: $0) })?.text
    }
    if !name.isEmpty, let phone { draft.contact = PostingContact(name: name, phone: phone) }
  }

  private mutating func validated<Value>(
    _ field: DraftField, _ make: (String) throws -> Value
  ) -> Value? {
    problems.made(of: text(field), in: field, make)
  }

  private mutating func buildExtras() {
    let extras = DraftExtras(form, facts, draft)
    draft.meetingPoint = extras.meetingPoint
    draft.overtimePerHour = extras.overtimePerHour
    draft.insurance = extras.insurance
    problems.merge(extras.problems) { $1 }
  }

  /// A posting that is mended keeps what the form does not ask, and what nobody has touched.
  private mutating func keepUnasked() {
    guard let mending = form.mending else { return }
    let known = mending.draft
    draft.hoursPerDay = known.hoursPerDay
    // A text of several lines stays one where nobody has changed it.
    if form.isUntouched([.title]) { draft.title = known.title }
    if form.isUntouched([.content]) { draft.content = known.content }
    let payer = words(.payer, 60, usual: known.employer?.usualPayer)
    draft.payer = known.employer?.kind.payer(payer) ?? payer
    if form.isUntouched([.days, .start, .end, .places]) { draft.shifts = known.shifts }
    if form.isUntouched([.validUntil]) { draft.validUntil = known.validUntil }
    if form.entry.choice(.lawfulReason) == mending.entry.choice(.lawfulReason) {
      draft.lawfulReasons = known.lawfulReasons
    }
  }
}

extension DraftEmployer {
  /// Who pays where nobody else does; a household's name is nobody's business who reads the posting.
  var usualPayer: String { kind.isHousehold ? kind.wording(.chinese) : name }
}
