import OddJobMarket

extension PostingForm {
  /// Makes a form of a posting that is published again: all as it was, on the next day it can be.
  init(again draft: PostingDraft, _ facts: FormFacts) {
    self.init(facts)
    base = draft
    if let employer = draft.employer {
      adopt(
        Employer(
          id: employer.id, kind: employer.kind, name: employer.name,
          verification: employer.verification))
    }
    if let trade = draft.trade {
      take(PickOption(value: .trade(trade), title: facts.trades.name(of: trade, facts.language)))
    }
    if let site = draft.site { take(PickOption(value: .site(site), title: site.name)) }
    entry.set(.title, draft.title)
    entry.set(.content, draft.content)
    entry.set(.amount, draft.amount?.yuanText ?? "")
    entry.set(.expectedDailyPay, draft.expectedDailyPay?.yuanText ?? "")
    entry.set(.contactName, draft.contact?.name ?? "")
    entry.set(.contactPhone, draft.contact?.phone ?? "")
    fillExtras(of: draft, facts)
    entry.set(.places, "\(draft.shifts.first?.places ?? 1)")
    chooseTerms(of: draft)
    entry.choose(.isUrgent, draft.isUrgent ? 1 : 0)
    let reason = draft.lawfulReasons.min { $0.rawValue < $1.rawValue }
    entry.choose(
      .lawfulReason, reason.flatMap { LawfulReason.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    )
    setTimes(of: draft, facts)
    areFindingsOld = false
  }

  /// Whether anything was chosen or typed that it would be a pity to lose.
  var isBegun: Bool {
    employer != nil || trade != nil || !touched.isEmpty
  }

  /// Takes the employer's newest posting as what empty fields stand for.
  mutating func takeUsual(_ draft: PostingDraft?, of employer: EmployerID, _ facts: FormFacts) {
    // A posting that is published again says everything itself.
    guard let draft, base == nil, employer == self.employer?.id else { return }
    usual = draft
    chooseTerms(of: draft)
    if touched.isDisjoint(with: [.days, .start, .end]) {
      setTimes(of: draft, facts, isOneDay: true)
    }
  }

  /// Chooses what the draft says in every field of choice nobody has touched.
  private mutating func chooseTerms(of draft: PostingDraft) {
    func choose<Value: Equatable>(_ field: DraftField, _ value: Value?, _ all: [Value]) {
      guard !touched.contains(field), let value, let place = all.firstIndex(of: value) else {
        return
      }
      entry.choose(field, place)
    }
    choose(.unit, draft.unit, PayUnit.allCases)
    choose(.settlement, draft.settlement, Settlement.allCases)
    choose(.method, draft.method, PayMethod.allCases)
    choose(.meals, draft.meals, Meals.allCases)
    choose(.ride, draft.ride, Ride.allCases)
    choose(.hiringMode, draft.hiringMode, HiringMode.allCases)
    choose(.kind, draft.kind, PostingKind.allCases)
  }

  /// The hours of the draft, today where their start is still ahead, or else on the next business
  /// day; days after the first keep their distance.
  private mutating func setTimes(
    of draft: PostingDraft, _ facts: FormFacts, isOneDay: Bool = false
  ) {
    guard let first = draft.shifts.first else { return }
    let calendar = facts.calendar
    let minute = calendar.minuteOfDay(of: first.window.start)
    let today = calendar.businessDay(of: facts.now)
    var start = calendar.instant(of: minute, within: today)
    if start <= facts.now { start = calendar.instant(of: minute, within: today.advanced(by: 1)) }
    let day = calendar.civilDate(of: start)
    let offsets = isOneDay ? [0] : draft.shifts.map { $0.day.number - first.day.number }
    entry.set(.days, Self.text(of: day, offsets))
    entry.set(.start, calendar.clockText(of: first.window.start))
    entry.set(.end, calendar.clockText(of: first.window.end))
  }

  /// Days as ``DayList`` reads them.
  private static func text(of first: CivilDate, _ offsets: [Int]) -> String {
    let days = Set(offsets).sorted().map {
      CivilDate(daysSince1970: first.daysSince1970 + $0).text
    }
    guard let last = days.last, days.count > 1 else { return first.text }
    let isUnbroken = offsets.max() == days.count - 1
    return isUnbroken ? "\(first.text)~\(last)" : days.joined(separator: ",")
  }
}
