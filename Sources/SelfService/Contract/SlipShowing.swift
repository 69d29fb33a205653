package import OddJobMarket

/// One showing of a slip on a seat: from its opening until it is left, however often it is read anew
/// meanwhile. It shows phones, so each showing is one entry in the chain.
package struct SlipShowing: Hashable, Sendable {
  package let application: ApplicationID
  /// Who stands at the seat.
  package let viewer: JobSeekerID
  /// The employer they look in the name of; nil for their own slip.
  package let employer: EmployerID?
  package let since: Instant

  package init(
    application: ApplicationID, viewer: JobSeekerID, employer: EmployerID? = nil, since: Instant
  ) {
    self.application = application
    self.viewer = viewer
    self.employer = employer
    self.since = since
  }
}
