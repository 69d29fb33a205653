/// Somebody the attendant may recommend for a shift, with what matching says of them.
package struct Candidate: Hashable, Sendable {
  package let jobSeeker: JobSeekerID
  package var name: String
  package var township: String
  package var verification: Verification
  /// Whether the person applied for the shift; else they only signed in as free.
  package var hasApplied: Bool
  /// Zero where something stands against the person.
  package var score: Int
  package var reasons: [FitReason]

  package init(
    jobSeeker: JobSeekerID, name: String, township: String, verification: Verification,
    hasApplied: Bool, score: Int, reasons: [FitReason]
  ) {
    self.jobSeeker = jobSeeker
    self.name = name
    self.township = township
    self.verification = verification
    self.hasApplied = hasApplied
    self.score = score
    self.reasons = reasons
  }

  /// Whether no rule stands against the person.
  package var isSuitable: Bool { reasons.allSatisfy(\.isFavourable) }
}
