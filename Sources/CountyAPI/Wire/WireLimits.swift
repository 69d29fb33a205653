/// How much one side takes from the other. A county may narrow the first two in its hello.
package enum WireLimits {
  /// Operations in one batch.
  package static let operations = 200
  /// Bytes of one request body, before any compression.
  package static let bodyBytes = 512 * 1_024
  /// Changes in one page of the feed.
  package static let changes = 500
  /// Bytes of one answer's body that a station takes.
  package static let answerBytes = 4 * 1_024 * 1_024
  /// Open allotments that one hello lists.
  package static let allotments = 20_000
  /// How many arrays and objects may stand inside one another.
  package static let jsonDepth = 24
  /// The largest whole number that every JSON reader keeps exactly: 2^53 - 1 (RFC 8785).
  package static let largestInteger: Int64 = 9_007_199_254_740_991
  /// The longest wait that an answer's Retry-After can ask for, in seconds.
  package static let longestRetryAfter = 3_600
}
