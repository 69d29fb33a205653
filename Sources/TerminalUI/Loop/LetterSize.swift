/// Which letters a seat wants of a terminal that can change its own.
package enum LetterSize: Hashable, Sendable {
  case ordinary
  /// Larger ones, so that fewer rows and columns stand on the screen; the new size comes as one.
  case larger
}
