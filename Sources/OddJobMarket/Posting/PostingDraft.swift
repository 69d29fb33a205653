/// A posting as it is being written, before the gate: any part may still be missing.
package struct PostingDraft: Hashable, Sendable {
  package var employer: DraftEmployer?
  package var kind: PostingKind?
  package var trade: TradeCode?
  package var title: String
  package var content: String
  package var site: Site?
  package var meetingPoint: MeetingPoint?
  package var amount: Money?
  package var unit: PayUnit?
  package var hoursPerDay: Int?
  package var expectedDailyPay: Money?
  package var overtimePerHour: Money?
  package var payer: String
  package var settlement: Settlement?
  package var method: PayMethod
  package var meals: Meals
  package var ride: Ride
  package var insurance: Insurance?
  package var hiringMode: HiringMode
  package var contact: PostingContact?
  package var isUrgent: Bool
  package var validUntil: Instant?
  package var shifts: [DraftShift]
  package var lawfulReasons: Set<LawfulReason>

  package init() {
    title = ""
    content = ""
    payer = ""
    method = .cash
    meals = .none
    ride = .none
    hiringMode = .employerPicks
    isUrgent = false
    shifts = []
    lawfulReasons = []
  }
}

/// The employer of a draft, as far as the gate needs to know it.
package struct DraftEmployer: Hashable, Sendable {
  package var id: EmployerID
  package var kind: EmployerKind
  package var name: String
  package var verification: EmployerVerification

  package init(
    id: EmployerID, kind: EmployerKind, name: String, verification: EmployerVerification
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.verification = verification
  }
}

/// One shift of a draft; the length stands in for the end where only that is known.
package struct DraftShift: Hashable, Sendable {
  package var day: BusinessDay
  package var window: TimeWindow
  package var places: Int

  package init(day: BusinessDay, window: TimeWindow, places: Int) {
    self.day = day
    self.window = window
    self.places = places
  }
}
