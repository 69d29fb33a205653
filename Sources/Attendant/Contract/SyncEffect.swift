package import OddJobMarket

/// What the attendant's seat wants of the sync with the county.
package enum SyncEffect: Equatable, Sendable {
  /// Answers `loaded`.
  case load
  /// Begins a session beside everything else; every seat hears `progress`.
  case begin
  /// Ends the session under way; what was taken is taken.
  case stop
  /// An attendant has seen a rejected operation; answers `marked`.
  case markSeen(Int64, by: AttendantID)
  /// An attendant has done what the county's task asks for; answers `marked`.
  case finishTask(Int64, by: AttendantID)
}

/// What the station says about the sync with the county.
package enum SyncReply: Equatable, Sendable {
  case loaded(CountyStanding)
  /// How far the session under way is; nil when it is over.
  case progress(SyncStep?)
  /// Nil where it was done.
  case marked(Refusal?)
  /// What waits for an attendant is another list now.
  case listChanged
}
