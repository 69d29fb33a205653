package import OddJobMarket

/// An application with the way it took: its steps lead by the market's own rules from applied to
/// its state, in the order of their instants.
package struct DemonstrationApplication: Hashable, Sendable {
  package let application: Application
  package let posting: PostingID
  package let appliedAt: Instant
  package let steps: [ApplicationTransition]
}

/// Who worked which past posting, and what became of it; several may share a posting.
package struct DemonstrationPlacement: Hashable, Sendable {
  package let posting: DemonstrationPosting
  package let record: DemonstrationApplication
}

/// A sign-in with the instant at which it was made.
package struct DemonstrationSignIn: Hashable, Sendable {
  package let signIn: SignIn
  package let signedInAt: Instant
}
