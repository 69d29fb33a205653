/// A set of colours for all roles.
package enum Theme: UInt8, CaseIterable, Hashable, Sendable {
  /// Self-service: light ground, white cards, navy header.
  case light
  /// Attendant: dark and dense.
  case dark
  /// Black, white and yellow, for weak eyes and bad light.
  case highContrast
  /// No colour at all: bold, underline and reverse only.
  case monochrome
}
