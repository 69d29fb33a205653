/// Where the work is: a name people know, a township of the county, and a point when the gazetteer
/// knows one. A site without a point is listed but never matches a distance.
package struct Site: Hashable, Codable, Sendable {
  package var name: String
  package var township: String
  package var coordinate: Coordinate?

  package init(name: String, township: String, coordinate: Coordinate? = nil) {
    self.name = name
    self.township = township
    self.coordinate = coordinate
  }
}

/// Where and when those who go together meet.
package struct MeetingPoint: Hashable, Codable, Sendable {
  package var place: String
  package var departure: Instant?
  package var vehiclePlate: String?
  package var leaderPhone: String?

  package init(
    place: String, departure: Instant? = nil, vehiclePlate: String? = nil,
    leaderPhone: String? = nil
  ) {
    self.place = place
    self.departure = departure
    self.vehiclePlate = vehiclePlate
    self.leaderPhone = leaderPhone
  }
}

/// A named point of the county, from which a posting picks its site.
package struct GazetteerPlace: Hashable, Codable, Sendable {
  package var name: String
  package var township: String
  package var coordinate: Coordinate

  package init(name: String, township: String, coordinate: Coordinate) {
    self.name = name
    self.township = township
    self.coordinate = coordinate
  }
}
