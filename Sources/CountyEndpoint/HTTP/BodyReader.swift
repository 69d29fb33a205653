import CountyAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Reads a request's body: bounded in bytes and in time, checked against its digest, unpacked.
struct BodyReader {
  let limits: EndpointLimits

  /// - Throws: `Problem` `.unsupportedMedia`, `.bodyTooLarge`, `.digestMismatch`,
  ///   `.malformedBody`, or `.unavailable` for a body that does not come.
  func body(of request: Request) async throws -> [UInt8] {
    let type = request.headers[.contentType].map { $0.prefix { $0 != ";" }.lowercased() }
    guard type == CountyContract.jsonType else {
      throw Problem(.unsupportedMedia, "Content-Type must be \(CountyContract.jsonType).")
    }
    let encoding = request.headers[.contentEncoding]?.lowercased() ?? "identity"
    guard encoding == "identity" || encoding == "gzip" else {
      throw Problem(.unsupportedMedia, "Content-Encoding must be gzip, or none.")
    }
    let packed = try await bytes(of: request)
    guard let name = HTTPField.Name(ContentDigest.fieldName),
      let digest = request.headers[name], ContentDigest.matches(digest, packed)
    else {
      throw Problem(.digestMismatch, "\(ContentDigest.fieldName) must be the body's sha-256.")
    }
    return encoding == "gzip" ? try Gunzip.unpack(packed, upTo: limits.bodyBytes) : packed
  }

  private func bytes(of request: Request) async throws -> [UInt8] {
    let limit = limits.bodyBytes
    let tooLarge = Problem(.bodyTooLarge, "A body may have \(limit) bytes.")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw tooLarge
    }
    let timeout = limits.bodyTimeout
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await part in request.body {
          guard bytes.count + part.readableBytes <= limit else { throw tooLarge }
          bytes += part.readableBytesView
        }
        return bytes
      }
      group.addTask {
        try await Task.sleep(for: timeout)
        return nil
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() ?? nil else {
        throw Problem(.unavailable, "The body did not come in time.", retryAfter: 5)
      }
      return bytes
    }
  }
}
