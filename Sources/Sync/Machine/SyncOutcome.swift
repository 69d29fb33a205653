package import CountyAPI

/// How a session ended. Whatever it was, the operations that are not at the county wait for the
/// next one.
package enum SyncOutcome: Hashable, Sendable {
  /// Everything was pushed, and everything pulled.
  case complete
  /// The line or the county failed too often; the next window goes on.
  case gaveUp(CountyFailure)
  /// Nothing more is tried before somebody has looked.
  case stopped(SyncAlarm)
  case storeFailed
  case cancelled
}

/// What people must look at before stations and county speak again.
package enum SyncAlarm: Hashable, Sendable {
  /// The county has another chain than the station, or a longer one: one of the two was put back
  /// from a copy, or changed.
  case fork
  /// 401 or 403: the certificate is missing, expired, revoked or another station's.
  case notAuthorised(Problem)
  /// The county does not speak this version of the contract.
  case versionRefused(Problem)
}
