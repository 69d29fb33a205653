import OddJobMarket

/// The view of what goes between the station and its county.
struct SyncState: Equatable, Sendable {
  /// Nil until it was loaded.
  private(set) var standing: CountyStanding?
  /// How far the session under way is; nil where there is none.
  private(set) var step: SyncStep?
  var list = ItemList<SyncMatter>()
  /// Whether this seat asked for the session under way and is to be told how it ended.
  private var awaitsEnd = false
  private var hasEnded = false

  var isLoaded: Bool { standing != nil }
  var isRunning: Bool { step != nil }

  /// How many of the matters wait for an attendant.
  var waitingCount: Int { standing?.summary.waitingCount ?? 0 }

  /// A session was asked for here.
  mutating func begin() {
    step = step ?? SyncStep(.calling)
    (awaitsEnd, hasEnded) = (true, false)
  }

  /// The session was called off here: how it ended is no news.
  mutating func stop() { awaitsEnd = false }

  mutating func take(_ step: SyncStep?) {
    if step == nil, self.step != nil { hasEnded = awaitsEnd }
    self.step = step
  }

  /// Shows where the station stands; returns whether that is how the session asked for here ended.
  mutating func take(_ standing: CountyStanding) -> Bool {
    self.standing = standing
    // What is heard of a session under way is newer than what was asked for.
    if standing.step == nil, !awaitsEnd { step = nil }
    if let step = standing.step, self.step == nil, !hasEnded { self.step = step }
    list.replace(standing.summary.matters)
    guard hasEnded else { return false }
    (awaitsEnd, hasEnded) = (false, false)
    return true
  }
}

extension SyncSummary {
  /// What an attendant may have to do, the most pressing first.
  var matters: [SyncMatter] {
    tasks.map { .task($0) } + rejected.map { .rejected($0) }
      + quarantined.map { .quarantined($0) } + skipped.map { .skipped($0) }
  }

  var waitingCount: Int { tasks.count + rejected.count + skipped.count }
}
