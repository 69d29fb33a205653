import Foundation
import Glibc

/// A file that `kiosk install` writes.
///
/// Its last line holds a checksum of what stands above, so that a later version may replace what
/// nobody has changed, and only that.
struct InstalledFile {
  /// Where it lies on the installed machine.
  let path: String
  let text: String

  enum State {
    case absent, same
    /// As an earlier version, or other options, wrote it.
    case outdated
    /// Changed by a person, or somebody else's.
    case changed
  }

  /// - Parameters:
  ///   - comment: What begins a comment in a file of this kind.
  ///   - ending: What ends it.
  init(_ path: String, _ body: String, comment: String = "#", ending: String = "") {
    self.path = path
    let body = body.hasSuffix("\n") ? body : body + "\n"
    text = body + Self.mark(of: body, comment: comment, ending: ending)
  }

  /// Returns how the file stands below a root, "" for the machine itself.
  func state(below root: String) -> State {
    let place = root + path
    var about = stat()
    guard lstat(place, &about) == 0 else { return .absent }
    guard about.st_mode & S_IFMT == S_IFREG, let data = FileManager.default.contents(atPath: place)
    else { return .changed }
    let found = String(decoding: data, as: UTF8.self)
    return found == text ? .same : Self.isUntouched(found) ? .outdated : .changed
  }

  private static func isUntouched(_ text: String) -> Bool {
    guard text.hasSuffix("\n"), let end = text.dropLast().lastIndex(of: "\n") else { return false }
    let body = String(text[...end])
    let last = text[text.index(after: end)...]
    guard let words = last.firstRange(of: words) else { return false }
    let ending = last.hasSuffix(" -->\n") ? " -->" : ""
    let comment = String(last[..<words.lowerBound].dropLast())
    return mark(of: body, comment: comment, ending: ending) == last
  }

  private static let words = "kiosk install "

  /// FNV-1a: it tells a change from none and protects from nobody.
  private static func mark(of body: String, comment: String, ending: String) -> String {
    let sum = body.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "\(comment) \(words)\(String(sum, radix: 16))\(ending)\n"
  }
}
