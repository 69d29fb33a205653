/// How long a lane waits before it tries again, in milliseconds. Any moment of the range is as good
/// as any other (full jitter), so that stations that failed together don't return together.
package struct SyncPause: Hashable, Sendable {
  package var atLeast: Int
  package var atMost: Int

  package init(atLeast: Int, atMost: Int) {
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

extension SyncPause {
  package static let shortest = 5_000
  package static let longest = 15 * 60_000

  /// After how many failures in a row a lane leaves it to the next window: the pauses have grown
  /// to their longest by then.
  package static let failuresMax = 9

  /// Returns the pause after so many failures in a row, from 1 on.
  static func backoff(failures: Int) -> SyncPause {
    let doublings = min(max(failures, 1), failuresMax)
    return SyncPause(atLeast: shortest, atMost: min(longest, shortest << doublings))
  }

  /// Returns the pause that the county asked for, an hour at the most.
  static func asked(seconds: Int, longest: Int) -> SyncPause {
    let milliseconds = min(max(seconds, 1), longest) * 1_000
    return SyncPause(atLeast: milliseconds, atMost: milliseconds)
  }
}
