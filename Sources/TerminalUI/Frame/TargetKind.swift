/// What sort of target it is; tests of size and of the number of choices differ by it.
package enum TargetKind: Hashable, Sendable, CaseIterable {
  case button, tile, card, chip
  /// A key of a drawn pad: as high as any target, but may be narrower.
  case padKey
  /// A line of the attendant's dense lists: one row high, for keys and the mouse.
  case row
  /// Nothing to touch.
  case keyOnly
}
