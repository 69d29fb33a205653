import DurableFiles
import Foundation
import Glibc

/// The three files beside the database that prove the station to the county, and the county to the
/// station. They are made once, by `kiosk enrol`, and replaced by a renewal; a station that has lost
/// one says so and makes none.
package struct IdentityFiles: Sendable {
  package let certificate: String
  package let privateKey: String
  package let authority: String

  package init(database: String) {
    certificate = database + ".county-certificate.pem"
    privateKey = database + ".county-key.pem"
    authority = database + ".county-authority.pem"
  }

  private init(certificate: String, privateKey: String, authority: String) {
    self.certificate = certificate
    self.privateKey = privateKey
    self.authority = authority
  }

  /// The files that are there.
  package var present: [String] {
    [certificate, privateKey, authority].filter { access($0, F_OK) == 0 }
  }

  /// Returns the identity as it stands in the files.
  ///
  /// - Throws: `IdentityFilesError` for a file that is missing, can't be read, is open to others, or
  ///   does not fit the others.
  package func load() throws(IdentityFilesError) -> StationIdentity {
    if let issued, (try? Self.identity(at: issued)) != nil { try finishReplacing() }
    return try inspect()
  }

  /// Returns what `load` would, and changes nothing: for whoever looks while a station runs.
  ///
  /// - Throws: `IdentityFilesError`, as `load` does.
  package func inspect() throws(IdentityFilesError) -> StationIdentity {
    guard !present.isEmpty else { throw .notEnrolled }
    // What does not fit together is of no renewal that was ever finished.
    if let issued, let identity = try? Self.identity(at: issued) { return identity }
    return try Self.identity(at: self)
  }

  /// Writes all three. Whatever happens in between, `load` finds the old identity or the new: the
  /// certificate is written last and named last.
  package func save(
    certificate: String, privateKey: String, authority: String
  ) throws(IdentityFilesError) {
    let files = [
      (self.authority, authority), (self.privateKey, privateKey),
      (self.certificate, certificate),
    ]
    do {
      for (path, text) in files { try PrivateFile.replace(Self.draft(path), text.utf8) }
      for (path, _) in files { try PrivateFile.rename(Self.draft(path), to: path) }
    } catch {
      throw .notWritten(error.path)
    }
  }

  /// Returns the text of a file that anybody may read, such as a county's certificate.
  package static func text(_ path: String) throws(IdentityFilesError) -> String {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20,
      let text = String(data: data, encoding: .utf8)
    else { throw .unreadable(path) }
    return text
  }

  /// The newest of each, where a certificate was issued that has not its name yet.
  private var issued: IdentityFiles? {
    guard access(Self.draft(certificate), F_OK) == 0 else { return nil }
    func newest(_ path: String) -> String {
      access(Self.draft(path), F_OK) == 0 ? Self.draft(path) : path
    }
    return IdentityFiles(
      certificate: newest(certificate), privateKey: newest(privateKey),
      authority: newest(authority))
  }

  /// Finishes a renewal that was cut short between two names: the county has issued the new
  /// certificate, and the key of the old one may be gone.
  private func finishReplacing() throws(IdentityFilesError) {
    for path in [authority, privateKey, certificate] where access(Self.draft(path), F_OK) == 0 {
      do {
        try PrivateFile.rename(Self.draft(path), to: path)
      } catch {
        throw .notWritten(error.path)
      }
    }
  }

  private static func draft(_ path: String) -> String { path + ".issued" }

  private static func identity(
    at paths: IdentityFiles
  ) throws(IdentityFilesError) -> StationIdentity {
    let key = try secret(paths.privateKey)
    let (certificate, authority) = (try text(paths.certificate), try text(paths.authority))
    do {
      return try StationIdentity(certificate: certificate, privateKey: key, authority: authority)
    } catch .unreadable(.certificate) {
      throw .unreadable(paths.certificate)
    } catch .unreadable(.privateKey) {
      throw .unreadable(paths.privateKey)
    } catch {
      throw .unreadable(paths.authority)
    }
  }

  private static func secret(_ path: String) throws(IdentityFilesError) -> String {
    do {
      guard let bytes = try PrivateFile.read(path) else {
        throw IdentityFilesError.unreadable(path)
      }
      return String(decoding: bytes, as: UTF8.self)
    } catch PrivateFileError.readableByOthers {
      throw .readableByOthers(path)
    } catch {
      throw .unreadable(path)
    }
  }
}

/// Why the station's identity can't be used.
package enum IdentityFilesError: Error, Hashable, Sendable {
  /// There are no files yet.
  case notEnrolled
  /// A file is missing, can't be read, or does not fit the others.
  case unreadable(String)
  case readableByOthers(String)
  case notWritten(String)
}
