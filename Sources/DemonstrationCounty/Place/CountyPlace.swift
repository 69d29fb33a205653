import OddJobMarket

/// A place of the gazetteer and what is done there.
struct CountyPlace: Sendable {
  let place: GazetteerPlace
  let uses: Set<SiteUse>
  /// Whether it lies within 3 km of the station, with a margin for the rounding of degrees.
  let isNear: Bool

  /// Returns nil where the way leads off the globe.
  ///
  /// - Parameters:
  ///   - north: Metres north of the station.
  ///   - east: Metres east of the station.
  init?(_ name: String, _ township: String, north: Int, east: Int, _ uses: SiteUse...) {
    guard let coordinate = Coordinate(north: north, east: east) else { return nil }
    place = GazetteerPlace(name: name, township: township, coordinate: coordinate)
    self.uses = Set(uses)
    isNear = north * north + east * east <= 2_900 * 2_900
  }

  var site: Site { Site(name: place.name, township: place.township, coordinate: place.coordinate) }

  /// The places in the order in which a list offers them: the town, its edge, the townships.
  static let all = town + edge + townships + beyond
}

extension Coordinate {
  /// Returns the point so many metres north and east of the station in the county town.
  init?(north: Int, east: Int) {
    // A degree of latitude is 111,195 m, one of longitude at 26.95° north 99,120 m.
    self.init(
      latitudeMicrodegrees: 26_954_000 + north * 1_000_000 / 111_195,
      longitudeMicrodegrees: 108_675_000 + east * 1_000_000 / 99_120)
  }
}
