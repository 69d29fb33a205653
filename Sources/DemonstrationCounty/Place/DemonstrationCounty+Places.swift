package import OddJobMarket

extension DemonstrationCounty {
  /// One station in each township, this one first.
  package var stations: [Station] {
    Township.all.enumerated().map { number, township in
      Station(
        id: StationID(seed, .station, number), name: "\(township.name)零工驿站",
        county: Self.county, township: township.name, address: township.stationAddress,
        coordinate: township.centre, openingHours: township.openingHours,
        phone: InventedNumber.phone(900 + number))
    }
  }

  /// The townships of the county, the station's own first.
  package var townships: [String] { Township.all.map(\.name) }

  /// Places from which a posting picks its site, those near the station first; the last four lie
  /// in counties around.
  package var gazetteer: [GazetteerPlace] { CountyPlace.all.map(\.place) }
}
