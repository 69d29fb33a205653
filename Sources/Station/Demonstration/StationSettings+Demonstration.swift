package import DemonstrationCounty
import OddJobMarket

extension StationSettings {
  /// Returns the settings of the demonstration county's first station.
  package init(demonstrating county: DemonstrationCounty) {
    self.init()
    townships = county.townships
    hotlines = county.hotlines
    guard let station = county.stations.first else { return }
    stationName = station.name
    countyName = station.county
    township = station.township
    coordinate = station.coordinate
  }
}
