package import CountyAPI
import Crypto
import FoundationEssentials

/// The county's Ed25519 key, which signs the heads of the stations' chains.
package struct HeadSigningKey: HeadSigner {
  private let key: Curve25519.Signing.PrivateKey

  /// - Throws: `CryptoKitError` unless there are 32 bytes.
  package init(rawKey: [UInt8]) throws {
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: rawKey)
  }

  package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  package func signature(for bytes: [UInt8]) throws -> [UInt8] {
    Array(try key.signature(for: bytes))
  }
}

/// The county's X25519 key, to which ID numbers and phones are sealed, and the key of the digests
/// under which people are compared: an ID number is short enough to be found by trying all.
package struct SealingKey: IdentityReader {
  package let published: HelloAnswer.SealingKey
  private let rawKey: [UInt8]
  private let digestKey: SymmetricKey

  /// - Throws: `CryptoKitError` unless the keys have 32 bytes.
  package init(id: String, rawKey: [UInt8], digestKey: [UInt8]) throws {
    let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: rawKey)
    published = HelloAnswer.SealingKey(
      id: id, publicKey: Array(key.publicKey.rawRepresentation))
    self.rawKey = rawKey
    self.digestKey = SymmetricKey(data: digestKey)
  }

  package func identity(in envelope: SealedEnvelope) -> OpenedIdentity? {
    guard envelope.keyID == published.id, envelope.field == .idNumber,
      let content = try? envelope.opened(with: rawKey)
    else { return nil }
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(content.text.uppercased().utf8), using: digestKey)
    let commitment = SHA256.hash(data: Data(content.salt) + Data(content.text.utf8))
    return OpenedIdentity(
      digest: Data(code).base64EncodedString(),
      commitment: Data(commitment).base64EncodedString())
  }
}
