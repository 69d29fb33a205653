/// An employer as the attendant's seat lists one: the full name here, never on a public seat.
package struct EmployerSummary: Hashable, Sendable {
  package var employer: Employer
  package var maskedPhone: String
  /// Whether the suspension it may have is in force on the station's day.
  package var isSuspended: Bool
  package var figures: EmployerFigures

  package init(
    employer: Employer, maskedPhone: String = "", isSuspended: Bool = false,
    figures: EmployerFigures = EmployerFigures()
  ) {
    self.employer = employer
    self.maskedPhone = maskedPhone
    self.isSuspended = isSuspended
    self.figures = figures
  }

  package var id: EmployerID { employer.id }
}

/// How much of each kind of record there is of an employer.
package struct EmployerFigures: Hashable, Sendable {
  package var postings: Int
  /// Postings that were cancelled, or that someone lost a place on by the employer's cancelling.
  package var cancellations: Int
  /// Workers who said that they were paid less or nothing, settled since or not.
  package var wageClaims: Int

  package init(postings: Int = 0, cancellations: Int = 0, wageClaims: Int = 0) {
    self.postings = postings
    self.cancellations = cancellations
    self.wageClaims = wageClaims
  }
}

/// Everything the station has on record of one employer.
package struct EmployerRecord: Hashable, Sendable {
  package var summary: EmployerSummary
  package var seen: [SeenMark]
  /// The names of those who speak for it.
  package var agents: [String]
  /// Each posting at its first shift, newest first.
  package var postings: [PostingCard]
  package var cancellations: [Cancellation]
  package var wageClaims: [WageClaim]
  /// Newest first, those that are over included.
  package var suspensions: [PastSuspension]

  package init(
    summary: EmployerSummary, seen: [SeenMark] = [], agents: [String] = [],
    postings: [PostingCard] = [], cancellations: [Cancellation] = [],
    wageClaims: [WageClaim] = [], suspensions: [PastSuspension] = []
  ) {
    self.summary = summary
    self.seen = seen
    self.agents = agents
    self.postings = postings
    self.cancellations = cancellations
    self.wageClaims = wageClaims
    self.suspensions = suspensions
  }

  /// Who saw a document, and when.
  package struct SeenMark: Hashable, Sendable {
    package var document: EmployerDocument
    /// The attendant's name; empty where it is not known any more.
    package var attendant: String
    package var seenAt: Instant

    package init(document: EmployerDocument, attendant: String, seenAt: Instant) {
      self.document = document
      self.attendant = attendant
      self.seenAt = seenAt
    }
  }

  /// A cancelled posting, with how many lost their place and whose cause it was.
  package struct Cancellation: Hashable, Sendable {
    package var card: PostingCard
    package var people: Int
    package var causes: [TransitionReason.Cause]
    package var note: String

    package init(
      card: PostingCard, people: Int, causes: [TransitionReason.Cause], note: String = ""
    ) {
      self.card = card
      self.people = people
      self.causes = causes
      self.note = note
    }
  }

  /// What a worker said about the pay of one shift.
  package struct WageClaim: Hashable, Sendable {
    package let application: ApplicationID
    package var card: PostingCard
    package var name: String
    package var state: ApplicationState
    package var cause: TransitionReason.Cause?

    package init(
      application: ApplicationID, card: PostingCard, name: String, state: ApplicationState,
      cause: TransitionReason.Cause?
    ) {
      self.application = application
      self.card = card
      self.name = name
      self.state = state
      self.cause = cause
    }
  }

  /// A suspension, in force or over.
  package struct PastSuspension: Hashable, Sendable {
    package var reason: String
    package var firstDay: BusinessDay
    package var lastDay: BusinessDay
    package var attendant: String
    /// Why it was lifted before its end; nil where it was not.
    package var liftReason: String?

    package init(
      reason: String, firstDay: BusinessDay, lastDay: BusinessDay, attendant: String,
      liftReason: String? = nil
    ) {
      self.reason = reason
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.attendant = attendant
      self.liftReason = liftReason
    }
  }
}
