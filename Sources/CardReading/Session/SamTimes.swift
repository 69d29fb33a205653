/// The times that a session with a SAM_V reader keeps, in milliseconds.
package struct SamTimes: Hashable, Sendable {
  /// How long an answer without a card's data may take.
  package var answer: Int64 = 600
  /// How long the text and the photo of a card may take.
  package var reading: Int64 = 2_500
  /// How often a card is looked for: the person who lays one down does not notice it.
  package var looking: Int64 = 150
  /// How often a card that lies there is looked at again: somebody may have laid another one down.
  package var lying: Int64 = 700
  /// How often a silent reader is asked again, at most.
  package var silentMax: Int64 = 8_000

  package init() {}
}
