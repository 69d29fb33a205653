import Crypto
import FoundationEssentials
package import OddJobMarket

/// What an envelope holds: the field, and the salt of the commitment that stands in the chain, so
/// that the county can check that it was given what was meant.
package struct EnvelopeContent: Hashable, Sendable {
  package var text: String
  package var salt: [UInt8]

  package init(text: String, salt: [UInt8]) {
    self.text = text
    self.salt = salt
  }
}

extension SealedEnvelope {
  private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  private static let info = Data("odd-job-county:envelope:1".utf8)

  /// Seals a person's field to the county's key: HPKE in base mode, X25519, HKDF-SHA256 and
  /// ChaCha20-Poly1305. Person and field are authenticated with it, so that an envelope fits no other.
  ///
  /// - Throws: `WireFault` for a key that is none.
  package static func sealing(
    _ content: EnvelopeContent, of person: JobSeekerID, field: Field, to key: HelloAnswer.SealingKey
  ) throws(WireFault) -> SealedEnvelope {
    do {
      let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: key.publicKey)
      var sender = try HPKE.Sender(recipientKey: recipient, ciphersuite: suite, info: info)
      let clear = JSONValue.object([
        "text": .string(content.text), "salt": .base64(content.salt),
      ]).canonicalBytes
      let sealed = try sender.seal(Data(clear), authenticating: context(person, field))
      return SealedEnvelope(
        person: person, field: field, keyID: key.id,
        encapsulatedKey: Array(sender.encapsulatedKey), ciphertext: Array(sealed))
    } catch {
      throw WireFault(path: "sealingKey.publicKey", expected: "an X25519 public key")
    }
  }

  /// Opens the envelope with the county's private key.
  ///
  /// - Parameter privateKey: the 32 bytes of X25519.
  /// - Throws: `WireFault` when it was sealed to another key, for another person or field, or
  ///   changed on its way.
  package func opened(with privateKey: [UInt8]) throws(WireFault) -> EnvelopeContent {
    do {
      let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKey)
      var recipient = try HPKE.Recipient(
        privateKey: key, ciphersuite: Self.suite, info: Self.info,
        encapsulatedKey: Data(encapsulatedKey))
      let clear = try recipient.open(
        Data(ciphertext), authenticating: Self.context(person, field))
      let members = try JSONMembers(JSONValue(parsing: Array(clear)))
      return EnvelopeContent(
        text: try members.string("text", upTo: 128), salt: try members.base64("salt", upTo: 64))
    } catch {
      throw WireFault(path: "ciphertext", expected: "sealed to the county's key, for this person")
    }
  }

  private static func context(_ person: JobSeekerID, _ field: Field) -> Data {
    Data("\(person.text):\(field.rawValue)".utf8)
  }
}
