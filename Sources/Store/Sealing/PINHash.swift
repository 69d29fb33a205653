import Crypto
import CryptoExtras
import FoundationEssentials

/// How much work one guess of a PIN costs.
package struct PINHashCost: Hashable, Sendable {
  /// scrypt's N: a power of two. 16,384 takes about 30 ms and 16 MiB.
  package var rounds: Int

  package init(rounds: Int = 16_384) {
    self.rounds = rounds
  }
}

/// A PIN or personal code as it is kept: scrypt over the code peppered with a key from the key file.
struct PINHash: Equatable, Sendable {
  var salt: Data
  var hash: Data

  static func make(_ code: String, salt: Data, vault: Vault, cost: PINHashCost) throws -> PINHash {
    PINHash(salt: salt, hash: try derive(code, salt: salt, vault: vault, cost: cost))
  }

  /// Compares in constant time.
  func matches(_ code: String, vault: Vault, cost: PINHashCost) throws -> Bool {
    let other = try Self.derive(code, salt: salt, vault: vault, cost: cost)
    guard other.count == hash.count else { return false }
    return zip(other, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func derive(
    _ code: String, salt: Data, vault: Vault, cost: PINHashCost
  ) throws -> Data {
    let peppered = HMAC<SHA256>.authenticationCode(for: Data(code.utf8), using: vault.pepper)
    let key = try KDF.Scrypt.deriveKey(
      from: Data(peppered), salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: 8,
      parallelism: 1)
    return key.withUnsafeBytes { Data($0) }
  }
}
