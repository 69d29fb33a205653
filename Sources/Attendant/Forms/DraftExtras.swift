import OddJobMarket

/// What a form says besides what every posting must: where people meet, overtime, insurance.
struct DraftExtras {
  private let form: PostingForm
  private let facts: FormFacts
  /// The posting that is being written, with its shifts.
  private let draft: PostingDraft
  /// The posting that the form was filled from; nil for a new one.
  private let earlier: PostingDraft?
  private(set) var meetingPoint: MeetingPoint?
  private(set) var overtimePerHour: Money?
  private(set) var insurance: Insurance?
  private(set) var problems: [DraftField: Wording] = [:]

  private static let placeMax = 40
  private static let insuranceMax = 30
  private static let payerMax = 60
  private static let ages = 16...100

  init(_ form: PostingForm, _ facts: FormFacts, _ draft: PostingDraft) {
    self.form = form
    self.facts = facts
    self.draft = draft
    earlier = form.mending?.draft ?? form.base
    if !text(.meetingPoint).isEmpty { meetingPoint = meeting() }
    if !text(.overtime).isEmpty { overtimePerHour = overtime() }
    if !text(.insurance).isEmpty { insurance = insured() }
  }

  private func text(_ field: DraftField) -> String { form.entry.text(field).cleaned() }

  /// Whether a field reads as the earlier posting has it, which then stays whatever it is.
  private func isAsBefore(_ field: DraftField) -> Bool {
    guard let earlier, let before = field.text(of: earlier, facts.calendar) else { return false }
    return form.entry.text(field) == before
  }

  private mutating func meeting() -> MeetingPoint {
    let known = earlier?.meetingPoint
    var point = MeetingPoint(place: "")
    point.place =
      isAsBefore(.meetingPoint)
      ? known?.place ?? "" : words(.meetingPoint, lengthMax: Self.placeMax)
    point.departure = departure()
    if !text(.vehiclePlate).isEmpty {
      point.vehiclePlate =
        isAsBefore(.vehiclePlate)
        ? known?.vehiclePlate
        : validated(.vehiclePlate) { try VehiclePlate(validating: $0) }?.text
    }
    point.leaderPhone =
      if isAsBefore(.leaderPhone) || (text(.leaderPhone).isEmpty && form.mending != nil) {
        // While a posting is mended the phone is not shown, and stays unless another is written.
        known?.leaderPhone
      } else if text(.leaderPhone).isEmpty {
        nil
      } else {
        validated(.leaderPhone) { try PhoneNumber(validating: $0) }?.text
      }
    return point
  }

  /// A clock time of the first day, before the work begins; in a posting that was there before, as
  /// many days from its first day as it was.
  private mutating func departure() -> Instant? {
    guard !text(.departure).isEmpty else { return nil }
    if form.isUntouched([.departure, .days, .start]) { return earlier?.meetingPoint?.departure }
    guard let time = validated(.departure, { try ClockTime.typed($0) }),
      let first = draft.shifts.first
    else { return nil }
    let typed = facts.calendar.departure(at: time.minuteOfDay, before: first.window.start)
    guard let departure = moved(to: first) ?? typed else {
      problems[.departure] = Words.departureAfterStart
      return nil
    }
    if departure < facts.now { problems[.departure] = Words.departureIsPast }
    return departure
  }

  /// The departure of the earlier posting, so many whole days on; nil where it is another time now.
  private func moved(to first: DraftShift) -> Instant? {
    guard isAsBefore(.departure), let departure = earlier?.meetingPoint?.departure,
      let day = earlier?.shifts.first?.day
    else { return nil }
    let moved = departure + .hours(24 * (first.day.number - day.number))
    return moved <= first.window.start ? moved : nil
  }

  private mutating func overtime() -> Money? {
    let money = validated(.overtime) { try Money(validating: $0) }
    if money?.fen == 0 { problems[.overtime] = Words.overtimeIsZero }
    return money
  }

  private mutating func insured() -> Insurance {
    let known = earlier?.insurance
    var insurance = Insurance(kind: "", payer: "")
    if isAsBefore(.insurance) {
      insurance.kind = known?.kind ?? ""
    } else {
      insurance.kind = words(.insurance, lengthMax: Self.insuranceMax)
      if Words.emptyInsurances.contains(insurance.kind) {
        problems[.insurance] = Words.insuranceSaysNothing
      }
    }
    insurance.payer =
      if isAsBefore(.insurancePayer) {
        known?.payer ?? draft.payer
      } else if text(.insurancePayer).isEmpty {
        draft.payer
      } else {
        words(.insurancePayer, lengthMax: Self.payerMax)
      }
    if let kind = draft.employer?.kind { insurance.payer = kind.insurancePayer(insurance.payer) }
    insurance.ageLimitYears =
      isAsBefore(.insuranceAge) ? known?.ageLimitYears : ageLimit()
    insurance.sum = isAsBefore(.insuranceSum) ? known?.sum : sum()
    return insurance
  }

  /// 65, 65岁 and 65周岁 are the same.
  private mutating func ageLimit() -> Int? {
    guard !text(.insuranceAge).isEmpty else { return nil }
    let digits = Words.without(Words.yearMarks, text(.insuranceAge))
    guard let age = Int(digits), Self.ages.contains(age) else {
      problems[.insuranceAge] = Words.ageLimitForm
      return nil
    }
    return age
  }

  /// 100000 and 10万 are the same.
  private mutating func sum() -> Money? {
    let typed = text(.insuranceSum)
    guard !typed.isEmpty else { return nil }
    let bare = Words.without(Words.tenThousandMarks, typed)
    let factor = bare == typed ? 1 : 10_000
    let money = validated(.insuranceSum) { _ in try Money(validating: bare) }
    guard let money else { return nil }
    let sum = Money(fen: money.fen * factor)
    guard sum.fen > 0, sum.fen <= Money.fenMax else {
      problems[.insuranceSum] = Words.insuredSumForm
      return nil
    }
    return sum
  }

  private mutating func words(_ field: DraftField, lengthMax: Int) -> String {
    validated(field) { try FreeText(validating: $0, lengthMax: lengthMax) }?.text ?? ""
  }

  private mutating func validated<Value>(
    _ field: DraftField, _ make: (String) throws -> Value
  ) -> Value? {
    problems.made(of: text(field), in: field, make)
  }
}

extension DraftField {
  /// What stands in a field that a posting need not have, where the posting is written into the form;
  /// nil for any other field.
  func text(of draft: PostingDraft, _ calendar: StationCalendar) -> String? {
    let (point, insurance) = (draft.meetingPoint, draft.insurance)
    return switch self {
    case .meetingPoint: point?.place ?? ""
    case .departure: point?.departure.map { calendar.clockText(of: $0) } ?? ""
    case .vehiclePlate: point?.vehiclePlate ?? ""
    case .leaderPhone: point?.leaderPhone ?? ""
    case .overtime: draft.overtimePerHour?.yuanText ?? ""
    case .insurance: insurance?.kind ?? ""
    case .insurancePayer: insurance?.payer ?? ""
    case .insuranceAge: insurance?.ageLimitYears.map(String.init) ?? ""
    case .insuranceSum: insurance?.sum?.yuanText ?? ""
    default: nil
    }
  }
}
