import Crypto
import FoundationEssentials
package import OddJobMarket

extension SealedEnvelope {
  /// Seals one field of a person to the county's key, so that only the county can read it, and only
  /// as this field of this person.
  ///
  /// - Throws: `CryptoKitError` for a key that is none of X25519's.
  package static func sealing(
    _ text: String, _ field: Field, of person: JobSeekerID, to key: HelloAnswer.SealingKey
  ) throws -> SealedEnvelope {
    let publicKey = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: key.publicKey)
    var sender = try HPKE.Sender(
      recipientKey: publicKey, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: info)
    let ciphertext = try sender.seal(
      Data(text.utf8), authenticating: authenticated(person, field))
    return SealedEnvelope(
      person: person, field: field, keyID: key.id,
      encapsulatedKey: Array(sender.encapsulatedKey), ciphertext: Array(ciphertext))
  }

  /// Opens the envelope with the county's private key (32 bytes of X25519).
  ///
  /// - Throws: `CryptoKitError` where the envelope is not sealed to this key, or was changed.
  package func opened(with privateKey: [UInt8]) throws -> String {
    let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKey)
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Self.info,
      encapsulatedKey: Data(encapsulatedKey))
    let clear = try recipient.open(
      Data(ciphertext), authenticating: Self.authenticated(person, field))
    return String(decoding: clear, as: UTF8.self)
  }

  private static var info: Data { Data("odd-job-county:envelope:1".utf8) }

  private static func authenticated(_ person: JobSeekerID, _ field: Field) -> Data {
    Data("\(person.text):\(field.rawValue)".utf8)
  }
}
