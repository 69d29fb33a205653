package import HTTPTypes

/// The version that both ends compile, and where each message goes.
package enum CountyContract {
  package static let version = 1

  /// The requests of the contract; `Resources/openapi.json` describes the same ones.
  package enum Route: String, CaseIterable, Sendable {
    case hello, operations, changes, snapshot, enrol, renew

    package var path: String { "/v1/\(rawValue)" }

    package var method: HTTPRequest.Method {
      switch self {
      case .hello, .operations, .enrol, .renew: .post
      case .changes, .snapshot: .get
      }
    }

    /// Whether only a station with a valid certificate is answered. `renew` also takes one that
    /// has expired; `enrol` takes the one-time code instead.
    package var needsValidCertificate: Bool {
      switch self {
      case .hello, .operations, .changes, .snapshot: true
      case .enrol, .renew: false
      }
    }
  }

  package static let jsonType = "application/json"
  package static let problemType = "application/problem+json"
  /// For how many days a certificate that has expired may still renew.
  package static let renewalGraceDays = 90
}
