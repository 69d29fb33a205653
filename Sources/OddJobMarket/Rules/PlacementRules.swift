/// What a store knows of a person and a shift at the instant of confirming.
package struct PlacementFacts: Sendable {
  package var now: Instant
  package var today: CivilDate
  package var birthDate: CivilDate?
  package var verification: Verification
  package var hadPlacementBefore: Bool
  package var certificatesSeen: Set<Certificate>
  /// The person's other placements and holds, of any station this one knows of.
  package var otherWork: [Engagement]
  package var shift: Shift
  package var posting: PostingState
  package var closesAt: Instant
  package var trade: Trade?
  package var isEmployerSuspended: Bool
  package var isDateInDoubt: Bool
  /// The groups that the work is kept for; empty where anybody may take it.
  package var keptFor: Set<PriorityGroup>
  /// The groups that an attendant has seen the proof of.
  package var verifiedGroups: Set<PriorityGroup>

  package init(
    now: Instant, today: CivilDate, birthDate: CivilDate?, verification: Verification,
    hadPlacementBefore: Bool, certificatesSeen: Set<Certificate>, otherWork: [Engagement],
    shift: Shift, posting: PostingState, closesAt: Instant, trade: Trade?,
    isEmployerSuspended: Bool, isDateInDoubt: Bool,
    keptFor: Set<PriorityGroup> = [], verifiedGroups: Set<PriorityGroup> = []
  ) {
    self.now = now
    self.today = today
    self.birthDate = birthDate
    self.verification = verification
    self.hadPlacementBefore = hadPlacementBefore
    self.certificatesSeen = certificatesSeen
    self.otherWork = otherWork
    self.shift = shift
    self.posting = posting
    self.closesAt = closesAt
    self.trade = trade
    self.isEmployerSuspended = isEmployerSuspended
    self.isDateInDoubt = isDateInDoubt
    self.keptFor = keptFor
    self.verifiedGroups = verifiedGroups
  }
}

/// Time a person has already promised.
package struct Engagement: Hashable, Sendable {
  package var title: String
  package var day: BusinessDay
  package var window: TimeWindow

  package init(title: String, day: BusinessDay, window: TimeWindow) {
    self.title = title
    self.day = day
    self.window = window
  }
}

/// The rules nobody may bypass, staff included, as one pure function; the store runs it inside the
/// write, and its schema holds the countable part of it once more.
package struct PlacementRules: Hashable, Sendable {
  package let limits: PlacementLimits
  package let calendar: StationCalendar

  package init(limits: PlacementLimits, calendar: StationCalendar) {
    self.limits = limits
    self.calendar = calendar
  }

  /// Returns the first rule that stands against confirming, or nil when none does.
  package func refusal(for facts: PlacementFacts) -> Refusal? {
    if facts.isDateInDoubt { return .dateNeedsConfirmation }
    if facts.posting != .live { return .postingNotLive(facts.posting) }
    if facts.now >= facts.closesAt { return .postingExpired }
    if facts.isEmployerSuspended { return .employerSuspended }
    return personRefusal(for: facts)
      ?? timeRefusal(
        working: facts.shift.window, on: facts.shift.day, besides: facts.otherWork)
  }

  /// Returns what stands against somebody's working these hours besides what they have promised:
  /// two places at once, too long a day, too short a night; nil where nothing does.
  package func timeRefusal(
    working window: TimeWindow, on day: BusinessDay, besides otherWork: [Engagement]
  ) -> Refusal? {
    if let other = otherWork.first(where: {
      $0.window.collides(with: window, buffer: limits.travelBuffer)
    }) {
      return .overlaps(title: other.title)
    }
    if minutes(of: window, on: day, besides: otherWork) > limits.dailyHoursMax.count {
      return .tooManyHours(maximum: limits.dailyHoursMax)
    }
    let lacksRest = otherWork.contains { other in
      other.day != day && other.window.collides(with: window, buffer: limits.nightRest)
    }
    return lacksRest ? .tooLittleRest(needed: limits.nightRest) : nil
  }

  /// Whether the day's work, this shift included, is long enough for a warning.
  package func warnsOfLongDay(_ facts: PlacementFacts) -> Bool {
    minutes(of: facts.shift.window, on: facts.shift.day, besides: facts.otherWork)
      > limits.dailyHoursWarning.count
  }

  /// The lowest lawful age for the shift: 16, and 18 for night, hazardous work and adult venues.
  ///
  /// Source: Labour Law; Law on the Protection of Minors.
  package func minimumAge(trade: Trade?, window: TimeWindow) -> Int {
    let isAdultWork =
      trade?.isHazardous == true || trade?.isAdultVenue == true || calendar.touchesNight(window)
    return isAdultWork ? 18 : 16
  }

  private func personRefusal(for facts: PlacementFacts) -> Refusal? {
    guard let birthDate = facts.birthDate else { return .birthDateUnknown }
    let minimumAge = minimumAge(trade: facts.trade, window: facts.shift.window)
    let dayOfWork = calendar.civilDate(of: facts.shift.window.start)
    if birthDate.wholeYears(until: dayOfWork) < minimumAge {
      return .tooYoung(minimumAge: minimumAge)
    }
    if !facts.keptFor.isEmpty, facts.keptFor.isDisjoint(with: facts.verifiedGroups) {
      return .keptForGroups
    }
    if let certificate = facts.trade?.certificate, !facts.certificatesSeen.contains(certificate) {
      return .certificateMissing(certificate)
    }
    if limits.firstPlacementNeedsDocument, !facts.hadPlacementBefore,
      !facts.verification.isVerified
    {
      return .documentNotSeen
    }
    return nil
  }

  private func minutes(
    of window: TimeWindow, on day: BusinessDay, besides otherWork: [Engagement]
  ) -> Int {
    otherWork.filter { $0.day == day }.reduce(window.minutes) { $0 + $1.window.minutes }
  }
}
