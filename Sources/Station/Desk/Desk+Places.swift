import OddJobMarket
import Store

extension Desk {
  /// Returns the places that a posting's site is picked from, nearest first: those of the
  /// configuration, and where it names none, the county's.
  func places() throws -> [GazetteerPlace] {
    guard !settings.places.isEmpty else { return try store.places() }
    guard let here = settings.coordinate else { return settings.places }
    return settings.places.sorted {
      (here.distanceMetres(to: $0.coordinate), $0.name)
        < (here.distanceMetres(to: $1.coordinate), $1.name)
    }
  }
}
