import Crypto
import FoundationEssentials

/// The `Content-Digest` of a body, as RFC 9530 writes it: `sha-256=:…:`.
package enum ContentDigest {
  package static let fieldName = "Content-Digest"

  /// Returns the field's value for a body as it stands on the line, after any compression.
  package static func value(for body: [UInt8]) -> String {
    "sha-256=:\(Data(SHA256.hash(data: body)).base64EncodedString()):"
  }

  /// Whether the field's value names the body's SHA-256; other algorithms beside it are ignored.
  package static func matches(_ value: String, _ body: [UInt8]) -> Bool {
    let wanted = Self.value(for: body)
    return value.split(separator: ",").contains { $0.drop { $0 == " " } == wanted }
  }
}
