/// What the listing of unmarked placements stands on.
enum MarkSchema {
  /// Holds those that are still to be marked, ahead or over, and nothing of the years before: an
  /// arrival or a no-show takes a row out.
  static let unmarked = """
    CREATE INDEX applicationToMark ON application(shiftKey)
      WHERE state IN ('confirmed', 'departed');
    """
}
