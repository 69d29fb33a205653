/// A piece of work offered to people (零工岗位; to workers 活).
package struct Posting: Hashable, Codable, Sendable {
  package let id: PostingID
  package let employer: EmployerID
  package var kind: PostingKind
  package var trade: TradeCode
  package var title: String
  package var content: String
  package var site: Site
  package var meetingPoint: MeetingPoint?
  package var pay: Pay
  package var meals: Meals
  package var ride: Ride
  package var insurance: Insurance?
  package var hiringMode: HiringMode
  package var contact: PostingContact
  package var isUrgent: Bool
  package var validUntil: Instant
  package var state: PostingState
  package var lawfulReasons: Set<LawfulReason>

  package init(
    id: PostingID, employer: EmployerID, kind: PostingKind, trade: TradeCode, title: String,
    content: String, site: Site, meetingPoint: MeetingPoint? = nil, pay: Pay, meals: Meals = .none,
    ride: Ride = .none, insurance: Insurance? = nil, hiringMode: HiringMode,
    contact: PostingContact, isUrgent: Bool = false, validUntil: Instant, state: PostingState,
    lawfulReasons: Set<LawfulReason> = []
  ) {
    self.id = id
    self.employer = employer
    self.kind = kind
    self.trade = trade
    self.title = title
    self.content = content
    self.site = site
    self.meetingPoint = meetingPoint
    self.pay = pay
    self.meals = meals
    self.ride = ride
    self.insurance = insurance
    self.hiringMode = hiringMode
    self.contact = contact
    self.isUrgent = isUrgent
    self.validUntil = validUntil
    self.state = state
    self.lawfulReasons = lawfulReasons
  }

  /// A posting takes people until its validity, and each shift until 30 minutes after its start.
  package static let lateStartLimit = Minutes(30)

  /// Returns the last instant at which a place of the shift may still be confirmed.
  package func closingInstant(of shift: Shift) -> Instant {
    min(validUntil, shift.window.start + Self.lateStartLimit)
  }
}

/// Whom to ask; the phone is given to those who are confirmed, and to nobody else.
package struct PostingContact: Hashable, Codable, Sendable {
  package var name: String
  package var phone: String

  package init(name: String, phone: String) {
    self.name = name
    self.phone = phone
  }
}
