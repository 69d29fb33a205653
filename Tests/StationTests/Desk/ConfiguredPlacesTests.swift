import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("The places of a station that no county tells")
struct ConfiguredPlacesTests {
  private func station(_ text: String) throws -> DeskStation {
    let (settings, problems) = ConfigurationFile.parse(text, file: "kiosk.conf")
    #expect(problems.isEmpty)
    return try DeskStation {
      let pinCost = $0.pinCost
      $0 = settings
      $0.pinCost = pinCost
    }
  }

  @Test("come from the configuration, nearest first, with township and point")
  func configured() throws {
    let desk = try station(
      """
      [station]
      position = ["26.9597", "108.6750"]
      places = ["远村 台烈镇 26.90 108.80", "近处 文笔街道 26.96 108.6751"]
      """
    ).desk
    guard case .places(let places) = desk.answer(.loadPlaces).reply else {
      Issue.record("no answer")
      return
    }
    #expect(places.map(\.name) == ["近处", "远村"])
    #expect(places.map(\.township) == ["文笔街道", "台烈镇"])
    #expect(places[0].coordinate.latitudeMicrodegrees == 26_960_000)
    #expect(try station("").desk.places().isEmpty)
  }

  @Test("without a position no station of the county is said to be near")
  func distances() throws {
    let station = try station("").station
    let store = try station.store
    let other = OddJobMarket.Station(
      id: station.identifiers.identifier(), name: "台烈镇零工驿站", county: "三穗县", township: "台烈镇",
      address: "台烈镇",
      coordinate: try #require(
        Coordinate(latitudeMicrodegrees: 26_900_000, longitudeMicrodegrees: 108_800_000)),
      openingHours: "6:00–18:00", phone: "0855-1234567")
    try store.replaceReference(
      ReferenceData(stations: [other], gazetteer: [], policies: [], events: []))
    #expect(try store.stations(here: "").map(\.distanceMetres) == [nil])
  }
}
