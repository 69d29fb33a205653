import CountyClient
import Foundation
import StationTestSupport
import Testing

@Suite("The identity's files")
struct IdentityFilesTests {
  private let stage: CountyStage
  private let renewed: StationIdentity
  private let directory: TemporaryDirectory
  private let files: IdentityFiles

  init() throws {
    stage = try CountyStage()
    let request = try CertificateRequest(station: stage.station)
    renewed = try StationIdentity(
      certificate: stage.authority.station(request: request.request),
      privateKey: request.privateKey, authority: stage.authority.pem)
    directory = try TemporaryDirectory()
    files = IdentityFiles(database: directory.file("station.sqlite"))
  }

  private func save(_ identity: StationIdentity) throws {
    try files.save(
      certificate: identity.certificate, privateKey: identity.privateKey,
      authority: identity.authority)
  }

  /// The files as they stood after so many steps of writing the renewed identity: three drafts, then
  /// three names.
  private func cutShort(after steps: Int) throws {
    try save(stage.identity)
    let parts = [
      (files.authority, renewed.authority), (files.privateKey, renewed.privateKey),
      (files.certificate, renewed.certificate),
    ]
    for (path, text) in parts.prefix(steps) {
      _ = FileManager.default.createFile(
        atPath: path + ".issued", contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    }
    for (path, _) in parts.prefix(max(0, steps - 3)) {
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: path + ".issued", toPath: path)
    }
  }

  @Test("an identity that was saved is found again, and a renewal in its place")
  func saving() throws {
    #expect(throws: IdentityFilesError.notEnrolled) { try files.load() }
    try save(stage.identity)
    #expect(try files.load().certificate == stage.identity.certificate)
    try save(renewed)
    #expect(try files.load().certificate == renewed.certificate)
  }

  @Test("a renewal that is cut short leaves the old identity or the new one", arguments: 0...6)
  func cutShortRenewal(steps: Int) throws {
    try cutShort(after: steps)
    let whole = steps < 3 ? stage.identity : renewed
    for found in [try files.inspect(), try files.load(), try files.load()] {
      #expect(found.certificate == whole.certificate)
      #expect(found.privateKey == whole.privateKey)
    }
  }

  @Test(
    "without what was issued beside it, a key with another's certificate is refused: the control")
  func mixed() throws {
    try cutShort(after: 5)
    try FileManager.default.removeItem(atPath: files.certificate + ".issued")
    #expect(throws: IdentityFilesError.unreadable(files.privateKey)) { try files.load() }
  }

  @Test("a key that others may read is refused")
  func openKey() throws {
    try save(stage.identity)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: files.privateKey)
    #expect(throws: IdentityFilesError.readableByOthers(files.privateKey)) { try files.load() }
  }
}
