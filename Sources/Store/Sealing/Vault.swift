import Crypto
import FoundationEssentials

/// Seals the fields that identify people, and finds them again without opening them.
///
/// AES-GCM under a key derived from the key file. The name of the field and the record's identity
/// are authenticated with it, so a sealed value copied into another row does not open there.
struct Vault: Sendable {
  private let sealingKey: SymmetricKey
  private let digestKey: SymmetricKey
  /// Goes into every PIN's hash, so that the database alone is not enough to guess one.
  let pepper: SymmetricKey

  init(master: SymmetricKey) {
    sealingKey = Self.derive(master, "seal")
    digestKey = Self.derive(master, "digest")
    pepper = Self.derive(master, "pepper")
  }

  /// The proof, kept in the database, that a key file belongs to it.
  var proof: Data { digest("proof", field: .proof) }

  func seal(_ text: String, field: SealedField, record: UUID) throws -> Data {
    let box = try AES.GCM.seal(
      Data(text.utf8), using: sealingKey, authenticating: context(field, record))
    // The combined form exists for the standard nonce size, which is the one used here.
    guard let combined = box.combined else { throw VaultError.notSealed }
    return combined
  }

  func open(_ sealed: Data, field: SealedField, record: UUID) throws -> String {
    let box = try AES.GCM.SealedBox(combined: sealed)
    let clear = try AES.GCM.open(box, using: sealingKey, authenticating: context(field, record))
    return String(decoding: clear, as: UTF8.self)
  }

  /// Returns the keyed hash by which a value is found; without the key it says nothing.
  func digest(_ text: String, field: SealedField) -> Data {
    var code = HMAC<SHA256>(key: digestKey)
    code.update(data: Data(field.rawValue.utf8))
    code.update(data: [0])
    code.update(data: Data(text.utf8))
    return Data(code.finalize())
  }

  /// Returns a salted commitment to a value, as it may stand in the immutable chain: whoever later
  /// opens the envelope can check that it holds what was meant, and nobody can guess it before.
  func commitment(to text: String, salt: Data) -> Data {
    Data(SHA256.hash(data: salt + Data(text.utf8)))
  }

  private func context(_ field: SealedField, _ record: UUID) -> Data {
    Data(field.rawValue.utf8) + withUnsafeBytes(of: record.uuid) { Data($0) }
  }

  private static func derive(_ master: SymmetricKey, _ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master, info: Data("kiosk.\(purpose).1".utf8), outputByteCount: 32)
  }
}

enum VaultError: Error {
  case notSealed
}

/// A field that never lies in the database in clear.
enum SealedField: String, Sendable {
  case personName, idNumber, phone, groups, employerName, employerPhone, contact, meetingPoint
  case reviewedWords, crewName, verifiedGroups, drawSeed, complaintNote
  case proof
}
