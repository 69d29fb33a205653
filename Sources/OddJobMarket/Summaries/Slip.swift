/// The paper a confirmed person carries to the work (上岗凭条): who meets whom, where, when and for
/// what pay. The only view that shows both names and both phones in full.
package struct Slip: Hashable, Sendable {
  package let application: ApplicationID
  /// Dated and counted at the station: 20260912-0031.
  package var number: String
  package var title: String
  package var workerName: String
  package var workerPhone: String?
  package var employerName: String
  package var contactName: String
  package var contactPhone: String
  package var site: Site
  package var meetingPoint: MeetingPoint?
  package var day: BusinessDay
  package var window: TimeWindow
  package var pay: Pay
  package var meals: Meals
  package var ride: Ride
  package var insurance: Insurance?
  package var stationName: String
  package var issuedAt: Instant
  package var state: ApplicationState

  package init(
    application: ApplicationID, number: String, title: String, workerName: String,
    workerPhone: String?, employerName: String, contactName: String, contactPhone: String,
    site: Site, meetingPoint: MeetingPoint?, day: BusinessDay, window: TimeWindow, pay: Pay,
    meals: Meals, ride: Ride, insurance: Insurance?, stationName: String, issuedAt: Instant,
    state: ApplicationState
  ) {
    self.application = application
    self.number = number
    self.title = title
    self.workerName = workerName
    self.workerPhone = workerPhone
    self.employerName = employerName
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.site = site
    self.meetingPoint = meetingPoint
    self.day = day
    self.window = window
    self.pay = pay
    self.meals = meals
    self.ride = ride
    self.insurance = insurance
    self.stationName = stationName
    self.issuedAt = issuedAt
    self.state = state
  }
}
