import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("The places of a station that no county tells")
struct ConfiguredPlacesTests {
  private func desk(_ text: String) throws -> (Desk, TemporaryStation) {
    var (settings, problems) = ConfigurationFile.parse(text, file: "kiosk.conf")
    #expect(problems.isEmpty)
    settings.pinCost = PINHashCost(rounds: 2)
    let station = try TemporaryStation(settings: settings.store)
    let desk = Desk(
      store: try station.store, settings: settings,
      surroundings: Surroundings(
        clock: station.clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
    return (desk, station)
  }

  @Test("come from the configuration, nearest first, with township and point")
  func configured() throws {
    let (desk, _) = try desk(
      """
      [station]
      position = ["26.9597", "108.6750"]
      places = ["远村 台烈镇 26.90 108.80", "近处 文笔街道 26.96 108.6751"]
      """)
    guard case .places(let places) = desk.answer(.loadPlaces).reply else {
      Issue.record("no answer")
      return
    }
    #expect(places.map(\.name) == ["近处", "远村"])
    #expect(places.map(\.township) == ["文笔街道", "台烈镇"])
    #expect(places[0].coordinate.latitudeMicrodegrees == 26_960_000)
    let (bare, _) = try self.desk("")
    #expect(try bare.places().isEmpty)
  }

  @Test("without a position no station of the county is said to be near")
  func distances() throws {
    let (_, station) = try desk("")
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
