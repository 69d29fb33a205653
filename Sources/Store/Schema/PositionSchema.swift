/// From which point the distances in the file were measured.
enum PositionSchema {
  /// No row while nobody has said it of this file; two NULLs while the point is not known.
  static let origin = """
    CREATE TABLE distanceOrigin (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      latitude INTEGER,
      longitude INTEGER,
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    ) STRICT;
    """
}
