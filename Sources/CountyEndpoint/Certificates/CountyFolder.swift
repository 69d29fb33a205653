import CountyAPI
import Crypto
import DurableFiles
import FoundationEssentials
package import OddJobMarket

/// The county's folder: its keys, its certificates and its database, made on first start.
///
/// Nobody but its owner may look into it. The keys are to be backed up apart from the database.
package struct CountyFolder: Sendable {
  package let path: String
  package let authority: CountyAuthority
  package let head: HeadSigningKey
  package let sealing: SealingKey
  package var databasePath: String { path + "/county.sqlite" }
  package var certificatePath: String { path + "/server.pem" }
  package var keyPath: String { path + "/server-key.pem" }
  package var authorityPath: String { path + "/authority.pem" }
  package var socketPath: String { path + "/operator.socket" }

  /// - Throws: `CountyStoreError` where a file can't be made or may be read by others.
  package init(
    path: String, clock: any MarketClock, identifiers: any IdentifierSource
  ) throws {
    self.path = path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let now = clock.now
    authority = try Self.authority(in: path, identifiers, at: now)
    // Whatever it gave out would bear a time at which nobody takes it.
    guard authority.isUnderWay(at: now) else { throw CountyStoreError.clockWrong(now: now) }
    head = try HeadSigningKey(rawKey: Self.key("head.key", in: path))
    let sealingKey = try Self.key("sealing.key", in: path)
    // Named after its bytes, so that a key that took another's place has another name.
    let name = OperationHash(ofCanonicalBytes: sealingKey).hexadecimal.prefix(8)
    sealing = try SealingKey(
      id: String(name), rawKey: sealingKey, digestKey: Self.key("digest.key", in: path))
  }

  private static func authority(
    in path: String, _ identifiers: any IdentifierSource, at now: Instant
  ) throws -> CountyAuthority {
    let (certificatePath, keyPath) = (path + "/authority.pem", path + "/authority-key.pem")
    if let key = try PrivateFile.read(keyPath) {
      guard let certificate = try PrivateFile.read(certificatePath) else {
        throw CountyStoreError.corrupt(detail: certificatePath)
      }
      return try CountyAuthority(
        certificatePEM: String(decoding: certificate, as: UTF8.self),
        keyPEM: String(decoding: key, as: UTF8.self))
    }
    let (certificate, key) = try CountyAuthority.make(
      serial: CertificateRecord.serial(from: identifiers), at: now)
    try PrivateFile.replace(certificatePath, Array(certificate.utf8))
    try PrivateFile.create(keyPath, Array(key.utf8))
    return try CountyAuthority(certificatePEM: certificate, keyPEM: key)
  }

  private static func key(_ name: String, in path: String) throws -> [UInt8] {
    let file = "\(path)/\(name)"
    if let key = try PrivateFile.read(file) { return key }
    let key = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    try PrivateFile.create(file, key)
    return key
  }

  /// The server's certificate is made anew for other names, a month before its end, and where it was
  /// made by a clock that ran ahead: no station would take it until that time has come.
  ///
  /// - Parameter names: what stations call the server.
  package func makeServerCertificate(
    for names: [String], clock: any MarketClock, identifiers: any IdentifierSource
  ) throws {
    let now = clock.now
    let note = path + "/server-names"
    let wanted = (names + ["\(now.milliseconds / 1_000)"]).joined(separator: "\n")
    if let bytes = try PrivateFile.read(note), try PrivateFile.read(keyPath) != nil {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      let issuedAt = lines.last.flatMap { Int64($0) } ?? 0
      // Whole days downwards: a second before is the day before.
      let days = (Double(now.milliseconds / 1_000 - issuedAt) / 86_400).rounded(.down)
      let isValid = (0..<CountyAuthority.Lifetime.server - 30).contains(Int(days))
      if Array(lines.dropLast()) == names, isValid { return }
    }
    let (certificate, key) = try authority.issueServer(
      names: names, serial: CertificateRecord.serial(from: identifiers), at: now)
    try PrivateFile.replace(keyPath, Array(key.utf8))
    try PrivateFile.replace(certificatePath, Array(certificate.utf8))
    try PrivateFile.replace(note, Array(wanted.utf8))
  }
}
