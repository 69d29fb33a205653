/// What the station says about an errand.
enum ErrandPacket: Equatable, Sendable {
  /// So many rows are written.
  case progress(Int)
  /// How it goes, in one line.
  case said(String)
  /// It is done; what there is to say of it.
  case done(String)
  case failed(ErrandFailure)

  /// The most characters of one language's words, so that a packet can't be too long.
  private static let wordsMax = 800

  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let first = lines.first?.split(separator: " ", maxSplits: 1).map(String.init),
      first.count == 2
    else { return nil }
    switch (first[0], lines.count) {
    case ("progress", 1):
      guard let rows = Int(first[1]) else { return nil }
      self = .progress(rows)
    case ("said", 1): self = .said(first[1])
    case ("done", 1): self = .done(first[1])
    case ("failed", 4):
      guard let status = Int32(first[1]) else { return nil }
      self = .failed(
        ErrandFailure(status: status, code: lines[1], chinese: lines[2], english: lines[3]))
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .progress(let rows): "progress \(rows)"
    case .said(let text): "said \(text)"
    case .done(let text): "done \(text)"
    case .failed(let failure):
      "failed \(failure.status)\n\(failure.code)\n\(Self.line(failure.chinese))\n"
        + Self.line(failure.english)
    }
  }

  private static func line(_ text: String) -> String {
    String(text.prefix(wordsMax).map { $0.isNewline ? " " : $0 })
  }
}

/// Why an errand was not done, in the station's words.
package struct ErrandFailure: Error, Hashable, Sendable {
  /// The status the caller should end with, by sysexits(3).
  package var status: Int32
  package var code: String
  package var chinese: String
  package var english: String

  package init(status: Int32, code: String, chinese: String, english: String) {
    self.status = status
    self.code = code
    self.chinese = chinese
    self.english = english
  }
}
