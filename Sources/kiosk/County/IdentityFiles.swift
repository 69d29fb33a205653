import CountyClient
import Foundation
import Glibc
import OddJobMarket

/// The three files beside the database that prove the station to the county, and the county to the
/// station. They are made once, by `kiosk enrol`, and replaced by a renewal; a station that has lost
/// one says so and makes none.
struct IdentityFiles {
  let certificate: String
  let privateKey: String
  let authority: String

  init(database: String) {
    certificate = database + ".county-certificate.pem"
    privateKey = database + ".county-key.pem"
    authority = database + ".county-authority.pem"
  }

  /// The files that are there.
  var present: [String] {
    [certificate, privateKey, authority].filter { access($0, F_OK) == 0 }
  }

  /// Returns the identity as it stands in the files.
  ///
  /// - Throws: `EnrolmentProblem` for a file that is missing, can't be read, or is open to others.
  func load() throws(EnrolmentProblem) -> StationIdentity {
    guard !present.isEmpty else { throw .notEnrolled }
    var about = stat()
    if stat(privateKey, &about) == 0, about.st_mode & 0o077 != 0 { throw .openKey(privateKey) }
    do {
      return try StationIdentity(
        certificate: try Self.text(certificate), privateKey: try Self.text(privateKey),
        authority: try Self.text(authority))
    } catch let problem as EnrolmentProblem {
      throw problem
    } catch let error as IdentityError {
      throw .unreadable(path(of: error))
    } catch {
      throw .unreadable(certificate)
    }
  }

  /// Writes all three; each is either the old one or the new one whatever happens in between, and
  /// the certificate, which makes the others count, is the last.
  func save(certificate: String, privateKey: String, authority: String) throws(EnrolmentProblem) {
    let files = [
      (self.authority, authority), (self.privateKey, privateKey),
      (self.certificate, certificate),
    ]
    for (path, text) in files { try Self.write(text, to: path + ".new") }
    for (path, _) in files where rename(path + ".new", path) != 0 { throw .notWritten(path) }
    let folder = URL(filePath: self.certificate).deletingLastPathComponent().path
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private func path(of error: IdentityError) -> String {
    switch error {
    case .unreadable(.certificate): certificate
    case .unreadable(.privateKey): privateKey
    case .unreadable(.authority): authority
    }
  }

  static func text(_ path: String) throws(EnrolmentProblem) -> String {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20,
      let text = String(data: data, encoding: .utf8)
    else { throw .unreadable(path) }
    return text
  }

  private static func write(_ text: String, to path: String) throws(EnrolmentProblem) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritten(path) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else { throw .notWritten(path) }
  }
}
