/// What is wrong with bytes from the other side: where it stands, and what should stand there.
///
/// `path` is a JSON pointer written the way people read it: `operations[3].seq`; empty for the whole.
package struct WireFault: Error, Hashable, Sendable {
  package var path: String
  package var expected: String

  package init(path: String, expected: String) {
    self.path = path
    self.expected = expected
  }

  /// One English sentence for a problem's `detail`: the field, and what to write there.
  package var sentence: String {
    path.isEmpty ? "The body must be \(expected)." : "\(path) must be \(expected)."
  }
}
