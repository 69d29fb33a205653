/// What a list shows of one shift of a posting: pay with its unit, place and distance, start and
/// end, places left, settlement, meals, ride.
package struct PostingCard: Hashable, Sendable {
  package let shift: ShiftID
  package let posting: PostingID
  package var title: String
  package var trade: TradeCode
  package var kind: PostingKind
  /// The employer's name; a household is shown as such and never by name.
  package var employerName: String
  package var employerKind: EmployerKind
  package var isEmployerVerified: Bool
  package var siteName: String
  package var township: String
  /// The straight line from this station; nil where the site's point is not known.
  package var distanceMetres: Int?
  package var day: BusinessDay
  package var window: TimeWindow
  package var pay: Pay
  package var places: PlaceCount
  package var meals: Meals
  package var ride: Ride
  package var insurance: Insurance?
  package var hiringMode: HiringMode
  package var isUrgent: Bool
  /// A live posting of a suspended employer is shown as paused until the suspension ends.
  package var state: PostingState
  package var closesAt: Instant
  /// Whether the employer is suspended on the station's day.
  package var isEmployerSuspended: Bool
  /// The groups the work is kept for; empty where anybody may take it.
  package var reservedFor: Set<PriorityGroup>

  package init(
    shift: ShiftID, posting: PostingID, title: String, trade: TradeCode, kind: PostingKind,
    employerName: String, employerKind: EmployerKind, isEmployerVerified: Bool, siteName: String,
    township: String, distanceMetres: Int?, day: BusinessDay, window: TimeWindow, pay: Pay,
    places: PlaceCount, meals: Meals, ride: Ride, insurance: Insurance?, hiringMode: HiringMode,
    isUrgent: Bool, state: PostingState, closesAt: Instant, isEmployerSuspended: Bool = false,
    reservedFor: Set<PriorityGroup> = []
  ) {
    self.shift = shift
    self.posting = posting
    self.title = title
    self.trade = trade
    self.kind = kind
    self.employerName = employerName
    self.employerKind = employerKind
    self.isEmployerVerified = isEmployerVerified
    self.siteName = siteName
    self.township = township
    self.distanceMetres = distanceMetres
    self.day = day
    self.window = window
    self.pay = pay
    self.places = places
    self.meals = meals
    self.ride = ride
    self.insurance = insurance
    self.hiringMode = hiringMode
    self.isUrgent = isUrgent
    self.state = state
    self.closesAt = closesAt
    self.isEmployerSuspended = isEmployerSuspended
    self.reservedFor = reservedFor
  }
}
