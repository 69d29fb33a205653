import OddJobMarket

extension PostingForm {
  /// A posting in review that is being mended, as it stood.
  struct Mending: Equatable, Sendable {
    let posting: PostingID
    let draft: PostingDraft
    let findings: [Finding]
    /// What stood in the fields at first.
    var entry = FormEntry<DraftField>(focus: .title)
  }

  /// Whether fields read as they did at first.
  func isUntouched(_ fields: [DraftField]) -> Bool {
    guard let mending else { return false }
    return fields.allSatisfy { entry.text($0) == mending.entry.text($0) }
  }

  /// Writes a draft into the fields.
  mutating func fill(_ draft: PostingDraft, _ facts: FormFacts) {
    entry.set(.employer, draft.employer?.name ?? "")
    entry.set(.trade, draft.trade.map { facts.trades.name(of: $0, facts.language) } ?? "")
    entry.set(.title, draft.title)
    entry.set(.content, draft.content)
    entry.set(.site, draft.site?.name ?? "")
    entry.set(.amount, draft.amount?.yuanText ?? "")
    entry.set(.expectedDailyPay, draft.expectedDailyPay?.yuanText ?? "")
    // Nobody needs to read the phone in order to mend the posting; a new one may be written.
    entry.set(.contactName, draft.contact?.name ?? "")
    entry.set(.payer, draft.payer)
    fillExtras(of: draft, facts)
    entry.set(.leaderPhone, "")
    fillTimes(draft, facts)
    choose(.unit, draft.unit)
    choose(.settlement, draft.settlement)
    choose(.method, draft.method)
    choose(.meals, draft.meals)
    choose(.ride, draft.ride)
    choose(.hiringMode, draft.hiringMode)
    choose(.kind, draft.kind)
    entry.choose(.isUrgent, draft.isUrgent ? 1 : 0)
    let reason = LawfulReason.allCases.firstIndex { draft.lawfulReasons.contains($0) }
    entry.choose(.lawfulReason, reason.map { $0 + 1 } ?? 0)
  }

  /// Writes what a posting need not say into its fields.
  mutating func fillExtras(of draft: PostingDraft, _ facts: FormFacts) {
    for field in DraftField.allCases {
      guard let text = field.text(of: draft, facts.calendar) else { continue }
      entry.set(field, text)
    }
  }

  private mutating func fillTimes(_ draft: PostingDraft, _ facts: FormFacts) {
    guard let first = draft.shifts.first else { return }
    let calendar = facts.calendar
    entry.set(.places, String(first.places))
    entry.set(.start, calendar.clockText(of: first.window.start))
    entry.set(.end, calendar.clockText(of: first.window.end))
    let dates = draft.shifts.map { calendar.civilDate(of: $0.window.start).daysSince1970 }
    entry.set(.days, DayList.text(dates))
    if let end = draft.validUntil {
      entry.set(
        .validUntil, "\(calendar.civilDate(of: end).text) \(calendar.clockText(of: end))")
    }
  }

  private mutating func choose<Value: CaseIterable & Equatable>(
    _ field: DraftField, _ value: Value?
  ) where Value.AllCases == [Value] {
    guard let value, let place = Value.allCases.firstIndex(of: value) else { return }
    entry.choose(field, place)
  }

  /// Whether anything was typed or chosen since the form was opened.
  var isMendingBegun: Bool { mending != nil && !touched.isEmpty }

  /// The form's title names whose posting it is, since that is not asked.
  var mendingTitle: Wording { Words.mendingTitle(employer?.name ?? "") }
}
