import CountyAPI
import CountyEndpoint

extension EndpointLimits {
  /// Limits of time that no busy machine reaches: among all tests at once minutes may go by before a
  /// request is looked at.
  static func patient(
    bodyBytes: Int = WireLimits.bodyBytes, bodyTimeout: Duration = .seconds(36_000)
  ) -> EndpointLimits {
    EndpointLimits(
      bodyBytes: bodyBytes, bodyTimeout: bodyTimeout, idleTimeout: .seconds(36_000))
  }
}
