/// The slowest answer of a run, in words: which key it was, what came when, and at which second of the
/// minute, so that an outlier says itself where it comes from.
struct Slowest {
  let description: String

  init?(_ answers: [TerminalSession.Answer]) {
    guard let (place, slowest) = answers.enumerated().max(by: { $0.1.last < $1.1.last }) else {
      return nil
    }
    let pieces = slowest.pieces.suffix(6).map { "\($0.bytes) bytes at \(Samples.rounded($0.at))" }
    description =
      "slowest: key \(place), processor \(Samples.rounded(slowest.processor)), second "
      + "\(Samples.rounded(slowest.second)); \(pieces.joined(separator: ", "))"
  }
}
