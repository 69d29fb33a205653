import Glibc

/// A point on the ground, in millionths of a degree (WGS 84).
package struct Coordinate: Hashable, Codable, Sendable {
  package let latitudeMicrodegrees: Int
  package let longitudeMicrodegrees: Int

  /// Returns nil outside ±90° and ±180°.
  package init?(latitudeMicrodegrees: Int, longitudeMicrodegrees: Int) {
    guard abs(latitudeMicrodegrees) <= 90_000_000, abs(longitudeMicrodegrees) <= 180_000_000 else {
      return nil
    }
    self.latitudeMicrodegrees = latitudeMicrodegrees
    self.longitudeMicrodegrees = longitudeMicrodegrees
  }

  /// Returns the straight line to the other point, in metres.
  package func distanceMetres(to other: Coordinate) -> Int {
    let radians = Double.pi / 180e6
    let latitude1 = Double(latitudeMicrodegrees) * radians
    let latitude2 = Double(other.latitudeMicrodegrees) * radians
    let deltaLongitude =
      Double(other.longitudeMicrodegrees - longitudeMicrodegrees) * radians
    let a =
      pow(sin((latitude2 - latitude1) / 2), 2)
      + cos(latitude1) * cos(latitude2) * pow(sin(deltaLongitude / 2), 2)
    return Int((2 * 6_371_000 * asin(min(1, a.squareRoot()))).rounded())
  }
}
