/// The figures of the day, as the attendant's board and the home screen show them.
package struct BoardTotals: Hashable, Sendable {
  package var openPostings: Int
  package var startingWithinHour: Int
  package var placesLeft: Int
  package var signedIn: Int
  package var confirmed: Int
  package var arrived: Int
  package var noShow: Int
  package var inReview: Int
  /// Operations that wait for the county.
  package var queued: Int
  /// Of whom nobody has said whether they came, though their shifts have ended: of all days, the
  /// newest first. Known on the attendant's board only.
  package var unmarked: [UnmarkedDay]
  /// How much room the disk has; known on the attendant's board only.
  package var diskSpace: DiskSpace

  package init(
    openPostings: Int = 0, startingWithinHour: Int = 0, placesLeft: Int = 0, signedIn: Int = 0,
    confirmed: Int = 0, arrived: Int = 0, noShow: Int = 0, inReview: Int = 0, queued: Int = 0,
    unmarked: [UnmarkedDay] = [], diskSpace: DiskSpace = .enough
  ) {
    self.openPostings = openPostings
    self.startingWithinHour = startingWithinHour
    self.placesLeft = placesLeft
    self.signedIn = signedIn
    self.confirmed = confirmed
    self.arrived = arrived
    self.noShow = noShow
    self.inReview = inReview
    self.queued = queued
    self.unmarked = unmarked
    self.diskSpace = diskSpace
  }
}

/// The median pay of a trade over the last seven days, for the idle board.
package struct TradePay: Hashable, Sendable {
  package var trade: TradeCode
  package var dailyPay: Money
  package var postings: Int

  package init(trade: TradeCode, dailyPay: Money, postings: Int) {
    self.trade = trade
    self.dailyPay = dailyPay
    self.postings = postings
  }
}

/// A person as the attendant's seat shows one: the full name here, never on a public seat.
package struct PersonSummary: Hashable, Sendable {
  package let id: JobSeekerID
  package var name: String
  package var idNumberTail: String
  package var maskedPhone: String
  package var verification: Verification
  package var trades: [TradeCode]
  package var township: String
  package var isSignedInToday: Bool
  package var hasPersonalCode: Bool
  /// Whether nobody has said yet where the person lives, and the station's own township stands for it.
  package var isTownshipAssumed: Bool

  package init(
    id: JobSeekerID, name: String, idNumberTail: String, maskedPhone: String,
    verification: Verification, trades: [TradeCode], township: String, isSignedInToday: Bool,
    hasPersonalCode: Bool, isTownshipAssumed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.idNumberTail = idNumberTail
    self.maskedPhone = maskedPhone
    self.verification = verification
    self.trades = trades
    self.township = township
    self.isSignedInToday = isSignedInToday
    self.hasPersonalCode = hasPersonalCode
    self.isTownshipAssumed = isTownshipAssumed
  }

  /// Whether the person left the name to the attendant, who has not written it yet.
  package var isUnnamed: Bool { name == PersonName.pending }
}

/// One application on the attendant's board, beside its shift.
package struct BoardApplication: Hashable, Sendable {
  package let application: ApplicationID
  package let jobSeeker: JobSeekerID
  package var name: String
  package var township: String
  package var verification: Verification
  package var state: ApplicationState
  package var waiting: Minutes
  package var attendance: Attendance?
  /// What was agreed or recorded beside the state.
  package var marks: DecidingMarks

  package init(
    application: ApplicationID, jobSeeker: JobSeekerID, name: String, township: String,
    verification: Verification, state: ApplicationState, waiting: Minutes, attendance: Attendance?,
    marks: DecidingMarks = DecidingMarks()
  ) {
    self.application = application
    self.jobSeeker = jobSeeker
    self.name = name
    self.township = township
    self.verification = verification
    self.state = state
    self.waiting = waiting
    self.attendance = attendance
    self.marks = marks
  }
}
