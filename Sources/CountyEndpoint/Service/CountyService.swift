package import CountyAPI
package import OddJobMarket

/// The county, whatever line it is spoken to over: hello, push, changes, snapshot, for a station
/// that somebody else has authenticated.
///
/// Everything thrown is a `Problem` to be answered with, or a fault of the store.
package struct CountyService: Sendable {
  package let store: any CountyStore
  let signer: any HeadSigner
  let identities: any IdentityReader
  let clock: any MarketClock
  let settings: CountySettings

  package init(
    store: any CountyStore, signer: any HeadSigner, identities: any IdentityReader,
    clock: any MarketClock, settings: CountySettings = CountySettings()
  ) {
    self.store = store
    self.signer = signer
    self.identities = identities
    self.clock = clock
    self.settings = settings
  }

  /// Returns the station's record.
  ///
  /// - Throws: `Problem` `.notAuthorised` for one that is unknown or shut out.
  func admitted(
    _ station: StationID, in transaction: any CountyTransaction
  ) throws -> StationRecord {
    guard let record = try transaction.station(station) else {
      throw Problem(.notAuthorised, "The county has no station \(station.text).")
    }
    guard record.state != .revoked else {
      throw Problem(.notAuthorised, "The station \(station.text) was shut out.")
    }
    return record
  }
}

/// How the county runs.
package struct CountySettings: Sendable {
  package var operationLimit = WireLimits.operations
  package var byteLimit = WireLimits.bodyBytes
  package var acceptsGzip = true
  package var window: HelloAnswer.Window?
  package var sealingKey: HelloAnswer.SealingKey?
  package var notices: [String] = []
  package var safeguards = Safeguards.all
  /// Only where `Safeguards.keepsRights` is left out: after so many milliseconds without a word a
  /// station's rights are given to others.
  package var silenceMilliseconds: Int64 = 86_400_000

  package init() {}
}

/// Signs the head of a chain, so that a station can show what the county had.
package protocol HeadSigner: Sendable {
  /// The Ed25519 public key, raw.
  var publicKey: [UInt8] { get }
  func signature(for bytes: [UInt8]) throws -> [UInt8]
}

/// Opens sealed ID numbers, and says who is who without telling the number.
package protocol IdentityReader: Sendable {
  /// Returns what is in an envelope; nil for one that can't be opened.
  func identity(in envelope: SealedEnvelope) -> OpenedIdentity?
}

/// What is known of an ID number that was opened, without the number.
package struct OpenedIdentity: Hashable, Sendable {
  /// A keyed digest, the same for the same person.
  package var digest: String
  /// What the registration commits to where it means this number: base64 of the SHA-256 of the
  /// envelope's salt and the number.
  package var commitment: String

  package init(digest: String, commitment: String) {
    self.digest = digest
    self.commitment = commitment
  }
}
