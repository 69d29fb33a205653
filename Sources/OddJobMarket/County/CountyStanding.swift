/// Where the station stands towards the county, for the attendant's 同步 page.
package struct CountyStanding: Hashable, Sendable {
  /// Whether a county is set up; without one nothing is ever sent.
  package var isSetUp: Bool
  package var summary: SyncSummary
  /// The session under way; nil where there is none.
  package var step: SyncStep?
  /// When the next session begins by itself; nil where only a person begins one.
  package var next: Instant?

  package init(
    isSetUp: Bool, summary: SyncSummary, step: SyncStep? = nil, next: Instant? = nil
  ) {
    self.isSetUp = isSetUp
    self.summary = summary
    self.step = step
    self.next = next
  }
}
