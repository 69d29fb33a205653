/// How much of the county one connection may take.
package struct EndpointLimits: Sendable {
  /// Bytes of a body, packed and unpacked.
  package var bodyBytes: Int
  /// Within how long a body has to be here.
  package var bodyTimeout: Duration
  /// After how long a connection with nothing on it is closed.
  package var idleTimeout: Duration
  /// Requests at work at once; beyond that a station is asked to come back.
  ///
  /// A station has one request at a time. All 300 of a county may come in the same moment, when the
  /// county is back after an outage: a limit below that would send away who did nothing wrong. Bodies
  /// that are on their way take 256 MiB at most then, as much as nobody's line brings at once.
  package var concurrentRequests: Int
  /// Connections that are made and wait to be taken; more are tried again by TCP after a second.
  package var connectionBacklog = 512
  package var retryAfterSeconds: Int
  /// Requests that one station may send a minute, all at once where it likes.
  package var stationRequestsPerMinute: Int
  /// Requests that wait for the database at once.
  package var databaseThreads = 8

  package init(
    bodyBytes: Int, bodyTimeout: Duration = .seconds(60), idleTimeout: Duration = .seconds(90),
    concurrentRequests: Int = 512, retryAfterSeconds: Int = 5,
    stationRequestsPerMinute: Int = 3_000
  ) {
    self.bodyBytes = bodyBytes
    self.bodyTimeout = bodyTimeout
    self.idleTimeout = idleTimeout
    self.concurrentRequests = concurrentRequests
    self.retryAfterSeconds = retryAfterSeconds
    self.stationRequestsPerMinute = stationRequestsPerMinute
  }
}
