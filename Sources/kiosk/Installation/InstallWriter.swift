import Foundation
import Glibc

/// Writes files below a root, and nothing outside it.
struct InstallWriter {
  /// "" for the machine itself.
  let root: String

  /// Writes a file whole or not at all.
  /// - Throws: `InstallProblem` where it can't be written, or a link leads out of the root.
  func write(_ file: InstalledFile) throws(InstallProblem) {
    let place = root + file.path
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent().path
    try requireInside(folder)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    } catch {
      throw .notWritten(path: folder, errno == 0 ? EACCES : errno)
    }
    let new = place + ".new"
    unlink(new)
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notWritten(path: place, errno) }
    let bytes = Array(file.text.utf8)
    let isWritten =
      Glibc.write(descriptor, bytes, bytes.count) == bytes.count
      && fchmod(descriptor, 0o644) == 0 && fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard isWritten else {
      unlink(new)
      throw .notWritten(path: place, reason)
    }
    guard rename(new, place) == 0 else { throw .notWritten(path: place, errno) }
  }

  /// Looks at the nearest folder above that exists.
  private func requireInside(_ folder: String) throws(InstallProblem) {
    guard !root.isEmpty else { return }
    guard let base = Self.resolved(root) else { return }
    var folder = folder
    while folder.count > root.count {
      if let found = Self.resolved(folder) {
        guard found == base || found.hasPrefix(base + "/") else { throw .outside(folder) }
        return
      }
      folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
