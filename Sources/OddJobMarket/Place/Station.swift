/// A room where people find work for today.
package struct Station: Hashable, Codable, Sendable {
  package let id: StationID
  package var name: String
  package var county: String
  package var township: String
  package var address: String
  package var coordinate: Coordinate
  package var openingHours: String
  package var phone: String

  package init(
    id: StationID, name: String, county: String, township: String, address: String,
    coordinate: Coordinate, openingHours: String, phone: String
  ) {
    self.id = id
    self.name = name
    self.county = county
    self.township = township
    self.address = address
    self.coordinate = coordinate
    self.openingHours = openingHours
    self.phone = phone
  }
}
