/// An applicant as an employer sees one on 看人·定人: no phone, no ID number, no full name.
package struct ApplicantCard: Hashable, Sendable {
  package let application: ApplicationID
  /// 张师傅.
  package var name: String
  package var trades: [TradeCode]
  package var township: String
  package var distanceMetres: Int?
  /// How long the person has waited today, since their sign-in or their application.
  package var waiting: Minutes
  package var verification: Verification
  package var selfDescription: String
  package var state: ApplicationState
  /// What was agreed or recorded beside the state.
  package var marks: DecidingMarks

  package init(
    application: ApplicationID, name: String, trades: [TradeCode], township: String,
    distanceMetres: Int?, waiting: Minutes, verification: Verification, selfDescription: String,
    state: ApplicationState,
    marks: DecidingMarks = DecidingMarks()
  ) {
    self.application = application
    self.name = name
    self.trades = trades
    self.township = township
    self.distanceMetres = distanceMetres
    self.waiting = waiting
    self.verification = verification
    self.selfDescription = selfDescription
    self.state = state
    self.marks = marks
  }
}
