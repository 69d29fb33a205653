/// What everyone gets for everything they do here: dated and numbered.
package struct Receipt: Hashable, Sendable {
  package var number: String
  package var issuedAt: Instant
  package var subject: Subject

  package init(number: String, issuedAt: Instant, subject: Subject) {
    self.number = number
    self.issuedAt = issuedAt
    self.subject = subject
  }

  package enum Subject: Hashable, Sendable {
    case signIn(queueNumber: Int)
    /// Somebody signed in and found nothing that suits.
    case noWork
    case registration(kinds: [RegistrationKind])
    case application(title: String, state: ApplicationState)
    case posting(title: String, state: PostingState)
    case cancellation(title: String)
    case payReport(title: String, state: ApplicationState)
    case complaint(ComplaintMatter, ComplaintCourse)
    case eventSignUp(EventName)
    /// Another member card, which the receipt is.
    case memberCard
  }
}
