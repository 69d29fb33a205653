/// What the words typed last were found in, step by step: one more letter looks only through what
/// the letters before it have left, and taking one back looks through nothing.
///
/// Whatever contains a word contains every beginning of it, by the rule of `TypedWord` too: cutting
/// the last syllable leaves the beginning of a syllable. A change of the postings ends the trail.
struct SearchTrail: Sendable {
  /// What some words were found in.
  struct Step: Sendable {
    let words: [TypedWord]
    /// The texts that contain the last word; none where the words before have left no slot.
    let texts: Bitmap
    /// The live slots that match all words.
    let slots: Bitmap
  }

  /// As many letters as one takes back; a step takes a bit for each slot and for each text.
  static let stepsMax = 8

  private var steps: [Step] = []

  /// Returns the last step whose words are a beginning of the given ones, or are them; steps that
  /// lead elsewhere are forgotten.
  mutating func step(towards words: [TypedWord]) -> Step? {
    while let last = steps.last, !Self.isBeginning(last.words, of: words) { steps.removeLast() }
    return steps.last
  }

  /// Adds what lies beyond the last step.
  mutating func add(_ step: Step) {
    if steps.count == Self.stepsMax { steps.removeFirst() }
    steps.append(step)
  }

  /// Forgets all.
  mutating func removeAll() { steps.removeAll() }

  private static func isBeginning(_ known: [TypedWord], of words: [TypedWord]) -> Bool {
    guard let last = known.last, known.count <= words.count else { return false }
    let place = known.count - 1
    return known[..<place] == words[..<place]
      && words[place].scalars.starts(with: last.scalars)
  }
}
